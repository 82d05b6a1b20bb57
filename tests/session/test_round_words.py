"""What a clock says: to the room, to the console, to breakout rooms."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hearthside.deck.activities import Activity, Begin, Round, RoundKind
from hearthside.session.activity_clock import ActivityClock, add, advance, ready_clock, skip, start
from hearthside.session.clock import Instant
from hearthside.session.clock_plan import clock_plan
from hearthside.session.round_words import (
    back_words,
    begin_words,
    breakout_message,
    caption,
    crossing_words,
    cue_words,
    listeners_words,
    minutes_words,
    overtime_words,
    shown_seconds,
    then_words,
    time_words,
)
from tests.session.clocks import NOWHERE, SHARE, SPEAK, THINK, break_, breathe, discussion
from tests.session.fake_clock import FakeClock

TALK = discussion(THINK, SPEAK, SHARE, sizes=(2, 3, 4), cues=("half", "1:00"))
BEGIN = Begin(span=NOWHERE)
NOW = FakeClock("2026-11-26 19:55:00").now()


def running(activity: Activity, wait: float = 0.0) -> ActivityClock:
    return start(ready_clock(clock_plan(activity, wait)), NOW.monotonic_seconds)


def after(seconds: float) -> Instant:
    return Instant(NOW.monotonic_seconds + seconds, NOW.wall_seconds + seconds)


def read(activity: Activity, seconds: float) -> tuple[ActivityClock, str, Instant]:
    """Return the clock ``seconds`` after its start, the words of what was crossed in the last half second, and when."""
    clock, _ = advance(running(activity), NOW.monotonic_seconds + seconds - 0.5)
    now = after(seconds)
    clock, cues = advance(clock, now.monotonic_seconds)
    return clock, cue_words(clock, cues, now.monotonic_seconds), now


def test_a_round_that_has_given_way_to_the_next_is_named_by_the_next() -> None:
    clock, cues = skip(running(TALK), NOW.monotonic_seconds + 10)
    assert crossing_words(clock, TALK, cues, after(10)) == "Now: Partner A speaks"
    assert crossing_words(clock, TALK, (), after(10)) == ""
    clock, cues = advance(running(TALK), NOW.monotonic_seconds + 60)
    assert crossing_words(clock, TALK, cues, after(60)) == "Finish your sentence", "in its gap"


@pytest.mark.parametrize(
    ("seconds", "shown"), [(180, 180), (179.9, 180), (179.0, 179), (0.1, 1), (0, 0), (-7, 0), (60.0000000001, 60)]
)
def test_a_clock_shows_whole_seconds_and_zero_only_at_the_end(seconds: float, shown: int) -> None:
    assert shown_seconds(seconds) == shown


def test_the_room_sees_who_speaks_and_what_the_others_do() -> None:
    clock, _, now = read(TALK, 100)
    assert caption(clock, TALK, now) == "Partner A speaks"
    assert listeners_words(clock, TALK) == "Listen: no fixing, no defending"
    assert time_words(clock, now.monotonic_seconds) == "7:25"


def test_in_a_gap_the_next_role_is_on_show() -> None:
    clock, _, now = read(TALK, 62)
    assert caption(clock, TALK, now) == "Next: Partner A speaks"
    assert listeners_words(clock, TALK) == "Listen: no fixing, no defending"
    assert time_words(clock, now.monotonic_seconds) == "0:00"


def test_at_the_end_the_room_sees_zero_and_a_kind_close_and_never_that_it_is_late() -> None:
    clock, _, now = read(TALK, 1000)
    assert caption(clock, TALK, now) == "Finish your sentence"
    assert time_words(clock, now.monotonic_seconds) == "0:00"
    assert listeners_words(clock, TALK) == ""
    assert overtime_words(clock, now.monotonic_seconds) == "+4:30", "the console alone"
    assert overtime_words(running(TALK), NOW.monotonic_seconds) == ""


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (10, "then Partner A speaks 8:00 · step 1 of 3"),
        (100, "then Share with the group 3:00 · step 2 of 3"),
        (600, "the last · step 3 of 3"),
    ],
)
def test_the_console_says_what_comes_then(seconds: float, words: str) -> None:
    clock, _, _ = read(TALK, seconds)
    assert then_words(clock, TALK) == words


def test_a_clock_of_one_round_has_no_then() -> None:
    assert then_words(running(breathe()), breathe()) == ""
    assert then_words(running(discussion(THINK)), discussion(THINK)) == ""


def test_breathing_break_and_beginning_have_words_of_their_own() -> None:
    assert caption(running(breathe()), breathe(), NOW) == "Breathe as it suits you"
    assert caption(running(break_(600)), break_(600), NOW) == "back at 20:05"
    assert caption(running(BEGIN, 300), BEGIN, NOW) == "until we begin"
    assert begin_words(running(BEGIN, 300), NOW) == "We start at 20:00"
    assert listeners_words(running(break_()), break_()) == ""


@pytest.mark.parametrize(
    ("activity", "words"),
    [(breathe(), "Come back in your own time"), (break_(), "Welcome back"), (BEGIN, "Let’s begin")],
)
def test_each_kind_of_clock_ends_in_its_own_words(activity: Activity, words: str) -> None:
    clock, _ = advance(running(activity), NOW.monotonic_seconds + 5000)
    assert caption(clock, activity, after(5000)) == words


def test_a_minute_more_makes_the_break_end_later() -> None:
    clock = add(running(break_(600)), 60, NOW.monotonic_seconds)
    assert back_words(clock, NOW) == "back at 20:06"
    assert back_words(clock, after(300)) == "back at 20:06"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (30, "Halfway"),
        (60, "Finish your sentence"),
        (65 + 120, "Fours: change turns"),
        (65 + 160, "Threes: change turns"),
        (65 + 240, "Halfway · Twos and fours: change turns"),
        (65 + 420, "One minute left"),
        (65 + 200, ""),
    ],
)
def test_cues_in_words(seconds: float, words: str) -> None:
    assert read(TALK, seconds)[1] == words


def test_all_groups_that_change_together_are_named_together() -> None:
    shared = discussion(replace(SPEAK, seconds=480), sizes=(2, 3, 4))
    clock = add(advance(running(shared), NOW.monotonic_seconds + 10)[0], -3600, NOW.monotonic_seconds + 10)
    _, cues = advance(clock, NOW.monotonic_seconds + 10)
    assert cue_words(clock, cues, NOW.monotonic_seconds + 10) == "Everybody: change turns"


def test_everybody_in_a_circle_has_a_turn() -> None:
    around = discussion(Round(text="One sentence", seconds=90, kind=RoundKind.EACH, each_seconds=30))
    assert read(around, 30)[1] == "Next person"


def test_a_break_calls_people_back() -> None:
    assert read(break_(600), 480)[1] == "Please come back soon"


def test_other_times_left_are_said_too() -> None:
    assert read(discussion(SHARE, cues=("2:00",)), 60)[1] == "2 minutes left"
    assert read(discussion(SHARE, cues=("0:30",)), 150)[1] == "30 seconds left"


def test_noticed_late_a_cue_says_what_is_still_true() -> None:
    clock = running(TALK)
    clock, cues = advance(clock, NOW.monotonic_seconds + 40)
    assert cue_words(clock, cues, NOW.monotonic_seconds + 40) == "Past halfway"
    clock, cues = advance(clock, NOW.monotonic_seconds + 65 + 440)
    assert cue_words(clock, cues, NOW.monotonic_seconds + 65 + 440) == "Less than 1 minute left"


def test_a_message_for_breakout_rooms() -> None:
    talk = discussion(replace(SPEAK, seconds=180), THINK, solo="Write three lines")
    clock = running(talk)
    assert breakout_message(clock, talk, "Which gesture settles you?").splitlines() == [
        "Partner A speaks, 3 minutes.",
        "Meanwhile: Listen: no fixing, no defending.",
        "The time is for your whole group: share it out, so that everybody has a turn.",
        "Which gesture settles you?",
        "On your own: Write three lines",
        "You may pass, write, or step out.",
    ]
    in_gap, _ = advance(clock, NOW.monotonic_seconds + 182)
    plain = replace(talk, solo="", shows_pass=False)
    assert breakout_message(in_gap, plain, "") == "Think quietly, 1 minute."


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(60, "1 minute"), (180, "3 minutes"), (90, "90 seconds"), (150, "2 min 30 s"), (3600, "1 h"), (0, "0 seconds")],
)
def test_lengths_as_people_say_them(seconds: float, words: str) -> None:
    assert minutes_words(seconds) == words


def test_a_deck_edited_meanwhile_leaves_no_clock_speechless() -> None:
    clock, _, now = read(TALK, 600)
    fewer = discussion(THINK)
    assert caption(clock, fewer, now) == "Round 3"
    assert listeners_words(clock, fewer) == ""
    assert breakout_message(clock, replace(fewer, shows_pass=False), "") == "Round 3, 3 minutes."
