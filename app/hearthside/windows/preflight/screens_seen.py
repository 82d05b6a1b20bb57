"""Owns the screens as plain facts: their numbers, what is on which, and where each number is to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRect, SignalInstance
from PySide6.QtWidgets import QWidget

from hearthside.preflight.screens import ScreenFact, ScreensFacts
from hearthside.windows.preflight.screen_numbers import NumberPlace
from hearthside.windows.screens.choice import Screen


class Screens(Protocol):
    """Which screens there are."""

    @property
    def changed(self) -> SignalInstance: ...
    def screens(self) -> tuple[Screen, ...]: ...
    def screen_of(self, window: QWidget) -> Screen: ...


def numbered(screens: Sequence[Screen]) -> tuple[ScreenFact, ...]:
    """Return ``screens`` with their numbers, from 1; one that shows the same as an earlier one has its number."""
    found: list[ScreenFact] = []
    for at, screen in enumerate(screens):
        twin = next((found[i] for i, earlier in enumerate(screens[:at]) if screen.mirrors(earlier)), None)
        number = twin.number if twin is not None else 1 + max((fact.number for fact in found), default=0)
        found.append(ScreenFact(number, screen.name, screen.width, screen.height))
    return tuple(found)


def screens_seen(desktop: Screens, console: QWidget, room: QWidget, room_screen_name: str) -> ScreensFacts:
    """Return how the two windows lie; ``room_screen_name`` is the screen that the room's fills, or empty."""
    screens, notes = desktop.screens(), desktop.screen_of(console)
    facts = dict(zip((screen.name for screen in screens), numbered(screens), strict=True))
    return ScreensFacts(
        screens=tuple(facts.values()),
        notes=facts.get(notes.name) or numbered((notes,))[0],
        room=facts.get(room_screen_name),
        room_is_shown=room.isVisible(),
    )


def number_places(desktop: Screens, console: QWidget, room: QWidget, room_screen_name: str) -> tuple[NumberPlace, ...]:
    """Return where each number is shown: in the window that is there, which nothing can lie over, else by itself."""
    screens, notes = desktop.screens(), desktop.screen_of(console)
    windows = {room_screen_name: room, notes.name: console}
    places: dict[int, NumberPlace] = {}
    for screen, fact in zip(screens, numbered(screens), strict=True):
        area = QRect(screen.x, screen.y, screen.width, screen.height)
        place = NumberPlace(fact.number, screen.name, windows.get(screen.name), area)
        if fact.number not in places or place.window is not None:
            places[fact.number] = place
    return tuple(places.values())
