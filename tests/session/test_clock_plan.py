"""What the clock of each kind of timed slide has to run."""

from __future__ import annotations

import pytest

from hearthside.deck.activities import Begin, Round, RoundKind, Sound
from hearthside.session.clock_plan import ClockKind, CueKind, TimedRound, clock_plan, cue_timetable, turn_marks
from tests.session.clocks import NOWHERE, SHARE, SPEAK, THINK, break_, breathe, discussion


def test_a_discussion_brings_its_rounds_gap_and_sound() -> None:
    plan = clock_plan(discussion(sizes=(2, 3), cues=("half", "1:00"), gap=7))
    assert plan.kind is ClockKind.DISCUSSION
    assert plan.sound is Sound.BELL
    assert plan.gap_seconds == 7
    assert [(round_.seconds, round_.number) for round_ in plan.rounds] == [(60, 0), (480, 1), (180, 2)]
    assert plan.rounds[0].turn_sizes == ()
    assert plan.rounds[1].turn_sizes == plan.rounds[1].tone_sizes == (2, 3)
    assert plan.rounds[1].time_left_seconds == (60.0,)
    assert [round_.optional for round_ in plan.rounds] == [False, False, True]


def test_without_sizes_all_groups_see_their_change_and_none_hears_it() -> None:
    shared = clock_plan(discussion(SPEAK)).rounds[0]
    assert (shared.turn_sizes, shared.tone_sizes) == ((2, 3, 4), ())


def test_a_round_for_each_person_changes_once_a_person() -> None:
    around = Round(text="One sentence each", seconds=360, kind=RoundKind.EACH, each_seconds=30)
    timed = clock_plan(discussion(around)).rounds[0]
    assert (timed.turn_sizes, timed.tone_sizes, timed.is_each) == ((12,), (12,), True)
    assert [after for after, _ in cue_timetable(timed, 360)] == [30 * turn for turn in range(1, 13)]


def test_breathing_a_break_and_the_beginning_are_clocks_too() -> None:
    assert clock_plan(breathe(90)).rounds == (TimedRound(seconds=90),)
    pause = clock_plan(break_(600))
    assert [(after, time.kind) for after, time in cue_timetable(pause.rounds[0], 600)] == [
        (480, CueKind.TIME_LEFT),
        (600, CueKind.END),
    ], "a bell two minutes before"
    assert clock_plan(Begin(span=NOWHERE), 754.5).rounds[0].seconds == 754.5
    assert clock_plan(Begin(span=NOWHERE), -5).rounds[0].seconds == 1


def test_lengths_of_a_refit_drop_and_shorten_rounds() -> None:
    plan = clock_plan(discussion(THINK, SPEAK, SHARE), round_seconds=(60, 300, 0))
    assert [(round_.seconds, round_.number) for round_ in plan.rounds] == [(60, 0), (300, 1)]
    assert clock_plan(break_(600), round_seconds=(300,)).rounds[0].seconds == 300


@pytest.mark.parametrize("lengths", [(60.0, 300.0), (0.0, 0.0, 0.0), ()])
def test_lengths_that_fit_no_longer_count_for_nothing(lengths: tuple[float, ...]) -> None:
    assert [round_.seconds for round_ in clock_plan(discussion(), round_seconds=lengths).rounds] == [60, 480, 180]


def test_marks_are_those_of_the_specification() -> None:
    assert turn_marks(2, 480) == (240,)
    assert turn_marks(3, 480) == (160, 320)
    assert turn_marks(4, 480) == (120, 240, 360)


def test_more_people_than_seconds_share_nothing() -> None:
    assert turn_marks(4, 3) == ()
    assert turn_marks(3, 3) == (1, 2)


def test_a_timetable_is_in_order_and_ends_with_the_end() -> None:
    timed = TimedRound(seconds=480, turn_sizes=(2, 3, 4), time_left_seconds=(60,), has_half=True)
    timetable = cue_timetable(timed, 480)
    assert [after for after, _ in timetable] == [120, 160, 240, 240, 240, 320, 360, 420, 480]
    assert timetable[-1][1].kind is CueKind.END


def test_a_cue_that_is_no_news_is_left_out() -> None:
    timed = TimedRound(seconds=50, time_left_seconds=(60, 50, 10), has_half=True)
    assert [(after, time.kind) for after, time in cue_timetable(timed, 50)] == [
        (40, CueKind.TIME_LEFT),
        (50, CueKind.END),
    ]
    assert CueKind.HALF in [time.kind for _, time in cue_timetable(timed, 60)], "added time can make it news"
