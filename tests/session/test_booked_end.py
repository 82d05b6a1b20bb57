"""The moment until which a room is booked, on either side of midnight, and what it does to a later end agreed on."""

from __future__ import annotations

from datetime import time

import pytest

from hearthside.session.booked_end import booked_end, booked_moment, room_booked
from hearthside.session.events import Refitted, RefitUndone, SessionStarted
from hearthside.session.pace import pace, pace_words
from hearthside.session.reducer import reduce
from hearthside.session.refit import Refit
from hearthside.session.state import SessionState
from tests.session.decks import Page, deck_of
from tests.session.fake_clock import FakeClock

DECK = deck_of(*(Page(title, planned_seconds=2700) for title in ("First", "Second")))


def wall(moment: str) -> float:
    return FakeClock(moment).now().wall_seconds


class Evening:
    """An hour and a half, begun at a time of day."""

    def __init__(self, begun: str = "19:00:00") -> None:
        self.clock = FakeClock(f"2026-11-26 {begun}")
        self.state, _ = reduce(SessionState(), SessionStarted(), self.clock.now())

    def booked_end(self, time_of_day: str) -> float | None:
        return booked_end(self.state, DECK, self.clock.now(), time_of_day)

    def book(self, time_of_day: str) -> None:
        now = self.clock.now()
        self.state, _ = reduce(self.state, room_booked(self.state, DECK, now, self.booked_end(time_of_day)), now)

    def end_later(self) -> None:
        now = self.clock.now()
        late = pace(self.state, DECK, now).lateness_seconds
        refit = Refit(later_seconds=self.state.refit.later_seconds + late)
        self.state, _ = reduce(self.state, Refitted(refit), now)

    @property
    def words(self) -> str:
        return pace_words(pace(self.state, DECK, self.clock.now()))


@pytest.mark.parametrize(
    ("planned_end", "booked", "moment"),
    [
        ("2026-11-26 20:30:00", time(20, 45), "2026-11-26 20:45:00"),
        ("2026-11-26 23:50:00", time(0, 15), "2026-11-27 00:15:00"),
        ("2026-11-27 00:20:00", time(23, 45), "2026-11-26 23:45:00"),
    ],
)
def test_it_is_the_one_next_to_the_planned_end(planned_end: str, booked: time, moment: str) -> None:
    assert booked_moment(booked, wall(planned_end)) == wall(moment)


@pytest.mark.parametrize(
    ("begun", "booked", "until"),
    [
        ("19:00:00", "20:15", "26 20:15:00"),
        ("19:00:00", " 9 pm ", "26 21:00:00"),
        ("23:00:00", "00:15", "27 00:15:00"),
        ("19:00:00", "", None),
        ("19:00:00", "late", None),
        ("22:00:00", "20:15", None),
    ],
)
def test_only_an_end_that_lies_ahead_counts(begun: str, booked: str, until: str | None) -> None:
    """A room that was given back before the evening began holds it to nothing."""
    assert Evening(begun).booked_end(booked) == (None if until is None else wall(f"2026-11-{until}"))


def test_what_lies_ahead_is_told_by_how_late_it_has_become() -> None:
    evening = Evening("22:40:00")
    assert evening.booked_end("22:30") is None
    evening.clock.pass_seconds(3 * 3600)
    assert evening.booked_end("22:30") is None
    assert evening.booked_end("2:30") == wall("2026-11-27 02:30:00")


def test_it_can_be_said_anew_and_taken_back() -> None:
    evening = Evening()
    evening.book("20:20")
    assert evening.words == "10 min over · ends 20:30 · room until 20:20"
    evening.book("20:25")
    assert evening.words == "5 min over · ends 20:30 · room until 20:25"
    evening.book("")
    assert evening.words == "on time · ends 20:30"
    assert evening.state.booked_until is None


@pytest.mark.parametrize(
    ("first", "then", "words"),
    [
        ("20:20", "20:45", "on time · ends 20:40"),
        ("20:20", "20:35", "5 min behind · ends 20:40 · room until 20:35"),
        ("20:20", "20:25", "15 min over · ends 20:40 · room until 20:25"),
        ("20:35", "20:45", "on time · ends 20:40"),
        ("20:35", "", "on time · ends 20:40"),
        ("20:35", "20:32", "8 min behind · ends 20:40 · room until 20:32"),
    ],
)
def test_a_later_end_agreed_on_counts_as_far_as_the_room_is_booked_for_it(first: str, then: str, words: str) -> None:
    """It stays as late as it was agreed to be, neither later nor less late, and never outlasts what is known now."""
    evening = Evening()
    evening.clock.pass_seconds(55 * 60)
    evening.book(first)
    evening.end_later()
    assert evening.words.startswith("on time · ends 20:40")
    evening.book(then)
    assert evening.words == words


def test_a_refit_taken_back_after_that_brings_no_more_back_than_was_agreed() -> None:
    evening = Evening()
    evening.clock.pass_seconds(55 * 60)
    evening.end_later()
    evening.state, _ = reduce(evening.state, Refitted(evening.state.refit), evening.clock.now())
    evening.book("20:35")
    evening.state, _ = reduce(evening.state, RefitUndone(), evening.clock.now())
    assert evening.words == "5 min behind · ends 20:40 · room until 20:35"
