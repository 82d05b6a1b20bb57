"""A stretch of time that runs out, worked out from moments."""

from __future__ import annotations

import pytest

from hearthside.session.countdown import Countdown


def test_what_is_left_is_worked_out_from_when_it_started() -> None:
    countdown = Countdown(180).started(100)
    assert countdown.remaining_seconds(100) == 180
    assert countdown.remaining_seconds(130.5) == 149.5
    assert countdown.ends_at == 280
    assert countdown.remaining_seconds(300) == -20, "overtime is negative, for the console alone"


def test_before_its_start_and_while_it_stands_still_nothing_passes() -> None:
    assert Countdown(180).remaining_seconds(1e9) == 180
    assert Countdown(180).ends_at is None
    paused = Countdown(180).started(0).paused(30)
    assert paused.remaining_seconds(1e9) == 150
    assert not paused.is_running


def test_pausing_twice_and_starting_twice_change_nothing() -> None:
    once = Countdown(60).started(0).paused(10)
    assert once.paused(99) == once
    running = once.started(100)
    assert running.started(150) is running
    assert running.remaining_seconds(110) == 40


def test_a_moment_before_its_start_takes_nothing_from_it() -> None:
    assert Countdown(60).started(100).remaining_seconds(50) == 60


def test_time_is_added_while_it_runs_and_while_it_stands() -> None:
    assert Countdown(60).started(0).extended(60, 30).remaining_seconds(30) == 90
    assert Countdown(60).extended(60, 0).remaining_seconds(0) == 120


@pytest.mark.parametrize(
    ("elapsed", "left"), [(0, 120), (109, 11), (110, 10), (130, 10), (172, 8), (180, 0), (190, -10)]
)
def test_taking_a_minute_leaves_ten_seconds_and_takes_nothing_from_less(elapsed: float, left: float) -> None:
    assert Countdown(180).started(0).extended(-60, elapsed).remaining_seconds(elapsed) == left


def test_one_that_has_run_out_can_have_a_minute_from_now() -> None:
    late = Countdown(60).started(0).revived(60, 75)
    assert late.remaining_seconds(75) == 60
    assert late.elapsed_seconds(80) == 80, "what has passed stays passed"
    assert Countdown(60).started(0).run_out().revived(60, 500).remaining_seconds(510) == 50


def test_afresh_forgets_what_passed_and_what_was_added() -> None:
    assert Countdown(60).started(0).extended(60, 30).afresh() == Countdown(60)


def test_run_out_means_nothing_left_and_no_overtime() -> None:
    assert Countdown(60).started(0).extended(60, 30).run_out().remaining_seconds(1e6) == 0
