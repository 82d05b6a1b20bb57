"""Owns where the console was last, and where it opens when that place is gone."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QRect

from hearthside.store.settings import Rectangle, SettingsFile

_NAME = "console"
_DEFAULT_PART = 0.86


def console_place(settings: SettingsFile, screens: Sequence[QRect]) -> QRect:
    """Return where the console opens, in logical pixels: where it was last, or the middle of the first screen.

    ``screens`` are the free places of the screens there are, the first one the main one; there is at least one.
    """
    kept = settings.current.windows.get(_NAME)
    if kept is not None:
        place = QRect(kept.x, kept.y, kept.width, kept.height)
        home = next((screen for screen in screens if screen.contains(place.center())), None)
        if home is not None:
            return place.intersected(home)
    screen = screens[0]
    place = QRect(0, 0, round(screen.width() * _DEFAULT_PART), round(screen.height() * _DEFAULT_PART))
    place.moveCenter(screen.center())
    return place


def remember_place(settings: SettingsFile, place: Rectangle) -> None:
    """Remember that the console was at ``place``."""
    now = settings.current
    settings.keep(replace(now, windows={**now.windows, _NAME: place}))
