"""Owns telling a press that is meant from one that is not: a clicker's double press, a key held down."""

from __future__ import annotations

from hearthside.session.clock import Instant

SAME_PRESS_SECONDS = 0.35
"""The same command again within this time was one press."""


class KeyGuard:
    """Lets each press through once; a different command passes at once."""

    def __init__(self) -> None:
        self._last: tuple[str, Instant] | None = None
        """The last press that was let through."""

    def admits(self, command: str, now: Instant, *, is_repeat: bool = False, is_typing: bool = False) -> bool:
        """Return whether ``command``, pressed at ``now``, is to be obeyed.

        ``is_repeat`` says that the system made the press because the key is held down. ``is_typing`` is for the digits
        of a slide's number: 11 is typed quickly and means eleven.
        """
        if is_repeat:
            return False
        if is_typing:
            return True
        if self._last is not None:
            last_command, last_time = self._last
            if command == last_command and now.seconds_since(last_time) < SAME_PRESS_SECONDS:
                return False
        self._last = command, now
        return True
