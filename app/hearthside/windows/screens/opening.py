"""Owns where the room's window is shown first, when nothing of the evening is there yet but its deck."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from hearthside.store.settings import Rectangle, Settings
from hearthside.windows.screens.choice import Placement, Screen, first_placement, remembered_here

_ROOM_WINDOW_PART = 0.42
"""How much of the screen's width the room's ordinary window takes at first."""


class ScreensToOpenOn(Protocol):
    """What opening the room's window needs of the desktop; ``Desktop`` says what each does."""

    def screens(self) -> tuple[Screen, ...]: ...
    def fill(self, window: QWidget, screen: Screen) -> None: ...
    def put(self, window: QWidget, screen: Screen, place: Rectangle | None) -> None: ...


class Opening(Struct, frozen=True):
    """How the room's window was shown."""

    screens: tuple[Screen, ...]
    """Those that were there."""
    placement: Placement
    """``room`` is the screen that the room's window fills, None where it is an ordinary one."""
    is_left_alone: bool
    """The ordinary window was asked for: it is not moved."""
    notes_confirmed: bool
    """It is known that nobody else sees the console's screen."""


def open_on_its_screen(
    room: QWidget,
    desktop: ScreensToOpenOn,
    settings: Settings,
    *,
    windowed: bool = False,
    screen_name: str | None = None,
) -> Opening:
    """Show the room's window: fullscreen on its own screen, or an ordinary one where there is none for it.

    ``windowed`` asks for the ordinary window; ``screen_name`` names the room's screen.
    """
    screens = desktop.screens()
    remembered = remembered_here(screens, settings.room_screen, settings.console_screen)
    own = next((screen for screen in screens if screen.is_built_in), screens[0])
    home = _screen_at(screens, settings.windows.get("console")) or own
    if remembered != settings.room_screen:  # other screens than then: the console goes where nobody else looks
        home = own
    chosen = first_placement(screens, home, remembered, screen_name)
    known = bool(screen_name) or _is_private(chosen.console, settings)
    placement = Placement(chosen.console, None) if windowed else chosen
    if placement.room is not None:
        desktop.fill(room, placement.room)
    else:
        desktop.put(room, placement.console, window_place(settings, placement.console))
    return Opening(screens, placement, windowed, known and placement.room is not None)


def window_place(settings: Settings, screen: Screen) -> Rectangle:
    """Return where the room's ordinary window goes: where it was last, or else over the console's own picture of the
    room, so that it hides nothing."""
    place = settings.windows.get("room")
    if place is not None:
        return place
    width = round(screen.width * _ROOM_WINDOW_PART)
    height = round(width * 9 / 16)
    return Rectangle(screen.x + screen.width // 16, screen.y + screen.height // 4, width, height)


def _is_private(console: Screen, settings: Settings) -> bool:
    """Return whether nobody else sees the console's screen: it is the laptop's own, or the main one, as on an evening
    before. What has never been seen may be the projector, whichever of the screens is the main one."""
    was_there = console.remembered() == settings.console_screen
    return console.is_built_in or (console.is_primary and was_there)


def _screen_at(screens: tuple[Screen, ...], place: Rectangle | None) -> Screen | None:
    """Return the screen on which the middle of ``place`` lies."""
    if place is None:
        return None
    middle = Screen("", place.x + place.width // 2, place.y + place.height // 2, 1, 1)
    return next((screen for screen in screens if screen.mirrors(middle)), None)
