"""Owns the proof that each key of the clock does what it says, under every cover, and that nothing happens twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from hearthside.laptop.tones import Tone
from hearthside.session.activity_clock import Phase
from hearthside.session.clock_decisions import HoldOffer
from hearthside.session.clock_plan import CueKind
from hearthside.session.state import Cover
from hearthside.windows.commands import Command
from tests.windows.timed import (
    BEGIN,
    BETWEEN,
    BREAK,
    BREATHE,
    LAST,
    STEPS,
    TALK,
    TIMED,
    TITLE,
    K,
    TimedStage,
)


@pytest.fixture
def stage(tmp_path: Path, qapp: object) -> TimedStage:
    return TimedStage(tmp_path)


def test_t_starts_pauses_and_goes_on(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    stage.later(30)
    stage.press(K.Key_T)
    assert stage.left == pytest.approx(120 - 31)
    stage.later(50)
    assert stage.left == pytest.approx(120 - 31)
    stage.press(K.Key_T)
    stage.later(10)
    assert stage.left == pytest.approx(120 - 41)


@pytest.mark.parametrize("slide", [BREATHE, BREAK])
def test_t_starts_every_timed_slide(tmp_path: Path, qapp: object, slide: int) -> None:
    stage = TimedStage(tmp_path, slide)
    stage.press(K.Key_T)
    assert stage.here.is_running


def test_t_where_nothing_is_timed_says_so_and_changes_nothing(tmp_path: Path, qapp: object) -> None:
    stage = TimedStage(tmp_path, LAST)
    stage.press(K.Key_T)
    assert [notice.text for notice in stage.notices] == ["There is no clock to start on this slide."]
    assert not stage.controller.state.rack.clocks


def test_the_wait_for_the_beginning_counts_by_itself(tmp_path: Path, qapp: object) -> None:
    stage = TimedStage(tmp_path, TITLE)
    assert not stage.has_clock(BEGIN)
    stage.press(K.Key_Right)
    assert stage.left == pytest.approx(599)
    stage.later(700)
    assert stage.place == (BEGIN + 1, 0)


def test_an_evening_may_begin_on_the_slide_that_waits(tmp_path: Path, qapp: object) -> None:
    assert TimedStage(tmp_path, BEGIN).here.is_running


def test_plus_and_minus_give_and_take_a_minute(stage: TimedStage) -> None:
    stage.press(K.Key_T, K.Key_Plus)
    assert stage.left == pytest.approx(179)
    stage.press(K.Key_Minus, K.Key_Minus)
    assert stage.left == pytest.approx(57)
    stage.press(K.Key_Minus)
    assert stage.left == pytest.approx(10)


def test_plus_twice_within_350_milliseconds_is_one_minute(stage: TimedStage) -> None:
    stage.press(K.Key_T, K.Key_Plus)
    stage.bounce(K.Key_Plus)
    assert stage.left == pytest.approx(179)


def test_the_price_of_a_minute_is_named_before_it_is_paid(stage: TimedStage) -> None:
    assert stage.time.minute_price().startswith("+1:00 · ends ")
    assert not stage.has_clock(TALK)
    stage.controller.go_to(LAST)
    assert stage.time.minute_price() == ""


def test_next_round_begins_at_once_with_one_bell(stage: TimedStage) -> None:
    stage.press(K.Key_T, K.Key_BracketRight)
    assert (stage.here.round_index, stage.here.phase) == (1, Phase.ROUND)
    assert (stage.crossed, stage.tones) == ([CueKind.END], [Tone.BELL])


def test_r_begins_this_round_again(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    stage.later(100)
    stage.press(K.Key_R)
    assert stage.left == pytest.approx(120)
    assert stage.here.is_running


def test_m_turns_the_chimes_off_and_the_words_stay(stage: TimedStage) -> None:
    stage.press(K.Key_M, K.Key_T)
    stage.later(121)
    stage.press(K.Key_M)
    assert stage.crossed == [CueKind.HALF, CueKind.TIME_LEFT, CueKind.END]
    assert stage.tones == []
    stage.later(480)
    assert stage.tones


def test_c_copies_the_round_for_breakout_rooms(stage: TimedStage) -> None:
    copied: list[bool] = []
    stage.controller.time.copied.connect(lambda: copied.append(True))
    stage.press(K.Key_BracketRight, K.Key_C)
    message = QGuiApplication.clipboard().text()
    assert message.startswith("Speak, 8 minutes.")
    assert "What settles you?" in message
    assert copied == [True]
    assert stage.controller.state.rack.clocks[TALK].phase is Phase.READY


def test_c_where_nobody_talks_says_so(tmp_path: Path, qapp: object) -> None:
    stage = TimedStage(tmp_path, BREAK)
    stage.press(K.Key_C)
    assert [notice.text for notice in stage.notices] == ["There is no round to copy on this slide."]


def test_k_is_handed_on_to_the_console(stage: TimedStage) -> None:
    stage.press(K.Key_K)
    assert stage.requested == [Command.REFIT]


@pytest.mark.parametrize("cover", [K.Key_B, K.Key_W])
def test_under_black_and_white_the_clock_obeys(stage: TimedStage, cover: K) -> None:
    stage.press(cover, K.Key_T, K.Key_Plus)
    assert stage.left == pytest.approx(179)
    assert stage.controller.state.cover is not Cover.NONE


def test_under_hold_the_clock_is_deaf(stage: TimedStage) -> None:
    stage.press(K.Key_T, K.Key_H)
    before = stage.here
    stage.press(K.Key_T, K.Key_Plus, K.Key_Minus, K.Key_BracketRight, K.Key_R)
    stage.later(600)
    assert stage.here == before
    assert (stage.crossed, stage.tones, stage.notices) == ([], [], [])


def test_cues_come_once_however_often_the_clock_is_read(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    stage.later(120, longest_beat=0.1)
    assert stage.crossed == [CueKind.HALF, CueKind.TIME_LEFT, CueKind.END]
    assert stage.tones == [Tone.SOFT, Tone.BELL]


def test_a_cue_noticed_late_is_seen_and_not_heard(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    stage.later(56)
    stage.later(7.5, longest_beat=10)
    assert stage.crossed == [CueKind.HALF, CueKind.TIME_LEFT]
    assert stage.tones == []


def test_a_round_ends_and_the_next_begins_after_its_gap(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    stage.later(122)
    assert stage.here.phase is Phase.GAP
    stage.later(4)
    assert (stage.here.round_index, stage.here.phase) == (1, Phase.ROUND)
    assert stage.left == pytest.approx(479)


def test_hold_in_the_middle_of_a_gap_resumes_in_the_middle_of_it(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    stage.later(122)
    stage.press(K.Key_H)
    stage.later(1000)
    stage.press(K.Key_H)
    now = stage.clock.now().monotonic_seconds
    assert stage.here.phase is Phase.GAP
    assert stage.here.gap_seconds_left(now) == pytest.approx(2)
    assert stage.time.hold_offers == tuple(HoldOffer)


def test_under_hold_nothing_is_offered_yet(stage: TimedStage) -> None:
    stage.press(K.Key_T, K.Key_H)
    assert stage.time.hold_offers == ()


def test_what_is_offered_after_hold_is_taken_once(stage: TimedStage) -> None:
    stage.press(K.Key_T, K.Key_H, K.Key_H)
    left = stage.left
    for _ in range(2):
        stage.time.take_hold_offer(HoldOffer.MINUTE_MORE)
    assert stage.left - left == pytest.approx(60)
    assert stage.time.hold_offers == ()


@pytest.mark.parametrize(("seconds", "is_there"), [(19.0, True), (21.0, False)])
def test_what_is_offered_after_hold_fades(stage: TimedStage, seconds: float, is_there: bool) -> None:
    stage.press(K.Key_T, K.Key_H, K.Key_H)
    stage.later(seconds)
    assert bool(stage.time.hold_offers) is is_there
    stage.time.take_hold_offer(HoldOffer.END_ROUND)
    assert stage.here.round_index == int(is_there)


def test_after_hold_the_round_can_be_ended(stage: TimedStage) -> None:
    stage.press(K.Key_T, K.Key_H, K.Key_H)
    stage.time.take_hold_offer(HoldOffer.END_ROUND)
    assert stage.here.round_index == 1


def test_the_first_next_only_says_what_is_left(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    stage.later(110)
    stage.press(K.Key_PageDown)
    assert (stage.place, stage.time.hint) == ((TALK + 1, 0), "0:09 left: press again to leave")
    stage.press(K.Key_PageDown)
    assert (stage.place, stage.time.hint) == ((BETWEEN + 1, 0), "")
    assert stage.clock_of(TALK).is_running
    stage.press(K.Key_Left)
    assert stage.here.is_running


@pytest.mark.parametrize("key", [K.Key_PageDown, K.Key_Space, K.Key_Return, K.Key_Right])
def test_every_key_that_means_next_is_guarded(stage: TimedStage, key: K) -> None:
    stage.press(K.Key_T, key)
    assert stage.place == (TALK + 1, 0)


def test_a_clicks_double_press_does_not_leave(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    stage.clock.pass_seconds(1)
    stage.controller.press(Command.NEXT)
    stage.clock.pass_seconds(0.2)
    stage.controller.press(Command.NEXT)
    assert stage.place == (TALK + 1, 0)


def test_a_second_press_after_four_seconds_is_a_first_one(stage: TimedStage) -> None:
    stage.press(K.Key_T, K.Key_Right)
    stage.later(4.1)
    assert stage.time.hint == ""
    stage.press(K.Key_Right)
    assert stage.place == (TALK + 1, 0)


@pytest.mark.parametrize("between", [K.Key_M, K.Key_Plus, K.Key_B, K.Key_H])
def test_another_key_between_makes_it_a_first_one_again(stage: TimedStage, between: K) -> None:
    stage.press(K.Key_T, K.Key_Right)
    stage.clock.pass_seconds(0.1)
    stage.bounce(between)
    assert stage.time.hint == ""


def test_nothing_holds_back_a_pause_overtime_reveals_and_other_ways(stage: TimedStage) -> None:
    stage.press(K.Key_T, K.Key_T, K.Key_Right)
    assert stage.place == (BETWEEN + 1, 0)
    stage.press(K.Key_Left, K.Key_T, K.Key_Left)
    assert stage.place == (STEPS + 1, 2)
    stage.controller.go_to(TALK)
    stage.press(K.Key_BracketRight, K.Key_BracketRight, K.Key_BracketRight)
    assert stage.here.phase is Phase.OVER
    stage.press(K.Key_Right)
    assert stage.place == (BETWEEN + 1, 0)


def test_a_clock_runs_on_behind_other_slides_and_the_keys_find_it(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    stage.controller.go_to(LAST)
    stage.press(K.Key_Plus)
    now = stage.clock.now().monotonic_seconds
    assert stage.clock_of(TALK).remaining_seconds(now) == pytest.approx(179)
    assert stage.time.front_slide == TALK


def test_refit_is_one_step_and_one_undo(stage: TimedStage) -> None:
    stage.later(25 * 60)
    offers, ticked = stage.time.refit_offers()
    assert ticked <= frozenset(offers)
    preview = stage.time.refit_preview(offers)
    assert preview.ends_after < preview.ends_before
    stage.time.apply_refit(offers)
    assert stage.time.evening_plan()[BETWEEN].is_skipped
    stage.press(K.Key_Right)
    assert stage.place == (BREATHE + 1, 0)
    stage.time.undo_refit()
    stage.time.undo_refit()
    assert not stage.time.evening_plan()[BETWEEN].is_skipped
    stage.time.apply_refit(())
    assert stage.controller.state.refits == ()


def test_a_frozen_room_keeps_its_clock(stage: TimedStage) -> None:
    stage.press(K.Key_T, K.Key_F, K.Key_Right, K.Key_Right)
    assert stage.room_number == TALK + 1
    assert stage.time.front_slide == TALK


def test_an_edited_deck_keeps_its_clock(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    stage.later(20)
    stage.path.write_text(TIMED.replace("## Arriving", "## New\n\nWords.\n\n## Arriving"), encoding="utf-8")
    stage.controller.reload()
    assert stage.place == (TALK + 2, 0)
    assert stage.left == pytest.approx(100)
