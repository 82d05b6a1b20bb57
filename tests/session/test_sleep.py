"""What a laptop that slept does to the clocks."""

from __future__ import annotations

from hearthside.session.activity_clock import Phase
from hearthside.session.clock_events import (
    ClockStarted,
    Slept,
    WokeUp,
)
from hearthside.session.clock_plan import CueKind
from hearthside.session.reducer import reduce
from hearthside.session.state import SessionState
from tests.session.clocks import plan_of
from tests.session.fake_clock import FakeClock
from tests.session.racked_evening import HELD, LIFTED, PLAN, Evening


def test_after_a_sleep_clocks_stand_where_they_were_read_last_and_nothing_chimes() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN))
    evening.passes(20)
    evening.sleeps(1000)
    evening.passes(500)
    assert evening.left(0) == 40
    assert evening.state.rack.away_seconds == 1000
    assert not evening.cues


def test_woken_as_it_was() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN))
    evening.passes(20)
    evening.sleeps(1000)
    evening.happens(WokeUp(minus_away=False), after=60)
    assert (evening.left(0), evening.state.rack.away_seconds) == (40, None)
    evening.passes(40)
    assert evening.cues == [(0, CueKind.END)]


def test_woken_minus_the_time_away() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN))
    evening.passes(20)
    evening.sleeps(25)
    evening.happens(WokeUp(minus_away=True), after=60)
    assert evening.left(0) == 15, "the time since it woke is not taken away"


def test_woken_minus_the_time_away_past_the_end_of_rounds_says_nothing() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN))
    evening.passes(20)
    evening.sleeps(100)
    evening.happens(WokeUp(minus_away=True), after=60)
    assert (evening.on(0).round_index, evening.left(0)) == (1, 65)
    assert not evening.cues
    evening.sleeps(1000)
    evening.happens(WokeUp(minus_away=True))
    assert evening.on(0).phase is Phase.OVER
    assert not evening.cues


def test_a_sleep_that_the_monotonic_clock_counted_is_no_different() -> None:
    """Windows counts a sleep; the facts before it were read when they were read."""
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN))
    evening.passes(20)
    evening.happens(Slept(evening.at, 1000.0), after=1000)
    assert evening.left(0) == 40
    assert not evening.cues
    assert evening.state.elapsed_seconds(evening.clock.now()) == 1020
    assert evening.state.seconds_on(0, evening.clock.now()) == 20


def test_a_sleep_makes_the_evening_later_and_is_no_time_on_the_slide() -> None:
    evening = Evening()
    evening.passes(20)
    evening.sleeps(1000)
    evening.passes(5)
    assert evening.state.elapsed_seconds(evening.clock.now()) == 1025
    assert evening.state.seconds_on(0, evening.clock.now()) == 25
    assert evening.state.rack.away_seconds is None, "no clock ran: there is nothing to ask"


def test_a_second_sleep_before_the_answer_adds_to_the_first() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, plan_of(600)))
    evening.sleeps(100)
    evening.sleeps(50)
    evening.happens(WokeUp(minus_away=True))
    assert evening.left(0) == 450


def test_a_sleep_before_the_start_changes_nothing() -> None:
    state, _ = reduce(SessionState(), Slept(0, 100), FakeClock().now())
    assert state.elapsed_seconds(FakeClock().now()) == 0


def test_a_sleep_under_hold_waits_for_hold_alone() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN))
    evening.happens(HELD, after=20)
    evening.sleeps(1000)
    assert evening.state.rack.away_seconds is None
    evening.happens(LIFTED)
    assert (evening.on(0).is_running, evening.left(0)) == (True, 40)


def test_an_answer_under_hold_starts_nothing_until_it_is_lifted() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN))
    evening.passes(20)
    evening.sleeps(25)
    evening.happens(HELD, WokeUp(minus_away=True))
    evening.passes(100)
    assert evening.left(0) == 15
    evening.happens(LIFTED)
    evening.passes(5)
    assert evening.left(0) == 10
