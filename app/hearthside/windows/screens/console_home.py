"""Owns whether the console is on the screen where somebody wanted it, or was driven from there because it went away.

On any other screen its notes may be for all to see: they stay folded until it is home, or until somebody says that the
screen is private. Pure: screens are plain facts, no Qt.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.windows.screens.choice import Screen


class ConsoleHome:
    """The screen that the console belongs on, and whether it has to do without it."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self.is_away = False
        """The screen is gone, so the console is on one where nobody wanted it."""
        self.is_to_be_told = False
        """The facilitator does not know yet that it is gone."""
        self.is_coming_back = False
        """The screen is there again, and the console on its way; it may still be seen where it was."""
        self._notes_open_there = False

    def is_now(self, screen: Screen) -> None:
        """Somebody wants the console on ``screen``."""
        self.screen = screen
        self.is_away = self.is_to_be_told = False

    def has_gone(self, screens: Sequence[Screen], *, notes_are_open: bool) -> bool:
        """Look at the ``screens`` that there are and say whether home has just gone."""
        if self.is_away or self._among(screens) is not None:
            return False
        self.is_away = self.is_to_be_told = True
        self._notes_open_there = notes_are_open
        return True

    def come_back(self, screens: Sequence[Screen]) -> Screen | None:
        """Return home where the console was away from it and can go there again; from then on it is not away.

        A screen of the same name in another size may be another one, on the same socket: its notes stay folded.
        """
        found, before = self._among(screens), self.screen
        if not self.is_away or found is None:
            return None
        self.is_now(found)
        self.is_coming_back = True
        self._notes_open_there &= (found.width, found.height) == (before.width, before.height)
        return found

    def arrive(self, screen: Screen) -> bool:
        """The console has had time to come and is on ``screen`` now: say whether its notes are unfolded, as before."""
        was_coming, self.is_coming_back = self.is_coming_back, False
        return was_coming and self._notes_open_there and screen.name == self.screen.name

    def _among(self, screens: Sequence[Screen]) -> Screen | None:
        return next((screen for screen in screens if screen.name == self.screen.name), None)
