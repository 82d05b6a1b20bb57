"""The evening against its plan, in numbers and in the console's words."""

from __future__ import annotations

import pytest

from hearthside.session.events import (
    CoverChanged,
    Event,
    Frozen,
    Moved,
    Refitted,
    RoomBooked,
    SessionEnded,
    SessionStarted,
)
from hearthside.session.pace import Pace, clock_words, elapsed_seconds, pace, pace_words
from hearthside.session.reducer import reduce
from hearthside.session.refit import Refit
from hearthside.session.state import Cover, Position, SessionState
from tests.session.decks import Page, deck_of
from tests.session.fake_clock import FakeClock

# Three slides of half an hour: an evening from 19:00 to 20:30.
DECK = deck_of(*(Page(title, planned_seconds=1800) for title in ("First", "Second", "Third")))
ANNOUNCED = deck_of(*(Page(title, planned_seconds=1800) for title in ("First", "Second", "Third")), start="19:00")


class Evening:
    def __init__(self, wall: str = "2026-11-26 19:00:00") -> None:
        self.clock = FakeClock(wall)
        self.state = SessionState()
        self.happens(SessionStarted())

    def happens(self, event: Event, *, after_minutes: float = 0) -> None:
        self.state, _ = reduce(self.state, event, self.clock.pass_seconds(after_minutes * 60))

    def pace(self, *, after_minutes: float = 0) -> Pace:
        return pace(self.state, DECK, self.clock.pass_seconds(after_minutes * 60))

    def words(self, *, after_minutes: float = 0) -> str:
        return pace_words(self.pace(after_minutes=after_minutes))


def test_an_evening_as_planned_is_on_time() -> None:
    evening = Evening()
    assert evening.words() == "on time · ends 20:30"
    assert evening.words(after_minutes=29) == "on time · ends 20:30"
    evening.happens(Moved(Position(1)), after_minutes=1)
    assert evening.words(after_minutes=15) == "on time · ends 20:30"
    assert evening.pace() == Pace(
        elapsed_seconds=45 * 60,
        lateness_seconds=0,
        planned_seconds_so_far=45 * 60,
        behind_seconds=0,
        plan_began_wall_seconds=evening.clock.now().wall_seconds - 45 * 60,
        forecast_end_wall_seconds=evening.clock.now().wall_seconds + 45 * 60,
    )


def test_staying_longer_than_planned_puts_the_evening_behind() -> None:
    assert Evening().words(after_minutes=34) == "4 min behind · ends 20:34"


def test_leaving_early_puts_the_evening_ahead() -> None:
    evening = Evening()
    evening.happens(Moved(Position(1)), after_minutes=27)
    assert evening.words() == "3 min ahead · ends 20:27"


@pytest.mark.parametrize(("seconds_late", "behind"), [(20, 0), (20.1, 20.1), (-20, 0), (-21, -21)])
def test_twenty_seconds_are_nothing(seconds_late: float, behind: float) -> None:
    evening = Evening()
    evening.happens(Moved(Position(1)), after_minutes=30 + seconds_late / 60)
    assert evening.pace().behind_seconds == pytest.approx(behind)


@pytest.mark.parametrize(
    ("seconds_late", "words"),
    [(25, "on time"), (59, "on time"), (60, "1 min behind"), (89, "1 min behind"), (90, "2 min behind")],
)
def test_nobody_is_told_of_less_than_a_minute(seconds_late: float, words: str) -> None:
    assert Evening().words(after_minutes=30 + seconds_late / 60).startswith(words)


@pytest.mark.parametrize(("seconds_early", "words"), [(59, "on time"), (60, "1 min ahead")])
def test_nor_of_less_than_a_minute_won(seconds_early: float, words: str) -> None:
    evening = Evening()
    evening.happens(Moved(Position(1)), after_minutes=30 - seconds_early / 60)
    assert evening.words().startswith(words)


def booked_until(evening: Evening, wall: str) -> None:
    evening.happens(RoomBooked(FakeClock(f"2026-11-26 {wall}").now().wall_seconds))


def test_a_room_booked_for_longer_than_the_plan_changes_nothing() -> None:
    evening = Evening()
    booked_until(evening, "20:40:00")
    assert evening.words(after_minutes=34) == "4 min behind · ends 20:34"
    assert not evening.pace().is_held_to_booking


def test_an_evening_that_outlasts_its_room_says_until_when_that_is_booked() -> None:
    evening = Evening()
    booked_until(evening, "20:32:00")
    assert evening.words(after_minutes=32) == "2 min behind · ends 20:32"
    assert evening.words(after_minutes=2) == "4 min behind · ends 20:34 · room until 20:32"


