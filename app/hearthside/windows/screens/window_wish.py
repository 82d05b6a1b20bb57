"""Owns whether the room's picture is left in an ordinary window, or over the console, because somebody wanted it there.

Pure: screens are names, no Qt.
"""

from __future__ import annotations

from collections.abc import Iterable


class WindowWish:
    """``lasts`` is for whoever asked for the window from the start: a call is going on, whatever is plugged in.

    F11 chooses among the screens that are there: one that comes later, or again, is for the room as ever.
    """

    def __init__(self, *, lasts: bool = False) -> None:
        self._lasts = lasts
        self._chosen_among: frozenset[str] | None = None

    @property
    def holds(self) -> bool:
        """Whether the room's window is left alone."""
        return self._lasts or self._chosen_among is not None

    def choose(self, names: Iterable[str]) -> None:
        """The window was chosen with these screens in sight."""
        self._chosen_among = frozenset(names)

    def end(self) -> None:
        """The room's picture was wanted on a screen of its own."""
        self._lasts, self._chosen_among = False, None

    def look_at(self, names: Iterable[str]) -> None:
        """These are the screens now."""
        if self._chosen_among is not None:
            now = frozenset(names)
            self._chosen_among = None if now - self._chosen_among else now
