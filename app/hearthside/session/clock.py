"""Owns the two clocks of an evening: a monotonic one to measure with, the wall's to show and to recover by."""

from __future__ import annotations

import time
from typing import Protocol

from msgspec import Struct


class Instant(Struct, frozen=True):
    """One moment, read on both clocks.

    ``monotonic_seconds`` never jumps and means nothing outside this process; ``wall_seconds`` are seconds since
    1 January 1970 UTC and may jump when somebody sets the clock.
    """

    monotonic_seconds: float
    wall_seconds: float

    def seconds_since(self, earlier: Instant) -> float:
        """Return the measured seconds from ``earlier`` to this moment, never less than 0."""
        return max(0.0, self.monotonic_seconds - earlier.monotonic_seconds)


class Clock(Protocol):
    """Whatever can say what time it is: the machine, or a test."""

    def now(self) -> Instant: ...


class SystemClock:
    """The machine's own clocks."""

    def now(self) -> Instant:
        return Instant(time.monotonic(), time.time())