def test_a_room_booked_for_less_than_the_plan_is_what_the_end_is_measured_by() -> None:
    evening = Evening()
    booked_until(evening, "20:20:00")
    found = evening.pace()
    assert (found.lateness_seconds, found.wanted_end_wall_seconds) == (600, found.booked_until)
    assert evening.words() == "10 min over · ends 20:30 · room until 20:20", "nobody is behind: it is too long"
    evening.happens(Moved(Position(1)), after_minutes=18)
    assert evening.words() == "2 min ahead · ends 20:18"


def test_where_a_later_end_is_agreed_on_the_booking_is_still_named() -> None:
    evening = Evening()
    booked_until(evening, "20:20:00")
    evening.happens(Refitted(Refit(later_seconds=600)))
    assert evening.words() == "on time · ends 20:30 · room until 20:20"


def test_a_wait_for_the_announced_start_does_not_shorten_the_booking() -> None:
    clock = FakeClock("2026-11-26 18:40:00")
    state, _ = reduce(SessionState(), SessionStarted(), clock.now())
    state, _ = reduce(state, RoomBooked(FakeClock("2026-11-26 20:20:00").now().wall_seconds), clock.now())
    for minutes in (0, 10):
        found = pace(state, ANNOUNCED, clock.pass_seconds(minutes * 60))
        assert found.lateness_seconds == 600


def test_going_back_to_answer_a_question_costs_only_the_answer() -> None:
    evening = Evening()
    evening.happens(Moved(Position(1)), after_minutes=30)
    evening.happens(Moved(Position(2)), after_minutes=30)
    evening.happens(Moved(Position(0), remember_return=True), after_minutes=0.1)
    evening.happens(Moved(Position(2), remember_return=True), after_minutes=5)
    assert evening.words() == "5 min behind · ends 20:35"


def test_while_back_the_slides_between_are_not_planned_again() -> None:
    evening = Evening()
    evening.happens(Moved(Position(1)), after_minutes=30)
    evening.happens(Moved(Position(2)), after_minutes=20)
    evening.happens(Moved(Position(0), remember_return=True))
    assert evening.words() == "10 min ahead · ends 20:20", "the second slide had most of its time"


def test_a_glance_ahead_is_not_taken_for_a_slide_that_is_done() -> None:
    evening = Evening()
    evening.happens(Moved(Position(2)), after_minutes=10)
    evening.happens(Moved(Position(0)), after_minutes=1)
    assert evening.words() == "on time · ends 20:30"
    assert evening.pace().planned_seconds_so_far == 11 * 60


@pytest.mark.parametrize(("minutes", "words"), [(15, "15 min ahead · ends 20:15"), (14, "on time · ends 20:30")])
def test_a_later_slide_counts_as_done_from_half_of_its_time_on(minutes: float, words: str) -> None:
    evening = Evening()
    evening.happens(Moved(Position(1)))
    evening.happens(Moved(Position(0)), after_minutes=minutes)
    assert evening.words() == words


@pytest.mark.parametrize("minutes", [1, 14, 16, 29])
def test_a_slide_that_was_interrupted_goes_on_where_it_was(minutes: float) -> None:
    """Whatever it has had of its time, to go back from it makes nobody late, nor early."""
    evening = Evening()
    evening.happens(Moved(Position(1)), after_minutes=30)
    evening.happens(Moved(Position(0), remember_return=True), after_minutes=minutes)
    assert evening.words() == "on time · ends 20:30"
    evening.happens(Moved(Position(1), remember_return=True), after_minutes=5)
    assert evening.words() == "5 min behind · ends 20:35"


@pytest.mark.parametrize(("seconds", "words"), [(60, "29 min ahead · ends 20:01"), (10, "on time · ends 20:30")])
def test_what_was_passed_before_the_interrupted_slide_stays_done(seconds: float, words: str) -> None:
    """Left early, it is time won, and still is when somebody asks to go back; leafed through, it is all to come."""
    evening = Evening()
    evening.happens(Moved(Position(1)), after_minutes=30)
    evening.happens(Moved(Position(2)), after_minutes=seconds / 60)
    evening.happens(Moved(Position(0), remember_return=True))
    assert evening.words() == words


def test_slides_jumped_over_are_time_won() -> None:
    evening = Evening()
    evening.happens(Moved(Position(2)), after_minutes=30)
    assert evening.words() == "30 min ahead · ends 20:00"


