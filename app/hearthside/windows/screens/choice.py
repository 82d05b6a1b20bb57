"""Owns the decision which screen is the room's. Pure: screens are plain facts, no Qt.

Screens whose areas overlap show the same picture (mirrored), so they count as one: whatever is on one of them, the
room may see.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct

from hearthside.store.settings import RememberedScreen

_BUILT_IN = ("eDP", "LVDS", "DSI", "Built-in", "Color LCD")


class Screen(Struct, frozen=True):
    """One screen of the desktop; place and size in Qt's device-independent pixels."""

    name: str
    x: int
    y: int
    width: int
    height: int
    is_primary: bool = False

    @property
    def is_built_in(self) -> bool:
        """Whether Linux or macOS name it as a laptop's own; Windows has no such names."""
        return self.name.startswith(_BUILT_IN)

    def mirrors(self, other: Screen) -> bool:
        """Whether some of this screen's area is the other's too."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        return across and self.y < other.y + other.height and other.y < self.y + self.height

    def remembered(self) -> RememberedScreen:
        """Return what the settings keep of this screen."""
        return RememberedScreen(self.name, self.x, self.y, self.width, self.height)


class Placement(Struct, frozen=True):
    """Where the windows go; ``room`` is None where the console's screen is the only one."""

    console: Screen
    room: Screen | None


def choose_room_screen(
    screens: Sequence[Screen], console_screen: Screen, remembered: RememberedScreen | None
) -> Screen | None:
    """Return the room's screen among those that do not show the console, or None where there is none.

    The remembered one is known by name, size and place, else by name and size, else by name; without it the first
    that is not the primary screen is taken, which is the laptop's own on most desktops.
    """
    others = [screen for screen in screens if not screen.mirrors(console_screen)]
    known = _known_again(others, remembered)
    return known or next((screen for screen in others if not screen.is_primary), others[0] if others else None)


def first_placement(
    screens: Sequence[Screen],
    console_screen: Screen,
    remembered: RememberedScreen | None,
    wanted_name: str | None = None,
) -> Placement:
    """Return where both windows go at the start: ``wanted_name`` wins, then the remembered screen.

    Where that screen is the one on which the console would open, the console opens on another.
    """
    wanted = next((screen for screen in screens if screen.name == wanted_name), None)
    room = wanted or _known_again(screens, remembered)
    if room is None:
        return Placement(console_screen, choose_room_screen(screens, console_screen, remembered))
    if not room.mirrors(console_screen):
        return Placement(console_screen, room)
    free = [screen for screen in screens if not screen.mirrors(room)]
    if not free:
        return Placement(console_screen, choose_room_screen(screens, console_screen, None))
    return Placement(next((screen for screen in free if screen.is_primary), free[0]), room)


def remembered_here(
    screens: Sequence[Screen], room: RememberedScreen | None, console: RememberedScreen | None
) -> RememberedScreen | None:
    """Return what was remembered as the ``room``'s screen, if that holds with these screens.

    The main screen, usually the laptop's own, is the room's where S gave it to the room. That is right again while
    the screen is there on which the ``console`` was then; beside any other, the room would see the notes.
    """
    known = _known_again(screens, room)
    if known is None or not known.is_primary:
        return room
    return room if any(screen.remembered() == console for screen in screens) else None


def room_after_change(
    screens: Sequence[Screen], console_screen: Screen, room: RememberedScreen | None, bystanders: Collection[str]
) -> Screen | None:
    """Return the room's screen after screens came or went, or None where it has to hide.

    The one that it had, ``room``, is taken again, changed in size or place as it may be. Where it is gone, none of the
    ``bystanders`` is taken: the names of screens that stood there all along, which may be somebody's private ones.
    """
    others = [screen for screen in screens if not screen.mirrors(console_screen)]
    fresh = [screen for screen in others if screen.name not in bystanders]
    return _known_again(others, room) or choose_room_screen(fresh, console_screen, None)


def bystanders_of(screens: Sequence[Screen], placement: Placement) -> frozenset[str]:
    """Return the names of the screens that show neither the console nor the room."""
    others = {screen.name for screen in screens if not screen.mirrors(placement.console)}
    return frozenset(others - {placement.room.name if placement.room else ""})


def swapped(screens: Sequence[Screen], placement: Placement) -> Placement:
    """Return the placement in which the two windows have changed places.

    With one screen nothing changes; a room that had none gets the first that is free.
    """
    if placement.room is not None:
        return Placement(placement.room, placement.console)
    return Placement(placement.console, choose_room_screen(screens, placement.console, None))


def _known_again(screens: Sequence[Screen], remembered: RememberedScreen | None) -> Screen | None:
    if remembered is None:
        return None
    same_name = [screen for screen in screens if screen.name == remembered.name]

    def likeness(screen: Screen) -> tuple[bool, bool]:
        same_size = (screen.width, screen.height) == (remembered.width, remembered.height)
        return same_size, (screen.x, screen.y) == (remembered.x, remembered.y)

    return max(same_name, key=likeness, default=None)
