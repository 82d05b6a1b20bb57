"""One slide's clock through rounds, gaps, pauses and the facilitator's changes of mind."""

from __future__ import annotations

import pytest

from hearthside.session.activity_clock import (
    ActivityClock,
    Phase,
    StopCause,
    add,
    advance,
    end,
    left,
    pause,
    ready_clock,
    restart,
    resume,
    skip,
    start,
)
from hearthside.session.clock_plan import CueKind, CueTime, TimedRound
from tests.session.clocks import plan_of, running, said

FULL = TimedRound(seconds=180, time_left_seconds=(60,), has_half=True)
SHARED = TimedRound(seconds=480, turn_sizes=(2, 3, 4), tone_sizes=(2,))


def at(clock: ActivityClock, moment: float) -> ActivityClock:
    return advance(clock, moment)[0]


def test_before_its_start_the_first_round_is_on_show_with_all_its_time() -> None:
    clock = ready_clock(plan_of(180, 60))
    assert (clock.phase, clock.remaining_seconds(1e6)) == (Phase.READY, 180)
    assert advance(clock, 1e6) == (clock, ())
    assert clock.seconds_to_the_end(0) == 245


def test_cues_fall_in_order_as_they_are_crossed() -> None:
    _, cues = advance(running(FULL), 180)
    assert said(cues) == [(90, CueKind.HALF), (120, CueKind.TIME_LEFT), (180, CueKind.END)]


def test_a_cue_is_crossed_at_its_very_moment_and_never_twice() -> None:
    clock, cues = advance(running(FULL), 89.99)
    assert not cues
    clock, cues = advance(clock, 90)
    assert said(cues) == [(90, CueKind.HALF)]
    assert advance(clock, 90) == (clock, ())
    assert advance(clock, 119.9) == (clock, ())


def test_the_next_round_begins_by_itself_after_its_gap() -> None:
    clock = at(running(60, 120), 63)
    assert (clock.phase, clock.round_index) == (Phase.GAP, 0)
    assert clock.remaining_seconds(63) == 0
    assert clock.gap_seconds_left(63) == 2
    assert clock.overtime_seconds(63) == 0, "a gap is no overtime"
    assert clock.seconds_to_the_end(63) == 122
    clock = at(clock, 65)
    assert (clock.phase, clock.round_index, clock.remaining_seconds(65)) == (Phase.ROUND, 1, 120)
    assert clock.gap_seconds_left(65) == 0
    assert clock.seconds_to_the_end(65) == 120


def test_a_late_reading_moves_nothing() -> None:
    clock, cues = advance(running(60, 120, 30), 191)
    assert said(cues) == [(60, CueKind.END), (185, CueKind.END)]
    assert (clock.round_index, clock.phase, clock.remaining_seconds(191)) == (2, Phase.ROUND, 29)


def test_without_a_gap_rounds_follow_at_once() -> None:
    clock = at(running(60, 120, gap=0), 61)
    assert (clock.round_index, clock.remaining_seconds(61)) == (1, 119)


def test_after_the_last_round_overtime_counts_and_the_room_sees_zero() -> None:
    clock = at(running(60), 75)
    assert (clock.phase, clock.remaining_seconds(75), clock.overtime_seconds(75)) == (Phase.OVER, 0, 15)
    assert clock.is_running
    assert not clock.is_busy
    assert clock.seconds_to_the_end(75) == 0
    assert left(clock, 75).overtime_seconds(1e6) == 15, "leaving the slide ends it"


def test_a_round_goes_on_when_its_slide_is_left() -> None:
    clock = running(60)
    assert left(clock, 30) == clock


@pytest.mark.parametrize(("late", "is_late"), [(0, False), (3, False), (3.1, True)])
def test_a_cue_that_is_noticed_late_makes_no_sound(late: float, is_late: bool) -> None:
    _, cues = advance(running(60), 60 + late)
    assert cues[0].is_late(60 + late) is is_late


def test_only_the_sizes_that_are_named_hear_a_tone() -> None:
    _, cues = advance(running(SHARED), 479)
    assert [(cue.due_at, cue.time.number, cue.time.turn, cue.has_tone) for cue in cues] == [
        (120, 4, 1, False),
        (160, 3, 1, False),
        (240, 2, 1, True),
        (240, 4, 2, False),
        (320, 3, 2, False),
        (360, 4, 3, False),
    ]