def test_looking_around_while_the_room_is_frozen_changes_nothing() -> None:
    evening = Evening()
    evening.happens(Frozen(True), after_minutes=10)
    evening.happens(Moved(Position(2)))
    assert evening.words(after_minutes=5) == "on time · ends 20:30"


def test_the_pace_goes_on_through_hold() -> None:
    evening = Evening()
    evening.happens(CoverChanged(Cover.HOLD), after_minutes=30)
    assert evening.words(after_minutes=10) == "10 min behind · ends 20:40"


def test_a_clock_set_on_the_wall_moves_the_end_and_not_the_pace() -> None:
    evening = Evening()
    evening.clock.pass_seconds(600)
    evening.clock.set_wall(-3600)
    assert evening.words() == "on time · ends 19:30"


def test_before_the_start_the_plan_begins_now() -> None:
    clock = FakeClock()
    waiting = pace(SessionState(position=Position(1)), DECK, clock.now())
    assert (waiting.elapsed_seconds, waiting.behind_seconds) == (0, 0)


def test_an_evening_that_has_ended_keeps_its_end() -> None:
    evening = Evening()
    evening.happens(Moved(Position(3)), after_minutes=95)
    evening.happens(SessionEnded())
    assert evening.words(after_minutes=60) == "5 min behind · ends 20:35"


def words_with_announced_start(wall: str, *minutes: float) -> list[str]:
    clock = FakeClock(wall)
    state, _ = reduce(SessionState(), SessionStarted(), clock.now())
    return [pace_words(pace(state, ANNOUNCED, clock.pass_seconds(each * 60))) for each in minutes]


def test_starting_twelve_minutes_late_is_twelve_minutes_behind() -> None:
    assert words_with_announced_start("2026-11-26 19:12:00", 0) == ["12 min behind · ends 20:42"]


def test_waiting_for_guests_before_the_announced_start_costs_nothing() -> None:
    evening = words_with_announced_start("2026-11-26 18:40:00", 0, 1, 19, 10)
    assert evening[0] == "on time · ends 20:30"
    assert evening[3] == "on time · ends 20:30"


@pytest.mark.parametrize(
    ("started", "minutes", "elapsed"),
    [("18:45:00", 10, 0), ("18:45:00", 25, 10), ("19:12:00", 10, 10), ("15:00:00", 10, 10)],
)
def test_an_evening_goes_on_since_its_announced_start(started: str, minutes: float, elapsed: float) -> None:
    deck = deck_of(Page("First", planned_seconds=1800), start="19:00")
    clock = FakeClock(f"2026-11-26 {started}")
    state, _ = reduce(SessionState(), SessionStarted(), clock.now())
    now = clock.pass_seconds(minutes * 60)
    assert elapsed_seconds(state, deck, now) == pytest.approx(elapsed * 60)
    assert pace(state, deck, now).elapsed_seconds == pytest.approx(elapsed * 60)


def test_a_rehearsal_in_the_afternoon_has_no_announced_start() -> None:
    assert words_with_announced_start("2026-11-26 15:00:00", 0) == ["on time · ends 16:30"]


def test_an_hour_around_the_announced_start_is_the_same_evening() -> None:
    assert words_with_announced_start("2026-11-26 18:00:00", 0) == ["on time · ends 20:30"]
    assert words_with_announced_start("2026-11-26 17:59:30", 0) == ["on time · ends 19:30"]
    assert words_with_announced_start("2026-11-26 20:00:00", 0) == ["60 min behind · ends 21:30"]


@pytest.mark.parametrize(
    ("started", "announced", "words"),
    [
        ("2026-12-31 23:50:00", "00:00", "on time · ends 00:30"),
        ("2027-01-01 00:05:00", "23:55", "10 min behind · ends 00:35"),
    ],
)
def test_midnight_between_the_start_and_its_announced_time_changes_nothing(
    started: str, announced: str, words: str
) -> None:
    clock = FakeClock(started)
    deck = deck_of(Page("First", planned_seconds=1800), start=announced)
    state, _ = reduce(SessionState(), SessionStarted(), clock.now())
    assert pace_words(pace(state, deck, clock.now())) == words


@pytest.mark.parametrize(("seconds", "words"), [(0, "20:34"), (29, "20:34"), (30, "20:35")])
def test_a_time_is_shown_to_the_nearest_minute(seconds: int, words: str) -> None:
    assert clock_words(FakeClock("2026-11-26 20:34:00").pass_seconds(seconds).wall_seconds) == words
