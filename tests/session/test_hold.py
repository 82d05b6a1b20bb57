"""What a calm screen does to the clocks."""

from __future__ import annotations

import pytest

from hearthside.session.activity_clock import Phase
from hearthside.session.clock_events import (
    ClockAction,
    ClockStarted,
    WokeUp,
)
from hearthside.session.clock_plan import CueKind
from hearthside.session.events import CoverChanged, Event
from hearthside.session.state import Cover
from tests.session.clocks import plan_of
from tests.session.racked_evening import HELD, LIFTED, PLAN, Evening, use


def test_hold_freezes_a_round_exactly_and_lifting_it_goes_on_exactly() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN))
    evening.happens(HELD, after=20)
    evening.passes(500)
    assert evening.left(0) == 40
    evening.happens(LIFTED)
    evening.passes(10)
    assert evening.left(0) == 30
    assert not evening.cues


def test_hold_in_the_middle_of_a_gap() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN))
    evening.happens(HELD, after=62)
    evening.passes(500)
    assert evening.on(0).gap_seconds_left(evening.at) == 3
    evening.happens(LIFTED)
    evening.passes(2.9)
    assert evening.on(0).phase is Phase.GAP
    evening.passes(0.1)
    assert evening.left(0) == 120
    assert evening.cues == [(0, CueKind.END)]


def test_hold_during_overtime_stops_the_overtime() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, plan_of(60)))
    evening.happens(HELD, after=70)
    evening.happens(LIFTED, after=500)
    evening.passes(5)
    assert evening.on(0).overtime_seconds(evening.at) == 15


def test_lifting_hold_starts_nothing_that_stood_still_before() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN), ClockStarted(3, PLAN), use(0, ClockAction.PAUSE), HELD, HELD)
    evening.happens(LIFTED, after=30)
    assert not evening.on(0).is_running
    assert evening.on(3).is_running


@pytest.mark.parametrize(
    "fact", [ClockStarted(0, PLAN), use(0, ClockAction.RESUME), WokeUp(False), use(0, ClockAction.NEXT_ROUND)]
)
def test_under_hold_no_clock_runs_whatever_happens_and_lifting_it_sets_it_going(fact: Event) -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN))
    evening.sleeps(100)
    evening.happens(HELD, use(0, ClockAction.RESUME), fact)
    assert not evening.on(0).is_running
    evening.happens(LIFTED, after=10)
    assert evening.on(0).is_running


def test_black_and_white_stop_no_clock() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN), CoverChanged(Cover.BLACK))
    evening.happens(CoverChanged(Cover.WHITE), after=10)
    evening.passes(10)
    assert evening.left(0) == 40
