"""Owns knowing a deck's slides when they are to be seen on a screen."""

from __future__ import annotations

from pathlib import Path

from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import open_deck
from tests.end_to_end.seen import look_alike
from tests.end_to_end.virtual_desktop import PROJECTOR, Area, VirtualDesktop
from tests.end_to_end.waiting import until


class Watcher:
    """Tells which slide of the deck is to be seen where."""

    def __init__(self, desktop: VirtualDesktop, renderer: SlideRenderer, path: Path) -> None:
        self._desktop = desktop
        self._renderer = renderer
        self._deck = open_deck(path)

    def wait_for(self, number: int, area: Area = PROJECTOR, step: int = 0) -> None:
        """Wait until slide ``number`` after ``step`` reveals fills ``area`` (16:9)."""
        wanted = self._renderer.image(self._deck, number - 1, step, area.width)
        until(lambda: look_alike(self._desktop.picture(area), wanted), f"slide {number} at {area}")
