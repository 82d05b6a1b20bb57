"""What T, +, −, ], R, M, the offers after Hold and the answers after a sleep mean at each moment."""

from __future__ import annotations

import pytest

from hearthside.deck.activities import Begin
from hearthside.session import clock_decisions as wishes
from hearthside.session.activity_clock import Phase
from hearthside.session.clock_decisions import HoldOffer
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
from hearthside.session.clock_plan import ClockKind, ClockPlan, TimedRound, clock_plan
from hearthside.session.decisions import Events, deck_replaced
from hearthside.session.events import CoverChanged, Event, Frozen, Moved, Refitted, SessionStarted
from hearthside.session.reducer import reduce
from hearthside.session.refit import Refit, SlideRefit
from hearthside.session.state import Cover, Position, SessionState
from tests.session.clocks import NOWHERE, SHARE, THINK, breathe, discussion
from tests.session.decks import Page, deck_of
from tests.session.fake_clock import FakeClock

TALK = discussion(THINK, SHARE)
DECK = deck_of("Welcome", Page("Talk", activity=TALK), "Listen", Page("Breathe", activity=breathe()), start="19:00")
PLAN = clock_plan(TALK)


class Evening:
    def __init__(self, *events: Event, wall: str = "2026-11-26 19:00:00") -> None:
        self.clock = FakeClock(wall)
        self.state = SessionState()
        self.happens((SessionStarted(), *events))

    def happens(self, events: Events, *, after: float = 0) -> Evening:
        self.clock.pass_seconds(after)
        for event in events:
            self.state, _ = reduce(self.state, event, self.clock.now())
        return self

    def toggled(self) -> Events:
        return wishes.toggle_clock(self.state, DECK, self.clock.now())


AT_TALK = Moved(Position(1))
STARTED = ClockStarted(1, PLAN)


def test_t_starts_pauses_and_goes_on() -> None:
    evening = Evening(AT_TALK)
    assert evening.toggled() == (STARTED,)
    assert evening.happens(evening.toggled()).toggled() == (ClockUsed(1, ClockAction.PAUSE),)
    assert evening.happens(evening.toggled()).toggled() == (ClockUsed(1, ClockAction.RESUME),)


def test_t_in_overtime_stops_it_and_then_starts_all_once_more() -> None:
    evening = Evening(AT_TALK, STARTED).happens((), after=1000)
    assert evening.toggled() == (ClockUsed(1, ClockAction.PAUSE),)
    evening.happens(evening.toggled())
    assert evening.state.rack.clocks[1].phase is Phase.OVER
    assert evening.toggled() == (STARTED,)


def test_keys_mean_nothing_where_no_slide_is_timed_and_no_clock_runs() -> None:
    evening = Evening()
    now = evening.clock.now()
    assert evening.toggled() == ()
    assert wishes.add_minute(evening.state, DECK, now) == ()
    assert wishes.front_clock(evening.state, DECK, now) is None
    assert wishes.plan_for(evening.state, DECK, 0, now) is None


def test_keys_mean_the_clock_that_runs_elsewhere_on_a_slide_that_is_not_timed() -> None:
    evening = Evening(AT_TALK, STARTED, Moved(Position(2)))
    assert wishes.front_slide(evening.state, DECK) == 1
    assert evening.toggled() == (ClockUsed(1, ClockAction.PAUSE),)


def test_keys_mean_the_slides_own_clock_where_it_is_timed_though_another_runs() -> None:
    evening = Evening(AT_TALK, STARTED, Moved(Position(3)))
    assert isinstance(evening.toggled()[0], ClockStarted)
    assert wishes.front_slide(evening.state, DECK) == 3


def test_keys_mean_what_the_room_sees_while_the_facilitator_looks_around() -> None:
    evening = Evening(AT_TALK, STARTED, Frozen(True), Moved(Position(3)))
    assert evening.toggled() == (ClockUsed(1, ClockAction.PAUSE),)


def test_plus_minus_next_and_restart_mean_the_clock_in_front() -> None:
    evening = Evening(AT_TALK, STARTED)
    state, now = evening.state, evening.clock.now()
    assert wishes.add_minute(state, DECK, now) == (TimeAdded(1, 60),)
    assert wishes.take_minute(state, DECK, now) == (TimeAdded(1, -60),)
    assert wishes.next_round(state, DECK, now) == (ClockUsed(1, ClockAction.NEXT_ROUND),)
    assert wishes.restart_round(state, DECK, now) == (ClockUsed(1, ClockAction.RESTART_ROUND),)


