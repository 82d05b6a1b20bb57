"""Owns telling a press that is meant from one that is not: a clicker's double press, a key held down."""

from __future__ import annotations

from msgspec import Struct

from hearthside.session.clock import Instant

SAME_PRESS_SECONDS = 0.35
"""The same command again within this time was one press."""
_STAMPS = 2**32
"""The stamps of X11 begin again at 0 after 49 days."""


class Press(Struct, frozen=True):
    """When a key went down. ``stamp_milliseconds`` is what the system wrote on it, 0 where it wrote nothing.

    A busy laptop hears of two presses late and close together; what the system wrote on them tells them apart.
    ``key`` is the number of the key with what was held down beside it, 0 for what is no key, such as a click.
    """

    heard: Instant
    stamp_milliseconds: int = 0
    key: int = 0

    def seconds_since(self, earlier: Press) -> float:
        """Return the seconds between the two presses."""
        if self.stamp_milliseconds and earlier.stamp_milliseconds:
            return (self.stamp_milliseconds - earlier.stamp_milliseconds) % _STAMPS / 1000
        return self.heard.seconds_since(earlier.heard)


class KeyGuard:
    """Lets each press through once; another key for a different command passes at once."""

    def __init__(self) -> None:
        self._last: tuple[str, Press] | None = None
        """The last command that was let through."""
        self._last_key: Press | None = None
        """The last key that did something, whatever that was."""

    def used(self, press: Press) -> None:
        """Note that something open used ``press`` and may be closed by it: the same key again is not meant for what
        lies behind, as Enter is not that chose a slide in the overview."""
        self._last_key = press

    def admits(self, command: str, press: Press, *, is_repeat: bool = False, is_typing: bool = False) -> bool:
        """Return whether ``command``, asked for by ``press``, is to be obeyed.

        ``is_repeat`` says that the system made the press because the key is held down. ``is_typing`` is for the digits
        of a slide's number: 11 is typed quickly and means eleven.
        """
        if is_repeat:
            return False
        if is_typing:
            self._last_key = press
            return True
        if self._is_one_press_with_the_last(command, press):
            return False
        self._last = command, press
        self._last_key = press
        return True

    def _is_one_press_with_the_last(self, command: str, press: Press) -> bool:
        if self._last is not None:
            last_command, last_press = self._last
            if command == last_command and press.seconds_since(last_press) < SAME_PRESS_SECONDS:
                return True
        key = self._last_key
        return key is not None and 0 != press.key == key.key and press.seconds_since(key) < SAME_PRESS_SECONDS
