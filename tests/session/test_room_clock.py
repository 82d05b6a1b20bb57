"""What the room may know of a clock: whose turn it is and what is left, and never that it is late."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hearthside.deck.activities import Activity, Begin, Round, RoundKind
from hearthside.session.activity_clock import (
    ActivityClock,
    Phase,
    add,
    advance,
    pause,
    ready_clock,
    restart,
    skip,
    start,
)
from hearthside.session.clock import Instant
from hearthside.session.clock_plan import ClockKind, clock_plan
from hearthside.session.room_clock import RoomClock, TurnMark, room_clock, round_on_show
from tests.session.clocks import NOWHERE, SPEAK, THINK, break_, breathe, discussion

TURNS = discussion(cues=("half", "1:00"))
BEGIN = Begin(span=NOWHERE)
ACTIVITIES: tuple[Activity, ...] = (TURNS, breathe(), break_(), BEGIN)


def started(activity: Activity, wait_seconds: float = 720.0) -> ActivityClock:
    return start(ready_clock(clock_plan(activity, wait_seconds)), 0.0)


def seen(activity: Activity, clock: ActivityClock, at: float, note: str = "") -> RoomClock:
    shown = room_clock(activity, clock, Instant(at, 0.0), note)
    assert shown is not None
    return shown


def in_round(index: int) -> ActivityClock:
    clock = started(TURNS)
    for _ in range(index):
        clock, _cues = skip(clock, 0.0)
    return clock


def after(what: str, clock: ActivityClock, at: float) -> ActivityClock:
    match what:
        case "add" | "less":
            return add(clock, 60.0 if what == "add" else -60.0, at)
        case "pause":
            return pause(clock, at)
        case "skip":
            return skip(clock, at)[0]
        case _:
            return start(clock, at)


def test_a_slide_without_a_clock_shows_none() -> None:
    assert room_clock(TURNS, None, Instant(0.0, 0.0)) is None
    assert room_clock(None, started(TURNS), Instant(0.0, 0.0)) is None


def test_a_clock_of_another_kind_than_the_slide_shows_none() -> None:
    assert room_clock(break_(), started(TURNS), Instant(0.0, 0.0)) is None


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_before_the_start_all_is_left(activity: Activity) -> None:
    shown = seen(activity, ready_clock(clock_plan(activity, 720.0)), 100.0)
    assert shown.left == 1.0
    assert (shown.stage.phase, shown.stage.done, shown.is_paused, shown.headline) == (Phase.READY, 0, False, "")


def test_a_clock_is_begun_from_its_start_to_long_after_its_end() -> None:
    assert not seen(TURNS, ready_clock(clock_plan(TURNS)), 100.0).stage.is_begun
    assert seen(TURNS, started(TURNS), 0.0).stage.is_begun
    assert seen(TURNS, started(TURNS), 99_999.0).stage.is_begun


def test_a_running_round_says_who_speaks_and_what_is_left() -> None:
    shown = seen(TURNS, in_round(1), 120.0)
    assert (shown.caption, shown.left_seconds, shown.left) == ("Partner A speaks", 360, 0.75)
    assert (shown.stage.on_show, shown.stage.done) == (1, 1)
    assert shown.headline == ""


def test_a_second_that_has_begun_counts() -> None:
    clock = started(TURNS)
    assert [seen(TURNS, clock, at).left_seconds for at in (0.0, 0.4, 1.0, 1.01, 59.99)] == [60, 60, 59, 59, 1]


def test_a_pause_says_so_and_time_stands_still() -> None:
    clock = pause(in_round(1), 120.0)
    assert [(each.is_paused, each.left_seconds) for each in (seen(TURNS, clock, 120.0), seen(TURNS, clock, 500.0))] == [
        (True, 360),
        (True, 360),
    ]


def test_in_a_gap_people_finish_and_see_who_is_next() -> None:
    shown = seen(TURNS, started(TURNS), 62.0)
    assert (shown.headline, shown.caption) == ("Finish your sentence", "Next: Partner A speaks")
    assert shown.gap_passed == pytest.approx(0.4)
    assert (shown.stage.phase, shown.stage.on_show, shown.stage.done) == (Phase.GAP, 1, 1)
    assert shown.marks == ()


def test_a_gap_that_is_paused_is_a_pause() -> None:
    clock, _cues = advance(started(TURNS), 62.0)
    assert seen(TURNS, pause(clock, 62.0), 99.0).is_paused


def test_no_gap_at_all_is_no_gap() -> None:
    quick = discussion(gap=0)
    assert seen(quick, started(quick), 60.0).stage.phase is Phase.ROUND


def test_after_the_last_round_only_the_sentence_is_left() -> None:
    shown = seen(TURNS, in_round(2), 10_000.0)
    assert (shown.headline, shown.caption, shown.left_seconds, shown.left) == ("Finish your sentence", "", 0, 0.0)
    assert (shown.stage.phase, shown.stage.done, shown.is_paused) == (Phase.OVER, 3, False)


@pytest.mark.parametrize(
    ("activity", "headline"),
    [(TURNS, "Finish your sentence"), (breathe(), ""), (break_(), "Welcome back"), (BEGIN, "Let’s begin")],
)
def test_what_stands_in_the_place_of_the_time_when_it_is_over(activity: Activity, headline: str) -> None:
    assert seen(activity, started(activity), 20_000.0).headline == headline


@pytest.mark.parametrize(
    ("wait", "caption"),
    [(720, "in 12 minutes"), (719, "in 12 minutes"), (61, "in 2 minutes"), (60, "in a minute"), (5, "in a minute"),
     (3600, "in 1 h"), (4200, "in 1 h 10 min")],
)  # fmt: skip
def test_the_beginning_is_counted_in_minutes(wait: int, caption: str) -> None:
    assert seen(BEGIN, started(BEGIN, wait), 0.0).caption == caption


def test_a_break_and_a_breath_have_no_words_of_their_own() -> None:
    assert {seen(activity, started(activity), 10.0).caption for activity in (breathe(), break_())} == {""}


def test_the_breath_goes_on_when_its_time_is_over_and_stands_in_a_pause() -> None:
    clock = started(breathe(90))
    assert seen(breathe(90), clock, 100.0).breath_seconds == 100.0
    assert seen(breathe(90), pause(clock, 33.0), 100.0).breath_seconds == 33.0


def test_marks_say_which_groups_change_and_which_have() -> None:
    shown = seen(TURNS, in_round(1), 200.0)
    assert [(mark.sizes, mark.is_passed) for mark in shown.marks] == [
        ((4,), True), ((3,), True), ((2, 4), False), ((3,), False), ((4,), False),
    ]  # fmt: skip
    assert [mark.at for mark in shown.marks] == pytest.approx([0.25, 1 / 3, 0.5, 2 / 3, 0.75], abs=1e-5)


def test_time_added_moves_the_marks_and_one_that_was_heard_stays_quiet() -> None:
    clock, _cues = advance(in_round(1), 245.0)
    half = next(mark for mark in seen(TURNS, add(clock, 60.0, 245.0), 246.0).marks if mark.sizes == (2, 4))
    assert half == TurnMark(0.5, (2, 4), True)


def test_everybody_in_one_circle_has_marks_without_numbers() -> None:
    circle = discussion(Round(text="Speak", seconds=360, kind=RoundKind.EACH, each_seconds=30))
    marks = seen(circle, started(circle), 100.0).marks
    assert len(marks) == 11
    assert {mark.sizes for mark in marks} == {()}
    assert [mark.is_passed for mark in marks[:4]] == [True, True, True, False]


def test_too_many_marks_are_none() -> None:
    crowd = discussion(Round(text="Speak", seconds=1200, kind=RoundKind.EACH, each_seconds=30))
    assert seen(crowd, started(crowd), 0.0).marks == ()


def test_a_note_is_shown_in_a_round_and_gives_way_to_a_headline() -> None:
    assert seen(TURNS, in_round(1), 241.0, "Halfway").note == "Halfway"
    assert seen(TURNS, started(TURNS), 62.0, "Halfway").note == ""


def test_a_dropped_round_leaves_the_others_their_words() -> None:
    clock = start(ready_clock(clock_plan(TURNS, 0.0, (0.0, 300.0, 180.0))), 0.0)
    shown = seen(TURNS, clock, 0.0)
    assert shown.caption == "Partner A speaks"
    assert [(each.number, each.seconds) for each in shown.stage.rounds] == [(1, 300.0), (2, 180.0)]
    assert round_on_show(TURNS, shown.stage) is SPEAK


def lengths(clock: ActivityClock, at: float) -> list[float]:
    return [each.seconds for each in seen(TURNS, clock, at).stage.rounds]


def test_a_minute_more_or_less_is_seen_on_the_bar_and_stays_there_when_the_round_is_over() -> None:
    planned = [60.0, 480.0, 180.0]
    assert lengths(in_round(1), 0.0) == planned
    longer = after("add", in_round(1), 30.0)
    assert lengths(longer, 30.0) == [60.0, 540.0, 180.0]
    assert lengths(longer, 541.0) == [60.0, 540.0, 180.0], "in the gap"
    assert lengths(skip(longer, 60.0)[0], 60.0) == [60.0, 540.0, 180.0], "in the next round"
    assert lengths(after("less", in_round(1), 30.0), 30.0) == [60.0, 420.0, 180.0]
    assert lengths(restart(longer, 60.0), 60.0) == planned


def test_minutes_given_after_the_end_do_not_tell_the_room_how_late_they_were() -> None:
    over = in_round(2)
    over, _ = advance(over, 217.0)
    assert over.phase is Phase.OVER
    assert lengths(add(over, 60.0, 217.0), 217.0)[-1] == 240.0


def test_a_round_that_the_edited_deck_has_no_longer_still_runs() -> None:
    shorter = replace(TURNS, rounds=(THINK,))
    shown = seen(shorter, in_round(2), 10.0)
    assert round_on_show(shorter, shown.stage) is None
    assert (shown.left_seconds, shown.caption) == (170, "Round 3")


@settings(max_examples=200)
@given(
    st.sampled_from(ACTIVITIES),
    st.floats(0.0, 40_000.0),
    st.lists(st.tuples(st.floats(0.0, 900.0), st.sampled_from(["add", "less", "pause", "start", "skip"])), max_size=6),
)
def test_the_room_never_sees_a_time_below_zero_or_over(
    activity: Activity, later: float, done: list[tuple[float, str]]
) -> None:
    clock, at = started(activity), 0.0
    for wait, what in done:
        at += wait
        clock = after(what, advance(clock, at)[0], at)
    shown = seen(activity, clock, at + later)
    assert shown.left_seconds >= 0
    assert 0.0 <= shown.left <= 1.0
    assert 0.0 <= shown.gap_passed <= 1.0
    said = f"{shown.headline} {shown.caption} {shown.note}"
    assert not re.search(r"[-−+]\d|late|over\b|overtime", said)


def test_one_stage_for_a_whole_round_and_another_for_the_next() -> None:
    clock = started(TURNS)
    stages = [seen(TURNS, clock, at).stage for at in (0.0, 30.0, 59.0, 61.0, 66.0, 300.0)]
    assert stages[0] == stages[1] == stages[2]
    assert len({*stages}) == 3
    assert stages[-1].kind is ClockKind.DISCUSSION
