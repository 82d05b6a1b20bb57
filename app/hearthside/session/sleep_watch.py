"""Owns noticing that the laptop slept: by a jump between its two clocks, or by a long silence of the heartbeat.

While a laptop sleeps, the monotonic clock of Linux and macOS stands still and the wall's goes on; Windows counts both,
so that there only the heartbeat's silence tells. Nothing else can be seen from here, so these cases are decided so:

- The wall's clock goes back: somebody set it. Nothing slept.
- It goes forward by whole half hours (to the second) while the heartbeat goes on: somebody corrected the hour or the
  time zone. Nothing slept. Summer time itself is no jump: wall seconds are UTC.
- It goes forward by less than ten seconds: the network's time put it right. Clocks lose nothing that would be noticed.
- It goes forward otherwise: the laptop slept. Where somebody set the minutes by hand, the clocks pause and the
  facilitator is asked, in private, how to go on; "as it was" then is right.
"""

from __future__ import annotations

from hearthside.session.clock import Instant
from hearthside.session.clock_events import Slept

SHORTEST_SLEEP_SECONDS = 10.0
SILENCE_SECONDS = 30.0
"""A heartbeat that was not heard for so long, by the monotonic clock, was asleep too."""
_HALF_HOUR_SECONDS = 1800.0
_SET_BY_HAND_WITHIN_SECONDS = 1.0


class SleepWatch:
    """Compares each reading of the clocks with the one before."""

    def __init__(self) -> None:
        self._last: Instant | None = None

    def read(self, now: Instant) -> Slept | None:
        """Return the sleep that ended since the last reading, if there was one.

        To be called with every reading, before anything else is done with it: the fact has to come first, so that
        clocks are not read as if they had run on.
        """
        last, self._last = self._last, now
        if last is None:
            return None
        measured = now.seconds_since(last)
        unseen = now.wall_seconds - last.wall_seconds - measured
        if measured >= SILENCE_SECONDS:
            return Slept(last.monotonic_seconds, measured + (unseen if _is_sleep(unseen) else 0.0))
        return Slept(last.monotonic_seconds, measured + unseen) if _is_sleep(unseen) else None


def _is_sleep(unseen_seconds: float) -> bool:
    if unseen_seconds < SHORTEST_SLEEP_SECONDS:
        return False
    halves = round(unseen_seconds / _HALF_HOUR_SECONDS)
    is_set_by_hand = halves > 0 and abs(unseen_seconds - halves * _HALF_HOUR_SECONDS) <= _SET_BY_HAND_WITHIN_SECONDS
    return not is_set_by_hand
