"""Telling a laptop that slept from a clock that somebody set."""

from __future__ import annotations

import pytest

from hearthside.session.clock_events import Slept
from hearthside.session.sleep_watch import SleepWatch
from tests.session.fake_clock import FakeClock


def noticed(*, measured: float, unseen: float) -> Slept | None:
    """Return what is noticed after two quiet readings when ``measured`` seconds passed by the monotonic clock and
    ``unseen`` more by the wall's."""
    clock = FakeClock()
    watch = SleepWatch()
    assert watch.read(clock.now()) is None
    assert watch.read(clock.pass_seconds(0.25)) is None
    clock.pass_seconds(measured)
    found = watch.read(clock.set_wall(unseen))
    return None if found is None else Slept(found.read_at, round(found.away_seconds, 3))


READ_AT = FakeClock().now().monotonic_seconds + 0.25


def test_a_jump_of_the_wall_alone_was_a_sleep() -> None:
    assert noticed(measured=0.5, unseen=120) == Slept(READ_AT, 120.5)


def test_a_long_silence_was_a_sleep_where_the_monotonic_clock_counts_it() -> None:
    assert noticed(measured=600, unseen=0) == Slept(READ_AT, 600)
    assert noticed(measured=40, unseen=100) == Slept(READ_AT, 140)


def test_a_stall_of_the_program_was_none() -> None:
    assert noticed(measured=29, unseen=0) is None


@pytest.mark.parametrize("unseen", [-3600, -0.3, 0.3, 9.9])
def test_a_clock_set_back_or_put_right_by_seconds_was_none(unseen: float) -> None:
    assert noticed(measured=0.25, unseen=unseen) is None


@pytest.mark.parametrize("unseen", [1800, 3600, 3600.9, 7199.2, 12 * 3600])
def test_a_clock_set_by_whole_half_hours_was_none(unseen: float) -> None:
    assert noticed(measured=0.25, unseen=unseen) is None


@pytest.mark.parametrize("unseen", [10, 1795, 3602, 5000])
def test_any_other_jump_forward_was_one(unseen: float) -> None:
    assert noticed(measured=0.25, unseen=unseen) is not None


def test_a_silence_while_the_clock_was_set_counts_what_was_measured() -> None:
    assert noticed(measured=60, unseen=3600) == Slept(READ_AT, 60)
    assert noticed(measured=60, unseen=-3600) == Slept(READ_AT, 60)


def test_a_sleep_is_noticed_once() -> None:
    clock = FakeClock()
    watch = SleepWatch()
    watch.read(clock.now())
    assert watch.read(clock.set_wall(500)) is not None
    assert watch.read(clock.pass_seconds(0.25)) is None