def test_a_pause_keeps_time_and_cues() -> None:
    clock = pause(at(running(FULL), 100), 100)
    assert advance(clock, 1e6) == (clock, ())
    _, cues = advance(start(clock, 1000), 1020)
    assert said(cues) == [(1020, CueKind.TIME_LEFT)]


def test_a_pause_in_the_gap_keeps_the_gap() -> None:
    clock = pause(at(running(60, 120), 62), 62)
    assert clock.gap_seconds_left(1e6) == 3
    clock = start(clock, 100)
    assert at(clock, 102.9).phase is Phase.GAP
    assert at(clock, 103).remaining_seconds(103) == 120


def test_a_cause_resumes_only_what_it_stopped() -> None:
    held = pause(running(60), 10, StopCause.HOLD)
    assert resume(held, 20, StopCause.SLEEP) == held
    assert resume(held, 20, StopCause.HOLD).remaining_seconds(30) == 40
    by_hand = pause(running(60), 10)
    assert resume(pause(by_hand, 15, StopCause.HOLD), 20, StopCause.HOLD) == by_hand


def test_paused_by_hand_under_hold_it_waits_for_the_hand() -> None:
    clock = pause(pause(running(60), 10, StopCause.HOLD), 12)
    assert not resume(clock, 20, StopCause.HOLD).is_running


def test_added_time_moves_what_is_still_to_come_and_repeats_nothing() -> None:
    clock = add(at(running(SHARED), 130), 60, 130)
    assert clock.remaining_seconds(130) == 410
    _, cues = advance(clock, 300)
    assert [(cue.due_at, cue.time.number, cue.time.turn) for cue in cues] == [(180, 3, 1), (270, 2, 1), (270, 4, 2)]


def test_a_minute_taken_makes_late_changes_of_turn_due_at_once() -> None:
    clock = at(running(SHARED), 235)
    clock = add(clock, -60, 235)
    _, cues = advance(clock, 236)
    assert [(cue.due_at, cue.time.number) for cue in cues] == [(235, 2), (235, 4)], "people have to change now"
    assert not cues[0].is_late(236)


def test_what_a_minute_taken_made_untrue_is_not_said() -> None:
    clock = add(at(running(FULL), 85), -60, 85)
    assert clock.remaining_seconds(85) == 35
    _, cues = advance(clock, 500)
    assert said(cues) == [(120, CueKind.END)], "neither halfway nor one minute left"


def test_a_minute_taken_near_the_end_leaves_ten_seconds() -> None:
    clock = add(at(running(FULL), 150), -60, 150)
    assert clock.remaining_seconds(150) == 10
    assert add(at(clock, 155), -60, 155).remaining_seconds(155) == 5


def test_a_change_put_into_the_past_while_paused_is_due_on_going_on() -> None:
    clock = add(pause(at(running(SHARED), 235), 235), -60, 300)
    _, cues = advance(start(clock, 400), 401)
    assert [(cue.due_at, cue.time.number) for cue in cues] == [(400, 2), (400, 4)]


def test_a_minute_more_in_the_gap_goes_to_the_round_that_has_ended() -> None:
    clock = add(at(running(FULL, 120), 182), 60, 182)
    assert (clock.phase, clock.round_index, clock.remaining_seconds(182)) == (Phase.ROUND, 0, 60)
    clock, cues = advance(clock, 242)
    assert said(cues) == [(242, CueKind.END)], "what was said once is not said again"
    assert clock.gap_seconds_left(242) == 5


def test_a_minute_more_in_overtime_counts_from_now() -> None:
    clock = add(at(running(60), 100), 60, 100)
    assert (clock.phase, clock.remaining_seconds(100)) == (Phase.ROUND, 60)
    assert said(advance(clock, 160)[1]) == [(160, CueKind.END)]


def test_revived_it_does_not_call_halfway_what_lies_behind() -> None:
    short = TimedRound(seconds=50, time_left_seconds=(60, 20), has_half=True)
    clock = add(at(running(short), 70), 60, 70)
    assert said(advance(clock, 130)[1]) == [(130, CueKind.END)]


