"""Owns the tests of the clock bar: what it says at each stage of a round, and what its buttons and keys do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from hearthside.windows.commands import Command
from hearthside.windows.console import palette
from hearthside.windows.console.clock_bar import NOTE_SECONDS, ClockBar
from hearthside.windows.console.clock_reading import ClockMood
from tests.windows.console.stage import LATER, PLAIN, QUESTION, Stage
from tests.windows.settling import settle

_CLOCK_COMMANDS = (
    Command.CLOCK,
    Command.MINUTE_MORE,
    Command.MINUTE_LESS,
    Command.NEXT_ROUND,
    Command.RESTART_ROUND,
    Command.SOUND,
    Command.COPY_ROUND,
)


def _bar(stage: Stage) -> ClockBar:
    return stage.window.desk.parts.clock


def _words(stage: Stage) -> dict[str, str]:
    reading = _bar(stage).reading
    assert reading is not None
    return {"figures": reading.figures, "title": reading.title, "state": reading.state, "detail": reading.detail}


def test_before_the_start_it_shows_the_first_round_and_what_comes_then(stage: Stage) -> None:
    stage.go(QUESTION)
    settle()
    bar = _bar(stage)
    assert bar.isVisible()
    assert (bar.figures.text(), bar.state.text()) == ("1:00", "ready")
    assert bar.title.accessibleName() == "Think quietly"
    assert bar.detail.accessibleName() == "then Speak 8:00 · step 1 of 3"
    assert bar.controls.buttons[Command.CLOCK].accessibleName() == "Start (T)"


def test_slides_without_a_clock_have_no_bar(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.go(PLAIN)
    assert not _bar(stage).isVisible()


def test_a_round_that_runs_counts_down_and_its_bar_fills(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.let_pass(30)
    bar = _bar(stage)
    assert bar.figures.text() == "0:30"
    assert [round(part.passed, 2) for part in bar.rounds.parts] == [0.5, 0, 0]
    assert bar.controls.buttons[Command.CLOCK].accessibleName() == "Pause (T)"


def test_in_the_gap_it_names_the_next_role_and_when_it_starts(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.let_pass(61)
    assert _words(stage)["figures"] == "0:04"
    assert _words(stage)["title"] == "Next: Speak"
    assert _words(stage)["detail"] == "starts in 0:04 · step 2 of 3"


def test_paused_and_held_are_said(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.let_pass(10)
    stage.press(Qt.Key.Key_T)
    assert _bar(stage).state.text() == "paused"
    assert _bar(stage).controls.buttons[Command.CLOCK].accessibleName() == "Go on (T)"
    stage.press(Qt.Key.Key_T, Qt.Key.Key_H)
    assert _bar(stage).state.text() == "held"


def test_under_hold_no_button_of_the_clock_pretends_to_work(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T, Qt.Key.Key_H)
    enabled = {command for command, button in _bar(stage).controls.buttons.items() if button.isEnabled()}
    assert enabled == {Command.SOUND, Command.COPY_ROUND}


def test_overtime_counts_up_in_a_warm_colour_and_nothing_is_red(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T, Qt.Key.Key_BracketRight, Qt.Key.Key_BracketRight)
    stage.let_pass(180 + 42)
    bar = _bar(stage)
    reading = bar.reading
    assert reading is not None
    assert reading.mood is ClockMood.OVERTIME
    assert (bar.figures.text(), bar.state.text()) == ("+0:42", "over")
    assert bar.detail.accessibleName() == "the room reads “Finish your sentence”"
    assert bar.figures.ink == palette.QUIET_INK


def test_a_round_that_is_ended_for_the_next_says_what_the_room_reads(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T, Qt.Key.Key_BracketRight)
    scene = stage.window.desk.parts.room.picture._painter.live.scene()
    assert scene.clock is not None
    assert _bar(stage).note.accessibleName() == scene.clock.note == "Now: Speak"
    stage.press(Qt.Key.Key_BracketRight, Qt.Key.Key_BracketRight)
    assert _bar(stage).note.accessibleName() == "Finish your sentence", "after the last round there is no next"


def test_one_more_minute_names_its_price_before_it_is_pressed(stage: Stage) -> None:
    stage.go(QUESTION)
    button = _bar(stage).controls.buttons[Command.MINUTE_MORE]
    before = button.accessibleName()
    assert before.startswith("+1:00 · ends 19:")
    stage.press(Qt.Key.Key_T)
    button.click()
    assert _bar(stage).figures.text() in ("2:00", "1:59")
    assert button.accessibleName() != before


def test_cues_are_said_quietly_and_go_away(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.let_pass(30)
    stage.let_pass(30.5)
    bar = _bar(stage)
    assert bar.note.accessibleName() == "Finish your sentence · starts in 0:05"
    assert bar.detail.isHidden()
    stage.let_pass(NOTE_SECONDS)
    assert bar.note.isHidden()
    assert bar.detail.isVisible()


def test_what_is_said_in_the_gap_is_gone_when_the_next_round_runs(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.let_pass(30)
    stage.let_pass(30.5)
    assert "Finish your sentence" in _bar(stage).note.accessibleName()
    stage.let_pass(5)
    assert _bar(stage).title.accessibleName() == "Speak"
    assert _bar(stage).note.isHidden(), "nobody has a sentence to finish"


def test_the_first_next_gives_a_private_hint_and_lights_next_up(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.let_pass(10)
    stage.press(Qt.Key.Key_PageDown)
    bar, button = _bar(stage), stage.window.desk.controls.buttons[Command.NEXT]
    assert stage.slide == QUESTION
    assert bar.hint.isVisible()
    assert bar.hint.text().endswith("left: press again to leave")
    assert button.isChecked()
    stage.let_pass(5)
    assert not bar.hint.isVisible()
    assert not button.isChecked()


def test_pressed_again_it_leaves_and_a_chip_says_what_runs_there(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.let_pass(10)
    stage.press(Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert stage.slide == LATER
    assert not _bar(stage).isVisible()
    chip = stage.window.desk.parts.room.elsewhere
    assert chip.isVisible()
    assert chip.accessibleName().startswith("Think quietly 0:4")
    assert chip.accessibleName().endswith("· slide 4 (J)")
    chip.click()
    assert stage.slide == QUESTION
    assert not chip.isVisible()


def test_breathing_that_is_over_is_not_waited_for_on_later_slides(timed_stage: Stage) -> None:
    timed_stage.go(1)
    timed_stage.press(Qt.Key.Key_T)
    timed_stage.go(4)
    chip = timed_stage.window.desk.parts.room.elsewhere
    assert chip.isVisible()
    timed_stage.let_pass(100)
    assert not chip.isVisible()


def test_a_key_goes_to_the_slide_whose_clock_runs(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.go(PLAIN)
    stage.press(Qt.Key.Key_J)
    assert stage.slide == QUESTION
    stage.press(Qt.Key.Key_J)
    assert stage.slide == QUESTION


def test_copying_says_so_and_puts_the_round_on_the_clipboard(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text().startswith("Think quietly, 1 minute.")
    assert _bar(stage).note.accessibleName().startswith("Copied")
    assert not stage.window.notices.isVisible()


def test_the_chime_button_says_whether_there_are_chimes(stage: Stage) -> None:
    stage.go(QUESTION)
    button = _bar(stage).controls.buttons[Command.SOUND]
    assert button.accessibleName() == "Chime on (M)"
    button.click()
    assert button.accessibleName() == "Chime off (M)"
    assert not stage.controller.state.rack.has_sound


@pytest.mark.parametrize("command", _CLOCK_COMMANDS)
def test_keys_still_turn_pages_after_a_click_on_any_of_its_buttons(stage: Stage, command: Command) -> None:
    stage.go(QUESTION)
    settle()
    QTest.mouseClick(_bar(stage).controls.buttons[command], Qt.MouseButton.LeftButton)
    stage.let_pass(1)
    stage.press(Qt.Key.Key_PageDown, Qt.Key.Key_Space)
    assert stage.slide >= LATER


@pytest.mark.parametrize("size", [(911, 512), (1366, 768), (1920, 1080)])
def test_nothing_around_it_moves_while_a_clock_runs(stage: Stage, size: tuple[int, int]) -> None:
    stage.window.resize(*size)
    stage.go(QUESTION)
    settle()
    notes, bar = stage.window.desk.parts.notes, _bar(stage)
    places = {(notes.geometry().getRect(), bar.geometry().getRect(), bar.title.x())}
    for key in (Qt.Key.Key_T, Qt.Key.Key_PageDown, Qt.Key.Key_H, Qt.Key.Key_H, Qt.Key.Key_T, Qt.Key.Key_BracketRight):
        stage.press(key)
        stage.let_pass(2)
        settle()
        places.add((notes.geometry().getRect(), bar.geometry().getRect(), bar.title.x()))
    stage.let_pass(900)
    settle()
    places.add((notes.geometry().getRect(), bar.geometry().getRect(), bar.title.x()))
    assert len(places) == 1


def test_a_break_says_when_people_are_back(timed_stage: Stage) -> None:
    timed_stage.go(2)
    timed_stage.press(Qt.Key.Key_T)
    settle()
    assert _words(timed_stage)["title"] == "Break"
    assert _words(timed_stage)["detail"] == "back at 19:10"
    timed_stage.press(Qt.Key.Key_Plus)
    assert _words(timed_stage)["detail"] == "back at 19:11"
    assert not _bar(timed_stage).controls.buttons[Command.COPY_ROUND].isEnabled()


def test_breathing_has_its_clock(timed_stage: Stage) -> None:
    timed_stage.go(1)
    assert _words(timed_stage) == {"figures": "1:30", "title": "Breathing", "state": "ready", "detail": "until 19:02"}
    assert not _bar(timed_stage).rounds.isVisible()


def test_the_wait_for_the_beginning_counts_by_itself(timed_stage: Stage) -> None:
    timed_stage.go(3)
    assert _words(timed_stage)["detail"] == "We start at 19:30"
    assert _bar(timed_stage).figures.text() == "30:00"


def test_the_bar_shows_the_second_that_the_picture_shows(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.clock.pass_seconds(7)
    assert _bar(stage).figures.text() == "1:00"
    stage.window.desk.parts.room.picture.clock_moved.emit()
    assert _bar(stage).figures.text() == "0:53"
