"""Owns a clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import datetime

from hearthside.session.clock import Instant


class FakeClock:
    """An evening's clock, in this machine's time zone: ``pass_seconds`` moves both clocks, ``set_wall`` one."""

    def __init__(self, wall: str = "2026-11-26 19:00:00") -> None:
        self._monotonic_seconds = 5000.0
        self._wall_seconds = datetime.fromisoformat(wall).astimezone().timestamp()

    def now(self) -> Instant:
        return Instant(self._monotonic_seconds, self._wall_seconds)

    def pass_seconds(self, seconds: float) -> Instant:
        """Let time pass and return the moment after."""
        self._monotonic_seconds += seconds
        self._wall_seconds += seconds
        return self.now()

    def set_wall(self, jump_seconds: float) -> Instant:
        """Set the clock on the wall forward or back and return the same moment, read anew."""
        self._wall_seconds += jump_seconds
        return self.now()
