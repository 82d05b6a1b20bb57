"""The evening's plan: each slide and section, planned and actual, and when it begins."""

from __future__ import annotations

import pytest

from hearthside.session.clock_events import ClockAction, ClockStarted, ClockUsed, TimeAdded
from hearthside.session.clock_plan import ClockKind, ClockPlan, TimedRound, clock_plan
from hearthside.session.events import DeckReplaced, Event, Moved, Refitted, RefitUndone, SessionEnded, SessionStarted
from hearthside.session.pace import end_after, pace, pace_words
from hearthside.session.plan import by_section, evening_plan, planned_seconds
from hearthside.session.reducer import reduce
from hearthside.session.refit import Refit, SlideRefit, refitted_round_seconds, refitted_seconds
from hearthside.session.state import Position, SessionState
from tests.session.clocks import SHARE, THINK, break_, discussion
from tests.session.decks import Page, deck_of
from tests.session.fake_clock import FakeClock

TALK = discussion(THINK, SHARE)
DECK = deck_of(
    Page("Welcome", planned_seconds=600),
    Page("Talk", planned_seconds=240, activity=TALK, section=0),
    Page("Story", planned_seconds=600, section=0),
    Page("Break", planned_seconds=600, activity=break_(600), section=1),
)
SKIP_STORY = Refit(slides=(SlideRefit(slide=2, is_skipped=True),))


class Evening:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.state = SessionState()
        self.happens(SessionStarted())

    def happens(self, *events: Event, after: float = 0) -> Evening:
        self.clock.pass_seconds(after)
        for event in events:
            self.state, _ = reduce(self.state, event, self.clock.now())
        return self

    def words(self) -> str:
        return pace_words(pace(self.state, DECK, self.clock.now()))

    def starts(self, refit: Refit | None = None) -> list[float]:
        began = FakeClock().now().wall_seconds
        return [slide.starts_at - began for slide in evening_plan(self.state, DECK, self.clock.now(), refit)]

    def went(self) -> list[tuple[float, float]]:
        """Return from when to when the room saw each slide, in seconds since the beginning."""
        began = FakeClock().now().wall_seconds
        plans = evening_plan(self.state, DECK, self.clock.now())
        return [(plan.past_from - began, plan.past_from + plan.actual_seconds - began) for plan in plans]

    def left(self) -> list[float]:
        return [plan.left_seconds for plan in evening_plan(self.state, DECK, self.clock.now())]


def test_before_anything_happened_slides_begin_as_planned() -> None:
    assert Evening().starts() == [0, 600, 840, 1440, 2040]


def test_slides_to_come_begin_after_what_those_before_really_took() -> None:
    evening = Evening()
    evening.happens(Moved(Position(1)), after=700)
    assert evening.starts() == [700, 700, 940, 1540, 2140]
    assert evening.went()[:3] == [(0, 700), (700, 700), (700, 700)]
    evening.clock.pass_seconds(300)
    assert evening.starts() == [1000, 1000, 1000, 1600, 2200]
    assert evening.went()[:3] == [(0, 700), (700, 1000), (1000, 1000)]
    assert evening.left() == [0, 0, 600, 600, 0]


def test_a_slide_seen_for_half_of_its_time_is_not_waited_for_again() -> None:
    evening = Evening().happens(Moved(Position(2)), after=600).happens(Moved(Position(1)), after=400)
    assert evening.starts()[2:4] == [1240, 1240]
    assert evening.left() == [0, 240, 0, 600, 0]


def test_what_was_seen_of_later_slides_lies_behind_when_somebody_asks_to_go_back() -> None:
    evening = Evening().happens(Moved(Position(1)), after=600).happens(Moved(Position(2)), after=240)
    evening.happens(Moved(Position(3)), after=500).happens(Moved(Position(0)), after=100)
    assert evening.went()[:4] == [(0, 600), (600, 840), (840, 1340), (1340, 1440)]
    evening.clock.pass_seconds(60)
    assert evening.went()[:4] == [(0, 660), (660, 900), (900, 1400), (1400, 1500)]
    assert evening.left() == [0, 0, 0, 500, 0], "the rest of what had less than half of its time is still to come"
    assert evening.starts() == [1500, 1500, 1500, 1500, 2000]


