"""Owns Hearthside on a clock that rushes, for pictures of an evening: the file HEARTHSIDE_HASTE names says how fast.

It begins in the middle of the shipped deck's evening: few people start in time. Arguments are those of `hearthside`.
"""

from __future__ import annotations

import os
import sys
import time
from datetime import datetime
from pathlib import Path

import hearthside.main
from hearthside import cli
from hearthside.session.clock import Instant

EVENING_BEGINS = datetime(2026, 11, 26, 19, 22)  # noqa: DTZ001 (local time is meant)


class RushingClock:
    """Both clocks of an evening, as many times faster as a file says at the moment."""

    def __init__(self) -> None:
        self._file = Path(os.environ["HEARTHSIDE_HASTE"])
        self._seconds = 0.0
        self._looked = time.monotonic()

    def now(self) -> Instant:
        """Return the evening's moment."""
        looked = time.monotonic()
        self._seconds += (looked - self._looked) * float(self._file.read_text(encoding="ascii"))
        self._looked = looked
        return Instant(1000.0 + self._seconds, EVENING_BEGINS.timestamp() + self._seconds)


if __name__ == "__main__":
    setattr(hearthside.main, "SystemClock", RushingClock)  # noqa: B010 (a type checker would not have it otherwise)
    sys.exit(cli.main(sys.argv[1:]))
