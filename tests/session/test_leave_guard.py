"""The second press that leaves a running round."""

from __future__ import annotations

import pytest

from hearthside.session.clock import Instant
from hearthside.session.clock_events import ClockAction, ClockStarted, ClockUsed
from hearthside.session.clock_plan import ClockKind, ClockPlan, TimedRound, clock_plan
from hearthside.session.decisions import Events
from hearthside.session.events import CoverChanged, Event, Frozen, Moved, SessionStarted
from hearthside.session.leave_guard import LeaveHint, next_or_hint
from hearthside.session.reducer import reduce
from hearthside.session.state import Cover, Position, SessionState
from tests.session.clocks import SHARE, THINK, discussion
from tests.session.decks import Page, deck_of
from tests.session.fake_clock import FakeClock

TALK = discussion(SHARE, THINK)
DECK = deck_of(Page("Talk", activity=TALK, steps=1), "Listen")
STARTED = (Moved(Position(0, 1)), ClockStarted(0, clock_plan(TALK)))
LEAVES: Events = (Moved(Position(1)),)


def evening(*events: Event, seconds: float = 52) -> tuple[SessionState, FakeClock]:
    clock = FakeClock()
    state = SessionState()
    for event in (SessionStarted(), *events):
        state, _ = reduce(state, event, clock.now())
    state, _ = reduce(state, Moved(state.position), clock.pass_seconds(seconds))
    return state, clock


def hint_of(state: SessionState, now: Instant, hint: LeaveHint | None = None) -> LeaveHint:
    answer = next_or_hint(state, DECK, now, hint)
    assert isinstance(answer, LeaveHint)
    return answer


def test_the_first_press_only_says_what_is_left_and_the_second_leaves() -> None:
    state, clock = evening(*STARTED)
    hint = hint_of(state, clock.now())
    assert hint.words(clock.now()) == "2:08 left: press again to leave"
    assert next_or_hint(state, DECK, clock.pass_seconds(4), hint) == LEAVES


def test_a_second_press_after_four_seconds_is_a_first_one() -> None:
    state, clock = evening(*STARTED)
    hint = hint_of(state, clock.now())
    later = hint_of(state, clock.pass_seconds(4.1), hint)
    assert later.words(clock.now()) == "2:04 left: press again to leave"


def test_the_hint_goes_on_with_the_clock_that_stands_beside_it() -> None:
    state, clock = evening(*STARTED)
    hint = hint_of(state, clock.now())
    assert hint.words(clock.pass_seconds(3)) == "2:05 left: press again to leave"
    nearly_over = LeaveHint(0, clock.now(), 1.5)
    assert nearly_over.words(clock.pass_seconds(3)) == "0:00 left: press again to leave"


def test_a_hint_for_another_slide_does_not_count() -> None:
    state, clock = evening(*STARTED)
    hint_of(state, clock.now(), LeaveHint(7, clock.now(), 10))


def test_in_the_gap_the_hint_speaks_of_the_next_round() -> None:
    state, clock = evening(*STARTED, seconds=182)
    hint = hint_of(state, clock.now())
    assert "about to begin" in hint.words(clock.now())


def test_reveals_are_never_held_back() -> None:
    state, clock = evening(Moved(Position(0)), STARTED[1])
    assert next_or_hint(state, DECK, clock.now(), None) == (Moved(Position(0, 1)),)


def test_under_black_next_uncovers() -> None:
    state, clock = evening(*STARTED, CoverChanged(Cover.BLACK))
    assert next_or_hint(state, DECK, clock.now(), None) == (CoverChanged(Cover.NONE),)


@pytest.mark.parametrize(
    ("events", "seconds"),
    [
        ((Moved(Position(0, 1)),), 52),
        ((*STARTED, ClockUsed(0, ClockAction.PAUSE)), 52),
        (STARTED, 500),
        ((*STARTED, Frozen(True)), 52),
    ],
    ids=["no clock", "paused", "overtime", "frozen"],
)
def test_otherwise_the_first_press_leaves(events: tuple[Event, ...], seconds: float) -> None:
    state, clock = evening(*events, seconds=seconds)
    assert next_or_hint(state, DECK, clock.now(), None) == LEAVES


def test_the_wait_for_the_beginning_holds_nobody_back() -> None:
    waiting = ClockPlan(kind=ClockKind.BEGIN, rounds=(TimedRound(seconds=600),))
    state, clock = evening(Moved(Position(0, 1)), ClockStarted(0, waiting))
    assert next_or_hint(state, DECK, clock.now(), None) == LEAVES