def test_before_the_start_they_prepare_the_clock_and_start_nothing() -> None:
    evening = Evening(AT_TALK)
    facts = wishes.add_minute(evening.state, DECK, evening.clock.now())
    assert facts == (ClockPrepared(1, PLAN), TimeAdded(1, 60))
    evening.happens(facts).happens(wishes.next_round(evening.state, DECK, evening.clock.now()), after=500)
    clock = evening.state.rack.clocks[1]
    assert (clock.phase, clock.round_index) == (Phase.READY, 1)
    assert evening.toggled() == (ClockUsed(1, ClockAction.RESUME),)


def test_before_the_start_the_clock_in_front_is_ready() -> None:
    evening = Evening(AT_TALK)
    clock = wishes.front_clock(evening.state, DECK, evening.clock.now())
    assert clock is not None
    assert (clock.phase, clock.remaining_seconds(0)) == (Phase.READY, 60)
    evening.happens((STARTED,))
    assert wishes.front_clock(evening.state, DECK, evening.clock.now()) == evening.state.rack.clocks[1]


def test_under_hold_no_key_touches_a_clock_but_the_chimes_can_be_turned_off() -> None:
    evening = Evening(AT_TALK, STARTED, CoverChanged(Cover.HOLD))
    assert evening.toggled() == ()
    assert wishes.add_minute(evening.state, DECK, evening.clock.now()) == ()
    assert wishes.toggle_sound(evening.state) == (SoundSwitched(False),)
    assert wishes.toggle_sound(evening.happens((SoundSwitched(False),)).state) == (SoundSwitched(True),)


def test_a_refit_shapes_the_clocks_that_start_after_it() -> None:
    refit = Refit(slides=(SlideRefit(slide=1, round_seconds=(60, 0)),))
    evening = Evening(AT_TALK, Refitted(refit))
    started = evening.toggled()[0]
    assert isinstance(started, ClockStarted)
    assert [round_.seconds for round_ in started.plan.rounds] == [60]


def test_after_a_sleep_t_means_as_it_was() -> None:
    evening = Evening(AT_TALK, STARTED)
    evening.happens((Slept(evening.clock.now().monotonic_seconds, 100),))
    assert evening.toggled() == (WokeUp(minus_away=False),)
    assert wishes.wake(evening.state, minus_away=True) == (WokeUp(minus_away=True),)
    evening.happens(evening.toggled())
    assert wishes.wake(evening.state, minus_away=True) == ()


def test_lifting_hold_offers_three_ways_on() -> None:
    evening = Evening(AT_TALK, STARTED, CoverChanged(Cover.HOLD))
    assert wishes.offers_after_hold(evening.state, DECK) == ()
    evening.happens((CoverChanged(Cover.NONE),), after=100)
    assert wishes.offers_after_hold(evening.state, DECK) == tuple(HoldOffer)
    now = evening.clock.now()
    assert wishes.after_hold(evening.state, DECK, now, HoldOffer.AS_IT_WAS) == ()
    assert wishes.after_hold(evening.state, DECK, now, HoldOffer.MINUTE_MORE) == (TimeAdded(1, 60),)
    assert wishes.after_hold(evening.state, DECK, now, HoldOffer.END_ROUND) == (ClockUsed(1, ClockAction.NEXT_ROUND),)


def test_where_no_round_goes_on_after_hold_nothing_is_offered() -> None:
    assert wishes.offers_after_hold(Evening().state, DECK) == ()
    paused = Evening(AT_TALK, STARTED, ClockUsed(1, ClockAction.PAUSE))
    assert wishes.offers_after_hold(paused.state, DECK) == ()
    elsewhere = Evening(AT_TALK, STARTED, Moved(Position(3)))
    assert wishes.offers_after_hold(elsewhere.state, DECK) == (), "the keys mean this slide's clock, which is ready"


def test_a_sleep_asks_about_the_clock_that_ran_wherever_the_room_is() -> None:
    evening = Evening(AT_TALK, STARTED, Moved(Position(3)))
    assert wishes.asleep_slide(evening.state) is None
    evening.happens((Slept(evening.clock.now().monotonic_seconds, 100),))
    assert wishes.asleep_slide(evening.state) == 1
    evening.happens((WokeUp(minus_away=False),))
    assert wishes.asleep_slide(evening.state) is None


