"""Several clocks at once: which is in front, what is done to them, and what becomes of them."""

from __future__ import annotations

import pytest

from hearthside.session.activity_clock import Phase
from hearthside.session.clock_events import (
    ClockAction,
    ClockPrepared,
    ClockStarted,
    SoundSwitched,
    TimeAdded,
)
from hearthside.session.clock_plan import ClockKind, ClockPlan, CueKind, TimedRound
from hearthside.session.events import DeckReplaced, Event, Frozen, Moved, SessionEnded
from hearthside.session.reducer import heartbeat
from hearthside.session.state import Position, SessionState
from tests.session.clocks import plan_of
from tests.session.fake_clock import FakeClock
from tests.session.racked_evening import PLAN, Evening, use


def test_two_clocks_run_at_once_and_their_cues_come_in_order() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, plan_of(60)))
    evening.happens(Moved(Position(3)), ClockStarted(3, plan_of(30)), after=10)
    evening.passes(100)
    assert evening.cues == [(3, CueKind.END), (0, CueKind.END)]


def test_the_clock_in_front_is_the_slides_own_else_the_busy_one_touched_last() -> None:
    evening = Evening()
    assert evening.state.rack.in_front(0) is None
    evening.happens(ClockStarted(0, PLAN), ClockStarted(3, PLAN), TimeAdded(0, 60))
    assert evening.state.rack.in_front(3) == 3
    assert evening.state.rack.in_front(5) == 0
    evening.happens(use(0, ClockAction.PAUSE))
    assert evening.state.rack.in_front(5) == 3
    assert evening.state.rack.in_front(0) == 0


def test_a_clock_that_ended_elsewhere_is_in_front_only_when_none_is_busy() -> None:
    evening = Evening()
    evening.happens(Moved(Position(5)), ClockStarted(0, plan_of(60)), ClockStarted(3, plan_of(600)))
    evening.happens(TimeAdded(0, 1))
    evening.passes(100)
    assert evening.state.rack.in_front(5) == 3
    evening.happens(use(3, ClockAction.END))
    assert evening.state.rack.in_front(5) == 0


def test_a_beginning_that_has_passed_is_in_nobodys_way() -> None:
    evening = Evening()
    begin = ClockPlan(kind=ClockKind.BEGIN, rounds=(TimedRound(seconds=60),))
    evening.happens(Moved(Position(5)), ClockStarted(0, begin))
    assert evening.state.rack.in_front(5) == 0
    evening.passes(100)
    assert evening.state.rack.in_front(5) is None


def test_leaving_a_slide_stops_its_overtime_and_not_its_round() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, plan_of(60)), ClockStarted(1, plan_of(600)))
    evening.happens(Moved(Position(1)), after=70)
    evening.passes(100)
    assert evening.on(0).overtime_seconds(evening.at) == 10
    evening.happens(Moved(Position(2)))
    assert evening.on(1).is_running


def test_looking_around_while_the_room_is_frozen_leaves_no_slide() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, plan_of(60)))
    evening.happens(Frozen(True), Moved(Position(4)), after=70)
    evening.passes(10)
    assert evening.on(0).overtime_seconds(evening.at) == 20
    evening.happens(Frozen(False))
    evening.passes(10)
    assert evening.on(0).overtime_seconds(evening.at) == 20


def test_a_facilitators_acts_on_a_clock() -> None:
    evening = Evening()
    evening.happens(ClockPrepared(0, PLAN), TimeAdded(0, 60))
    assert (evening.on(0).phase, evening.left(0)) == (Phase.READY, 120)
    evening.happens(use(0, ClockAction.RESUME))
    evening.happens(use(0, ClockAction.RESTART_ROUND), after=30)
    assert evening.left(0) == 60
    evening.happens(use(0, ClockAction.NEXT_ROUND))
    assert (evening.on(0).round_index, evening.cues) == (1, [(0, CueKind.END)])
    evening.happens(use(0, ClockAction.END))
    assert evening.on(0).phase is Phase.OVER


@pytest.mark.parametrize("fact", [TimeAdded(7, 60), *(use(7, action) for action in ClockAction)])
def test_a_fact_about_a_clock_that_is_not_there_changes_nothing(fact: Event) -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN))
    before = evening.state
    evening.happens(fact)
    assert evening.state == before


def test_chimes_on_and_off() -> None:
    evening = Evening()
    assert evening.state.rack.has_sound
    evening.happens(SoundSwitched(False))
    assert not evening.state.rack.has_sound


def test_an_edited_deck_takes_the_clock_along() -> None:
    evening = Evening()
    evening.happens(ClockStarted(2, PLAN))
    evening.happens(DeckReplaced(Position(5), slide_moves=((2, 5),)), after=10)
    assert (list(evening.state.rack.clocks), evening.left(5)) == ([5], 50)
    assert evening.state.rack.last_touched == 5
    evening.passes(50)
    assert evening.cues == [(5, CueKind.END)]


@pytest.mark.parametrize("busy", [2, 3])
def test_of_two_clocks_that_come_to_one_slide_the_busy_one_stays(busy: int) -> None:
    evening = Evening()
    evening.happens(ClockStarted(2, plan_of(200)), ClockStarted(3, plan_of(300)))
    evening.happens(use(5 - busy, ClockAction.PAUSE))
    evening.happens(DeckReplaced(Position(2), slide_moves=((3, 2),)))
    assert evening.left(2) == {2: 200, 3: 300}[busy]


def test_a_clock_whose_slide_is_no_longer_timed_is_gone() -> None:
    evening = Evening()
    evening.happens(ClockStarted(2, PLAN))
    evening.happens(DeckReplaced(Position(1), slide_moves=((2, 1),), clocks_lost=(2,)))
    assert not evening.state.rack.clocks
    assert evening.state.rack.last_touched is None
    evening.passes(1000)
    assert not evening.cues


def test_the_end_of_the_evening_stops_every_clock() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN))
    evening.happens(SessionEnded(), after=10)
    evening.passes(1000)
    assert evening.left(0) == 50
    assert not evening.cues


def test_a_heartbeat_is_free_when_nothing_is_due() -> None:
    evening = Evening()
    evening.happens(ClockStarted(0, PLAN))
    before = evening.state
    evening.passes(30)
    assert evening.state is before


def test_before_the_start_a_heartbeat_does_nothing() -> None:
    assert heartbeat(SessionState(), FakeClock().now()) == (SessionState(), ())
