"""What can be done about lost time, and what is never touched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hearthside.deck.activities import Round
from hearthside.deck.model import Deck, IfLate, Layout
from hearthside.session.clock_events import ClockStarted
from hearthside.session.clock_plan import clock_plan
from hearthside.session.events import Event, Moved, Refitted, RoomBooked, SessionStarted
from hearthside.session.navigation import after_back, after_next
from hearthside.session.pace import pace
from hearthside.session.plan import planned_seconds
from hearthside.session.reducer import reduce
from hearthside.session.refit import Refit, own_round_seconds, refitted_round_seconds, refitted_seconds
from hearthside.session.refit_offers import (
    OfferKind,
    RefitOffer,
    is_protected,
    preview,
    proposed,
    refit_of,
    refit_offers,
)
from hearthside.session.state import Position, SessionState
from tests.session.clocks import SHARE, SPEAK, THINK, break_, breathe, discussion
from tests.session.decks import Page, deck_of
from tests.session.fake_clock import FakeClock


def talk(*rounds: Round, if_late: IfLate | None = None, section: int | None = 0, title: str = "Talk") -> Page:
    activity = discussion(*rounds)
    return Page(title, planned_seconds=activity.total_seconds, activity=activity, if_late=if_late, section=section)


DECK = deck_of(
    Page("Welcome", planned_seconds=600, section=0),
    Page("Voles", planned_seconds=150, if_late=IfLate.SKIP, section=0),
    talk(THINK, SPEAK, SHARE),
    Page("Mixing desk", planned_seconds=240, if_late=IfLate.SHORTEN, section=0),
    talk(SPEAK, if_late=IfLate.FIXED, title="Fixed"),
    Page("Breathe", planned_seconds=90, activity=breathe(), section=0, if_late=IfLate.SKIP),
    Page("Agreements", layout=Layout.AGREEMENTS, if_late=IfLate.SKIP, section=0),
    talk(SHARE, section=1, title="Close"),
    Page("Help", layout=Layout.RESOURCES, if_late=IfLate.SKIP, section=1),
)
VOLES, TALK, DESK = 1, 2, 3
_STEP = 20
"""What is shortened is shortened by steps, here of several rounds together."""


class Evening:
    def __init__(self, *events: Event, deck: Deck = DECK, late: float = 0) -> None:
        self.clock = FakeClock()
        self.deck = deck
        self.state = SessionState()
        self.happens(SessionStarted(), *events)
        self.clock.pass_seconds(600 + late)

    def happens(self, *events: Event) -> None:
        for event in events:
            self.state, _ = reduce(self.state, event, self.clock.now())

    @property
    def offers(self) -> tuple[RefitOffer, ...]:
        return refit_offers(self.state, self.deck, self.clock.now())

    def one(self, kind: OfferKind) -> RefitOffer:
        return next(offer for offer in self.offers if offer.kind is kind)

    def refit(self, *chosen: RefitOffer) -> Refit:
        return refit_of(self.state, self.deck, self.clock.now(), chosen)

    def saved(self, *chosen: RefitOffer) -> float:
        plan = preview(self.state, self.deck, self.clock.now(), chosen)
        return plan.ends_before - plan.ends_after


def test_the_gentlest_comes_first() -> None:
    assert [
        (offer.kind, offer.slide, offer.round_number, offer.saved_seconds) for offer in Evening(late=720).offers
    ] == [
        (OfferKind.SKIP_SLIDE, VOLES, None, 150),
        (OfferKind.DROP_ROUND, TALK, 2, 180),
        (OfferKind.SHORTEN, None, None, 240 + 90 + 120),
        (OfferKind.END_LATER, None, None, 720),
    ]


def test_an_evening_on_time_can_be_made_shorter_and_need_not_end_later() -> None:
    assert OfferKind.END_LATER not in [offer.kind for offer in Evening().offers]


@pytest.mark.parametrize("index", [4, 5, 6, 7, 8, 9])
def test_what_is_never_touched(index: int) -> None:
    assert is_protected(DECK, index)
    evening = Evening(late=7200)
    assert index not in {offer.slide for offer in evening.offers}
    assert evening.refit(*evening.offers).of(index) is None


def test_a_deck_of_one_section_has_no_closing_section() -> None:
    assert not is_protected(deck_of(talk(THINK)), 0)
    assert is_protected(deck_of(talk(THINK)), 1), "the booking screen"


def test_each_saves_what_it_says() -> None:
    evening = Evening(late=720)
    for offer in evening.offers[:2]:
        assert evening.saved(offer) == offer.saved_seconds
    assert evening.saved(*evening.offers[:2]) == 330


def test_shortening_takes_no_more_than_is_needed() -> None:
    evening = Evening(late=100)
    refit = evening.refit(evening.one(OfferKind.SHORTEN))
    saved = evening.saved(evening.one(OfferKind.SHORTEN))
    assert 100 <= saved <= 120
    change = refit.of(TALK)
    assert change is not None
    assert change.round_seconds[0] == 60, "a minute is not shortened"
    assert all(length % 5 == 0 for length in change.round_seconds)
    desk = refit.of(DESK)
    assert desk is not None
    assert 0 < desk.saved_seconds <= 120


def test_shortening_stops_at_half() -> None:
    evening = Evening(late=7200)
    change = evening.refit(evening.one(OfferKind.SHORTEN)).of(TALK)
    assert change is not None
    assert change.round_seconds == (60, 240, 90)


def test_shortening_twice_never_goes_under_half_of_what_the_deck_says() -> None:
    evening = Evening(late=7200)
    evening.happens(Refitted(evening.refit(evening.one(OfferKind.SHORTEN))))
    assert OfferKind.SHORTEN not in [offer.kind for offer in evening.offers]
    again = evening.refit(RefitOffer(kind=OfferKind.SHORTEN))
    assert again == evening.state.refit


def test_on_time_shortening_changes_nothing() -> None:
    evening = Evening()
    assert evening.refit(RefitOffer(kind=OfferKind.SHORTEN)) == Refit()


def test_a_break_is_shortened_only_where_its_author_says_so() -> None:
    for if_late, length in ((None, None), (IfLate.SHORTEN, (300.0,))):
        pages = (Page("Hello"), Page("Break", planned_seconds=600, activity=break_(), if_late=if_late), Page("More"))
        evening = Evening(deck=deck_of(*pages), late=7200)
        change = evening.refit(RefitOffer(kind=OfferKind.SHORTEN)).of(1)
        assert (change.round_seconds if change is not None else None) == length


def test_something_is_left_to_talk_about() -> None:
    two = (replace(THINK, optional=True), replace(SHARE, optional=True))
    evening = Evening(deck=deck_of(Page("Hello"), talk(*two), Page("More")), late=600)
    assert [offer.round_number for offer in evening.offers if offer.kind is OfferKind.DROP_ROUND] == [1]


def test_several_rounds_of_one_slide_can_go() -> None:
    rounds = (SPEAK, replace(THINK, optional=True), SHARE)
    evening = Evening(deck=deck_of(Page("Hello"), talk(*rounds), Page("More")), late=600)
    drops = [offer for offer in evening.offers if offer.kind is OfferKind.DROP_ROUND]
    change = evening.refit(*drops).of(1)
    assert change is not None
    assert change.round_seconds == (480, 0, 0)


def test_ending_later_makes_up_for_what_the_rest_does_not() -> None:
    evening = Evening(late=720)
    chosen = (evening.one(OfferKind.SKIP_SLIDE), evening.one(OfferKind.END_LATER))
    assert evening.refit(*chosen).later_seconds == 720 - 150
    plan = preview(evening.state, DECK, evening.clock.now(), chosen)
    assert (plan.behind_after_seconds, plan.ends_before - plan.ends_after) == (0, 150)


def test_at_first_as_much_is_ticked_as_is_needed() -> None:
    def ticked(late: float) -> list[OfferKind]:
        evening = Evening(late=late)
        chosen = proposed(evening.state, DECK, evening.clock.now(), evening.offers)
        return [offer.kind for offer in evening.offers if offer in chosen]

    assert ticked(0) == []
    assert ticked(150) == [OfferKind.SKIP_SLIDE]
    assert ticked(300) == [OfferKind.SKIP_SLIDE, OfferKind.DROP_ROUND]
    assert ticked(500) == [OfferKind.SKIP_SLIDE, OfferKind.DROP_ROUND, OfferKind.SHORTEN]
    assert len(ticked(7200)) == 4


def booked(early: float, *, late: float = 0) -> Evening:
    """Return an evening ``late`` seconds late whose room is booked for ``early`` seconds less than its plan."""
    evening = Evening(late=late)
    ends = evening.clock.now().wall_seconds - late - 600 + DECK.planned_seconds
    evening.happens(RoomBooked(ends - early))
    return evening


def test_what_is_ticked_at_first_reaches_the_end_of_the_booking() -> None:
    evening = booked(300)
    chosen = proposed(evening.state, DECK, evening.clock.now(), evening.offers)
    assert {offer.kind for offer in chosen} == {OfferKind.SKIP_SLIDE, OfferKind.DROP_ROUND}
    plan = preview(evening.state, DECK, evening.clock.now(), chosen)
    assert (plan.behind_after_seconds, plan.booked_until) == (-30, None)
    evening.happens(Refitted(plan.refit))
    assert pace(evening.state, DECK, evening.clock.now()).lateness_seconds == -30


def test_what_is_left_is_shortened_toward_the_booking() -> None:
    evening = booked(200)
    evening.happens(Refitted(evening.refit(evening.one(OfferKind.SHORTEN))))
    assert -_STEP <= pace(evening.state, DECK, evening.clock.now()).lateness_seconds <= 0


def test_to_keep_the_room_longer_than_it_is_booked_is_offered_and_never_proposed() -> None:
    evening = booked(0, late=7200)
    later = evening.one(OfferKind.END_LATER)
    assert later not in proposed(evening.state, DECK, evening.clock.now(), evening.offers)
    plan = preview(evening.state, DECK, evening.clock.now(), (later,))
    assert plan.behind_after_seconds == 0
    assert plan.booked_until == evening.state.booked_until, "so that the offer can say it"


def test_a_later_end_within_the_booking_is_proposed_where_the_rest_is_not_enough() -> None:
    evening = booked(-7200, late=3600)
    chosen = proposed(evening.state, DECK, evening.clock.now(), evening.offers)
    assert OfferKind.END_LATER in {offer.kind for offer in chosen}


def test_one_apply_and_one_undo() -> None:
    evening = Evening(late=720)
    evening.happens(Refitted(evening.refit(*evening.offers)))
    assert pace(evening.state, DECK, evening.clock.now()).behind_seconds == 0
    assert evening.state.refit.skipped == {VOLES}
    assert [offer.kind for offer in evening.offers] == []


def test_only_slides_to_come_are_offered() -> None:
    started = ClockStarted(TALK, clock_plan(discussion(THINK, SPEAK, SHARE)))
    evening = Evening(Moved(Position(VOLES)), started, late=720)
    assert [offer.kind for offer in evening.offers] == [OfferKind.SHORTEN, OfferKind.END_LATER]
    assert evening.refit(evening.one(OfferKind.SHORTEN)).of(TALK) is None, "its clock runs"
    seen = Evening(Moved(Position(VOLES)), late=0)
    seen.happens(Moved(Position(0)))
    assert VOLES not in {offer.slide for offer in seen.offers}, "it has been shown"


@pytest.mark.parametrize(("seconds", "remembers", "saved"), [(30, False, 120), (30, True, None), (10, True, 140)])
def test_of_a_slide_that_was_seen_in_part_only_the_rest_is_saved(
    seconds: float, remembers: bool, saved: float | None
) -> None:
    """Passed by on the way to where somebody asked to go back, it is done."""
    evening = Evening(Moved(Position(VOLES)))
    evening.state = replace(evening.state, seconds_on_slide={}, entered_at=evening.clock.now())
    evening.clock.pass_seconds(seconds)
    evening.happens(Moved(Position(DESK)), Moved(Position(0), remember_return=remembers))
    skips = [offer for offer in evening.offers if (offer.kind, offer.slide) == (OfferKind.SKIP_SLIDE, VOLES)]
    assert [offer.saved_seconds for offer in skips] == ([] if saved is None else [pytest.approx(saved)])


def test_next_and_back_pass_by_what_is_skipped_and_a_jump_reaches_it() -> None:
    assert after_next(Position(0), DECK, {1, 2}) == Position(3)
    assert after_back(Position(3), DECK, {1, 2}) == Position(0)
    assert after_next(Position(8), DECK, {9}) == Position(9), "the last slide is never passed by"
    assert after_back(Position(1), DECK, {0}) == Position(0), "nor the first"
    assert after_back(Position(0), DECK, {0}) == Position(0)
    assert after_next(Position(1), DECK, {1}) == Position(2)


lengths = st.integers(1, 1800)
rounds = st.builds(Round, text=st.just("Speak"), seconds=lengths, optional=st.booleans())
pages = st.one_of(
    st.builds(
        lambda rounds, if_late: talk(*rounds, if_late=if_late, section=None),
        st.lists(rounds, min_size=1, max_size=4),
        st.none() | st.sampled_from(IfLate),
    ),
    st.builds(Page, st.just("Slide"), planned_seconds=st.integers(0, 900), if_late=st.none() | st.sampled_from(IfLate)),
)


@given(st.lists(pages, min_size=1, max_size=8), st.floats(0, 5000), st.data())
@settings(max_examples=100, deadline=None)
def test_no_refit_goes_under_the_limits_and_its_savings_add_up(
    made: list[Page], late: float, data: st.DataObject
) -> None:
    evening = Evening(deck=deck_of(Page("Hello", planned_seconds=600), *made), late=late)
    deck = evening.deck
    for _ in range(2):
        chosen = data.draw(st.sets(st.sampled_from(evening.offers)) if evening.offers else st.just(set()))
        before = planned_seconds(deck, evening.state.refit)
        saved = evening.saved(*chosen)
        evening.happens(Refitted(evening.refit(*chosen)))
        after = planned_seconds(deck, evening.state.refit)
        assert saved == pytest.approx(sum(before) - sum(after), abs=0.01)
        assert all(now <= then for now, then in zip(after, before, strict=True))
    for index, slide in enumerate(deck.slides):
        change = evening.state.refit.of(index)
        if change is None:
            continue
        assert not is_protected(deck, index)
        assert not change.is_skipped or slide.if_late is IfLate.SKIP
        own = own_round_seconds(slide.activity)
        for length, of in zip(refitted_round_seconds(slide, change), own, strict=True):
            assert length in (0, of) or length >= max(60, of / 2)
        assert not own or any(refitted_round_seconds(slide, change))
        if not own and not change.is_skipped:
            assert refitted_seconds(slide, change) >= max(60, slide.planned_seconds / 2)
