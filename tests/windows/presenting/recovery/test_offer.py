"""An evening that broke off is offered, and taken up with one key."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.store.journal import read_lines
from hearthside.windows.commands import Command
from hearthside.windows.presenting.recovery import Recovery, evening_to_take_up
from tests.windows.presenting.recovery.interrupted import Interrupted, kinds
from tests.windows.timed import STEPS, TALK, TIMED, K, TimedStage


def test_every_fact_is_written_and_no_word_of_content(evening: Interrupted) -> None:
    stage = evening.stage
    stage.press(K.Key_Right, K.Key_Right, K.Key_Right, K.Key_T, K.Key_Plus, K.Key_H, K.Key_H, K.Key_M, K.Key_F, K.Key_F)
    stage.clock.set_wall(777)
    stage.later(1)
    stage.time.wake(minus_away=False)
    stage.path.write_text(TIMED.replace("Good night", "Sentinel-of-the-edit"), encoding="utf-8")
    stage.controller.reload()
    stage.controller.end()
    assert kinds(evening.path) == [
        "SessionStarted",
        *["Moved"] * 3,
        "ClockStarted",
        "TimeAdded",
        *["CoverChanged"] * 2,
        "SoundSwitched",
        *["Frozen"] * 2,
        "Slept",
        "WokeUp",
        "DeckReplaced",
        "SessionEnded",
    ]
    data = evening.path.read_bytes()
    for word in (b"Sentinel", b"settles", b"Think", b"An evening"):
        assert word not in data


def test_an_evening_that_ended_is_not_offered(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    evening.stage.controller.end()
    assert not evening.path.with_suffix(".lock").exists()
    assert evening.again(tmp_path).recovery.offer == ""


def test_one_key_goes_on_where_it_was(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.controller.go_to(TALK)
    evening.stage.press(K.Key_T)
    evening.stage.later(20)
    evening.break_off()
    again = evening.again(tmp_path)
    assert again.recovery.offer == "Go on where you were: slide 4, 1:40 left."
    assert again.stage.place == (1, 0)
    fresh = again.recovery.path
    again.stage.press(K.Key_Y)
    assert again.stage.place == (TALK + 1, 0)
    assert again.stage.left == pytest.approx(99)
    assert (again.recovery.path, again.recovery.offer) == (evening.path, "")
    assert not fresh.exists()
    again.stage.press(K.Key_Plus)
    assert kinds(evening.path)[-1] == "TimeAdded"
    again.stage.press(K.Key_Y)
    assert again.stage.place == (TALK + 1, 0)


def test_the_notice_asks_for_the_same(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    evening.break_off()
    again = evening.again(tmp_path)
    notice = again.stage.notices[-1]
    assert (notice.key, notice.command) == ("Y", Command.RESUME)


def test_an_offer_is_taken_once_where_no_clock_runs_either(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Left)
    evening.break_off()
    again = evening.again(tmp_path)
    withdrawn: list[object] = []
    again.stage.controller.notice_withdrawn.connect(withdrawn.append)
    again.stage.press(K.Key_Y)
    assert again.stage.place == (STEPS, 0)
    assert (again.recovery.offer, withdrawn) == ("", [again.stage.notices[0]])
    again.stage.press(K.Key_Left, K.Key_Y)
    assert again.stage.place == (STEPS - 1, 0)


def test_without_an_offer_the_key_does_nothing(evening: Interrupted) -> None:
    evening.stage.press(K.Key_Y)
    assert evening.stage.place == (STEPS + 1, 0)


def test_the_offer_is_withdrawn_when_people_begin_to_talk(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    evening.break_off()
    again = evening.again(tmp_path)
    withdrawn: list[object] = []
    again.stage.controller.notice_withdrawn.connect(withdrawn.append)
    again.stage.press(K.Key_Right)
    assert again.recovery.offer
    again.stage.controller.go_to(TALK)
    again.stage.press(K.Key_T)
    assert (again.recovery.offer, withdrawn) == ("", [again.stage.notices[-1]])
    again.stage.press(K.Key_Y)
    assert again.stage.place == (TALK + 1, 0)


def test_declined_for_a_new_start_the_key_does_nothing_any_more(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    evening.break_off()
    again = evening.again(tmp_path)
    again.recovery.decline(Command.UNDO_REFIT)
    assert again.recovery.offer
    again.recovery.decline(Command.RESUME)
    again.stage.press(K.Key_Y)
    assert again.stage.place == (1, 0)
    assert again.recovery.offer == ""


def test_what_was_presented_before_the_key_is_ended(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    evening.break_off()
    again = evening.again(tmp_path)
    fresh = again.recovery.path
    again.stage.press(K.Key_Right, K.Key_Y)
    assert kinds(fresh)[-1] == "SessionEnded"
    assert again.stage.place == (STEPS + 1, 1)


def test_an_evening_that_is_still_presented_is_not_offered(evening: Interrupted, tmp_path: Path) -> None:
    evening.stage.press(K.Key_Right)
    assert evening.again(tmp_path).recovery.offer == ""


def test_a_rehearsal_is_marked_and_kept_apart(tmp_path: Path, qapp: object) -> None:
    stage = TimedStage(tmp_path)
    stage.controller.is_rehearsal = True
    recovery = Recovery(stage.controller, tmp_path / "state")
    stage.press(K.Key_Left)
    assert b'"is_rehearsal":true' in read_lines(recovery.path)[0]
    now = stage.clock.now()
    deck = stage.controller.deck
    recovery.path.with_suffix(".lock").unlink()
    assert evening_to_take_up(tmp_path / "state", deck, now, is_rehearsal=False) is None
    assert evening_to_take_up(tmp_path / "state", deck, now, is_rehearsal=True) is not None