def test_sections_add_their_slides_up() -> None:
    evening = Evening().happens(Moved(Position(1)), after=700)
    evening.clock.pass_seconds(30)
    sections = by_section(evening_plan(evening.state, DECK, evening.clock.now()), DECK)
    assert [(section.section, section.planned_seconds, section.actual_seconds) for section in sections] == [
        (None, 600, 700),
        (0, 840, 30),
        (1, 600, 0),
        (None, 0, 0),
    ]


def test_a_refit_can_be_looked_at_before_it_counts() -> None:
    evening = Evening()
    assert evening.starts(SKIP_STORY) == [0, 600, 840, 840, 1440]
    assert evening.starts() == [0, 600, 840, 1440, 2040]
    assert evening.happens(Refitted(SKIP_STORY)).starts() == [0, 600, 840, 840, 1440]
    skipped = [slide.is_skipped for slide in evening_plan(evening.state, DECK, evening.clock.now())]
    assert skipped == [False, False, True, False, False]


def test_what_a_refit_takes_out_of_the_plan_is_time_won() -> None:
    evening = Evening()
    evening.clock.pass_seconds(1200)
    assert evening.words() == "10 min behind · ends 19:44"
    assert evening.happens(Refitted(SKIP_STORY)).words() == "on time · ends 19:34"
    assert evening.happens(RefitUndone()).words() == "10 min behind · ends 19:44"
    assert evening.happens(RefitUndone()).state.refits == ()


def test_an_evening_that_may_end_later_is_on_time_with_that() -> None:
    evening = Evening()
    evening.clock.pass_seconds(1200)
    assert evening.happens(Refitted(Refit(later_seconds=600))).words() == "on time · ends 19:44"


def test_a_clock_that_has_longer_to_run_than_planned_counts_with_all_of_it() -> None:
    evening = Evening().happens(Moved(Position(1)), ClockStarted(1, clock_plan(TALK)), after=600)
    evening.happens(TimeAdded(1, 60), TimeAdded(1, 60))
    assert evening.words() == "2 min behind · ends 19:36"
    evening.happens(ClockUsed(1, ClockAction.END))
    assert evening.words() == "on time · ends 19:34"


def test_a_minute_more_names_its_price_first() -> None:
    evening = Evening().happens(Moved(Position(1)), ClockStarted(1, clock_plan(TALK)), after=600)
    price = end_after(evening.state, DECK, evening.clock.now(), TimeAdded(1, 60))
    before = pace(evening.state, DECK, evening.clock.now()).forecast_end_wall_seconds
    assert price - before == 60
    assert evening.state.rack.clocks[1].countdown.added_seconds == 0


def test_the_wait_for_the_beginning_is_no_part_of_the_plan() -> None:
    wait = ClockPlan(kind=ClockKind.BEGIN, rounds=(TimedRound(seconds=5000),))
    assert Evening().happens(ClockStarted(0, wait)).words() == "on time · ends 19:34"


def test_an_evening_that_has_ended_ends_when_it_did() -> None:
    evening = Evening().happens(Refitted(SKIP_STORY), Moved(Position(4)), after=1700).happens(SessionEnded())
    assert evening.words() == "6 min ahead · ends 19:28"


def test_a_slide_after_a_refit() -> None:
    talk = DECK.slides[1]
    assert refitted_seconds(talk, None) == 240
    assert refitted_seconds(talk, SlideRefit(slide=1, round_seconds=(60, 0))) == 60
    assert refitted_round_seconds(talk, SlideRefit(slide=1, round_seconds=(60, 100))) == (60, 100)
    assert refitted_seconds(DECK.slides[2], SlideRefit(slide=2, saved_seconds=200)) == 400
    assert refitted_seconds(DECK.slides[2], SlideRefit(slide=2, saved_seconds=2000)) == 0
    assert planned_seconds(DECK, SKIP_STORY) == (600, 240, 0, 600, 0)


@pytest.mark.parametrize("lengths", [(60.0,), (0.0, 0.0), (1.0, 2.0, 3.0)])
def test_lengths_that_fit_an_edited_slide_no_longer_count_for_nothing(lengths: tuple[float, ...]) -> None:
    assert refitted_seconds(DECK.slides[1], SlideRefit(slide=1, round_seconds=lengths)) == 240


def test_an_edited_deck_takes_the_refit_along() -> None:
    evening = Evening().happens(Refitted(SKIP_STORY), DeckReplaced(Position(0), slide_moves=((2, 3),)))
    assert evening.state.refit.skipped == {3}
    assert evening.state.refit.of(2) is None