def test_nothing_can_be_taken_from_a_round_that_is_over() -> None:
    over, gap = at(running(60), 70), at(running(60, 60), 62)
    assert add(over, -60, 70) == over
    assert add(gap, -60, 62) == gap


def test_a_minute_more_in_a_paused_gap_stays_paused() -> None:
    clock = add(pause(at(running(60, 60), 62), 62), 60, 70)
    assert (clock.phase, clock.is_running, clock.remaining_seconds(99)) == (Phase.ROUND, False, 60)


def test_a_minute_more_in_overtime_under_hold_starts_nothing_until_it_is_lifted() -> None:
    held = pause(at(running(60), 70), 70, StopCause.HOLD)
    clock = add(held, 60, 80)
    assert not clock.is_running
    assert resume(clock, 100, StopCause.HOLD).remaining_seconds(110) == 50


def test_a_minute_more_after_it_was_ended_runs_again() -> None:
    assert add(end(running(60)), 60, 100).remaining_seconds(110) == 50


def test_a_minute_more_before_the_start_is_kept() -> None:
    clock = add(ready_clock(plan_of(60)), 60, 0)
    assert (clock.phase, start(clock, 10).remaining_seconds(20)) == (Phase.READY, 110)


def test_skipping_goes_to_the_next_round_at_once_with_a_chime() -> None:
    clock, cues = skip(at(running(60, 120), 30), 30)
    assert said(cues) == [(30, CueKind.END)]
    assert (clock.phase, clock.round_index, clock.remaining_seconds(40)) == (Phase.ROUND, 1, 110)


def test_skipping_the_gap_is_silent_as_the_round_has_ended_already() -> None:
    clock, cues = skip(at(running(60, 120), 62), 62)
    assert not cues
    assert (clock.phase, clock.gap, clock.remaining_seconds(62)) == (Phase.ROUND, None, 120)


def test_skipping_while_paused_stays_paused_and_silent() -> None:
    clock, cues = skip(pause(running(60, 120), 10), 30)
    assert not cues
    assert (clock.phase, clock.is_running, clock.remaining_seconds(1e6)) == (Phase.ROUND, False, 120)


def test_skipping_before_the_start_begins_later_at_that_round() -> None:
    clock, cues = skip(ready_clock(plan_of(60, 120)), 0)
    assert not cues
    assert (clock.phase, clock.round_index) == (Phase.READY, 1)
    assert start(clock, 10).remaining_seconds(20) == 110


def test_skipping_the_last_round_ends_it() -> None:
    clock, cues = skip(at(running(60), 30), 30)
    assert said(cues) == [(30, CueKind.END)]
    assert (clock.phase, clock.is_running, clock.overtime_seconds(1e6)) == (Phase.OVER, False, 0)
    assert skip(clock, 40) == (clock, ())


def test_skipped_under_hold_it_runs_when_hold_is_lifted() -> None:
    clock, _ = skip(pause(running(60, 120), 10, StopCause.HOLD), 20)
    assert resume(clock, 30, StopCause.HOLD).remaining_seconds(40) == 110


def test_restarting_a_round_gives_it_all_its_time_and_cues_back() -> None:
    clock = restart(add(at(running(FULL), 100), 60, 100), 100)
    assert clock.remaining_seconds(100) == 180
    assert said(advance(clock, 190)[1]) == [(190, CueKind.HALF)]


def test_restarting_while_paused_stays_paused() -> None:
    clock = restart(pause(running(60), 30), 40)
    assert (clock.is_running, clock.remaining_seconds(1e6)) == (False, 60)


@pytest.mark.parametrize("moment", [62, 1000])
def test_restarting_in_the_gap_or_in_overtime_repeats_the_round_that_ended(moment: float) -> None:
    clock = restart(at(running(60, *([60] if moment == 62 else [])), moment), moment)
    assert (clock.phase, clock.round_index, clock.remaining_seconds(moment + 1)) == (Phase.ROUND, 0, 59)


def test_restarting_before_the_start_takes_added_time_away() -> None:
    ready = ready_clock(plan_of(60))
    assert restart(add(ready, 60, 0), 0).remaining_seconds(0) == 60
    assert restart(ready, 0).phase is Phase.READY


def test_the_end_of_a_round_is_the_last_of_its_cues() -> None:
    assert CueTime(CueKind.END) in at(running(60), 60).fired
