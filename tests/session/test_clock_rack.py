"""All clocks of an evening, through the reducer: Hold, sleep, edited decks, two clocks at once, the end."""

from __future__ import annotations

import pytest

from hearthside.session.activity_clock import ActivityClock, Phase
from hearthside.session.clock_events import (
    ClockAction,
    ClockPrepared,
    ClockStarted,
    ClockUsed,
    Slept,
    SoundSwitched,
    TimeAdded,
    WokeUp,
)
from hearthside.session.clock_plan import ClockKind, ClockPlan, CueKind, TimedRound
from hearthside.session.clock_rack import SlideCue
from hearthside.session.events import CoverChanged, DeckReplaced, Event, Frozen, Moved, SessionEnded, SessionStarted
from hearthside.session.reducer import heartbeat, reduce
from hearthside.session.state import Cover, Position, SessionState
from tests.session.clocks import plan_of
from tests.session.fake_clock import FakeClock

PLAN = plan_of(60, 120)
HELD, LIFTED = CoverChanged(Cover.HOLD), CoverChanged(Cover.NONE)


class Evening:
    """An evening with clocks that a test lets pass."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.state = SessionState()
        self.cues: list[tuple[int, CueKind]] = []
        self.happens(SessionStarted())

    @property
    def at(self) -> float:
        return self.clock.now().monotonic_seconds

    def happens(self, *events: Event, after: float = 0) -> None:
        self.clock.pass_seconds(after)
        for event in events:
            self.state, crossed = reduce(self.state, event, self.clock.now())
            self._hear(crossed)

    def passes(self, seconds: float) -> None:
        self.state, crossed = heartbeat(self.state, self.clock.pass_seconds(seconds))
        self._hear(crossed)

    def sleeps(self, seconds: float) -> None:
        """The laptop sleeps as Linux and macOS do: the monotonic clock stands still."""
        read_at = self.at
        self.clock.set_wall(seconds)
        self.happens(Slept(read_at, seconds))

    def on(self, slide: int) -> ActivityClock:
        return self.state.rack.clocks[slide]

    def left(self, slide: int) -> float:
        return self.on(slide).remaining_seconds(self.at)

    def _hear(self, crossed: tuple[SlideCue, ...]) -> None:
        self.cues += [(cue.slide, cue.cue.time.kind) for cue in crossed]


def use(slide: int, action: ClockAction) -> ClockUsed:
    return ClockUsed(slide, action)


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
