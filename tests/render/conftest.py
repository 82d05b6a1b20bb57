"""Owns what the tests of the painter share: one renderer, and decks made from text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hearthside.deck.model import Deck
from hearthside.deck.source import Source
from hearthside.render.fonts import Fonts
from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import reparse


@pytest.fixture(scope="session")
def fonts(renderer: SlideRenderer) -> Fonts:
    return renderer.fonts


@pytest.fixture
def deck_of(tmp_path: Path) -> Callable[..., Deck]:
    """Make a deck from text, as if it stood in the test's own folder."""

    def make(text: str, theme: str = "paper", settings: str = "") -> Deck:
        head = "\n".join(["---", "title: Deck", f"theme: {theme}", *settings.splitlines(), "---", "", ""])
        return reparse(Source(head + text, tmp_path / "deck.md", folder=tmp_path))

    return make