def test_a_sleep_asks_nothing_where_nobody_was_in_the_middle_of_anything() -> None:
    over = Evening(AT_TALK, STARTED).happens((), after=2000)
    over.happens((Slept(over.clock.now().monotonic_seconds, 100),))
    assert (over.state.rack.away_seconds, wishes.asleep_slide(over.state)) == (None, None)
    assert not over.state.rack.clocks[1].is_running, "the overtime of people who may have gone home is no overtime"


@pytest.mark.parametrize("monotonic_counts", [True, False])
def test_the_announced_start_does_not_wait_for_a_laptop_that_slept(monotonic_counts: bool) -> None:
    plan = ClockPlan(kind=ClockKind.BEGIN, rounds=(TimedRound(number=0, seconds=600),))
    evening = Evening(ClockStarted(0, plan))
    slept = Slept(evening.clock.now().monotonic_seconds, 200)
    evening.clock.set_wall(0 if monotonic_counts else 200)
    evening.happens((slept,), after=200 if monotonic_counts else 0)
    at = evening.clock.now().monotonic_seconds
    assert evening.state.rack.clocks[0].remaining_seconds(at) == pytest.approx(400)
    assert evening.state.rack.away_seconds is None


WAITING = deck_of(Page("Soon", activity=Begin(span=NOWHERE)), "Welcome", start="19:00")


@pytest.mark.parametrize(("wall", "seconds"), [("2026-11-26 18:47:30", 750), ("2026-11-26 16:30:00", 9000)])
def test_the_wait_for_the_beginning_is_counted_by_itself(wall: str, seconds: float) -> None:
    evening = Evening(wall=wall)
    started = wishes.arrive(evening.state, WAITING, evening.clock.now())[0]
    assert isinstance(started, ClockStarted)
    assert (started.plan.kind, started.plan.rounds[0].seconds) == (ClockKind.BEGIN, seconds)
    evening.happens((started,))
    assert wishes.arrive(evening.state, WAITING, evening.clock.now()) == (), "once"


@pytest.mark.parametrize("wall", ["2026-11-26 19:00:00", "2026-11-26 19:10:00", "2026-11-26 15:59:00"])
def test_a_beginning_that_has_passed_or_is_far_away_is_not_waited_for(wall: str) -> None:
    evening = Evening(wall=wall)
    now = evening.clock.now()
    assert wishes.arrive(evening.state, WAITING, now) == ()
    assert wishes.toggle_clock(evening.state, WAITING, now) == ()
    assert wishes.add_minute(evening.state, WAITING, now) == ()
    assert wishes.front_clock(evening.state, WAITING, now) is None


def test_nothing_is_waited_for_under_hold_before_the_start_or_without_an_announced_time() -> None:
    evening = Evening(CoverChanged(Cover.HOLD), wall="2026-11-26 18:50:00")
    now = evening.clock.now()
    assert wishes.arrive(evening.state, WAITING, now) == ()
    assert wishes.arrive(SessionState(), WAITING, now) == ()
    assert wishes.arrive(Evening().state, DECK, now) == ()
    unannounced = deck_of(Page("Soon", activity=Begin(span=NOWHERE)))
    assert wishes.arrive(Evening(wall="2026-11-26 18:50:00").state, unannounced, now) == ()


def test_an_edited_deck_loses_a_clock_whose_slide_is_timed_no_more_or_otherwise() -> None:
    evening = Evening(AT_TALK, STARTED, Moved(Position(3)), ClockStarted(3, clock_plan(breathe())))
    evening.happens((Refitted(Refit(slides=(SlideRefit(slide=2, is_skipped=True),))),))
    plain = deck_of("New", "Welcome", "Talk", "Listen", Page("Breathe", activity=breathe(30)), start="19:00")
    fact = deck_replaced(evening.state, DECK, plain)
    assert fact.clocks_lost == (1,)
    assert dict(fact.slide_moves) == {0: 1, 1: 2, 2: 3, 3: 4}
    evening.happens((fact,))
    assert list(evening.state.rack.clocks) == [4]
    assert evening.state.refit.skipped == {3}
