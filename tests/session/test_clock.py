"""Time passed is measured, not read off the wall."""

from __future__ import annotations

from hearthside.session.clock import Instant, SystemClock


def test_time_passed_is_measured_by_the_clock_that_never_jumps() -> None:
    before = Instant(100.0, 1_000_000.0)
    after_summer_time_ended = Instant(160.0, 1_000_000.0 - 3600 + 60)
    assert after_summer_time_ended.seconds_since(before) == 60


def test_time_passed_is_never_less_than_nothing() -> None:
    assert Instant(5.0, 0.0).seconds_since(Instant(9.0, 0.0)) == 0


def test_the_machines_clock_goes_on() -> None:
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert second.monotonic_seconds >= first.monotonic_seconds > 0
    assert second.wall_seconds > 1_700_000_000
