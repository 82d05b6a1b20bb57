"""Owns telling a press that is meant from one that is not: a clicker's double press, a key held down."""

from __future__ import annotations

from hearthside.session.clock import Instant

SAME_PRESS_SECONDS = 0.35
"""The same command again within this time was one press."""


class KeyGuard:
    """Lets each press through once; a different command passes at once."""

    def __init__(self) -> None:
        self._last_command = ""
        self._last_admitted: Instant | None = None

    def admits(self, command: str, now: Instant, *, is_repeat: bool = False, is_typing: bool = False) -> bool:
        """Return whether ``command``, pressed at ``now``, is to be obeyed.

        ``is_repeat`` says that the system made the press because the key is held down. ``is_typing`` is for the digits
        of a slide's number: 11 is typed quickly and means eleven.
        """
        if is_repeat:
            return False
        if is_typing:
            return True
        if self._last_admitted is not None and command == self._last_command:
            if now.seconds_since(self._last_admitted) < SAME_PRESS_SECONDS:
                return False
        self._last_command = command
        self._last_admitted = now
        return True
