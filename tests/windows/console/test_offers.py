"""Owns the tests of what is offered about a clock after a Hold and after a sleep: keys, buttons, and what stays."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hearthside.windows.console.clock_bar import ClockBar
from hearthside.windows.console.offer_row import OfferRow
from tests.windows.console.stage import PLAIN, QUESTION, Stage
from tests.windows.settling import settle

_ROUND_SECONDS = 60


@pytest.fixture
def held(stage: Stage) -> Stage:
    """A round with 50 seconds left, after a Hold that was lifted."""
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.let_pass(9.5)
    stage.press(Qt.Key.Key_H)
    stage.let_pass(100)
    stage.press(Qt.Key.Key_H)
    settle()
    return stage


@pytest.fixture
def slept(stage: Stage) -> Stage:
    """A round with half its time left, after ten minutes of sleep."""
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.let_pass(30)
    stage.clock.set_wall(600)
    stage.controller.evening.beat()
    settle()
    return stage


def _bar(stage: Stage) -> ClockBar:
    return stage.window.desk.parts.clock


def _offers(stage: Stage) -> OfferRow:
    return _bar(stage).offers


def _said(stage: Stage) -> list[str]:
    return [button.accessibleName() for button in _offers(stage).buttons if button.isVisible()]


def test_after_a_hold_three_ways_on_are_offered_and_the_round_runs(held: Stage) -> None:
    assert _offers(held).question.text() == "After the Hold:"
    as_it_was, more, end = _said(held)
    assert as_it_was == "As it was (X)"
    assert more.startswith("+1:00 · ends ")
    assert end == "End the round (])"
    assert _bar(held).figures.text() == "0:50"
    held.let_pass(10)
    assert _bar(held).figures.text() == "0:40"


def test_as_it_was_by_key_or_button_only_takes_the_offer_away(held: Stage) -> None:
    held.press(Qt.Key.Key_X)
    assert not _offers(held).isVisible()
    assert _bar(held).controls.isVisible()
    assert held.slide == QUESTION


def test_a_minute_more_by_key(held: Stage) -> None:
    held.press(Qt.Key.Key_Plus)
    assert not _offers(held).isVisible()
    assert _bar(held).figures.text() == "1:50"


def test_a_minute_more_by_button(held: Stage) -> None:
    _offers(held).buttons[1].click()
    assert not _offers(held).isVisible()
    assert _bar(held).figures.text() == "1:50"


@pytest.mark.parametrize("by_key", [True, False])
def test_the_end_of_the_round(held: Stage, by_key: bool) -> None:
    if by_key:
        held.press(Qt.Key.Key_BracketRight)
    else:
        _offers(held).buttons[2].click()
    assert not _offers(held).isVisible()
    assert _bar(held).title.accessibleName() == "Speak"


def test_offers_fade_by_themselves(held: Stage) -> None:
    held.let_pass(21)
    held.controller.time.changed.emit()
    assert not _offers(held).isVisible()
    assert _bar(held).controls.isVisible()


def test_a_click_on_an_offer_leaves_the_page_keys_alone(held: Stage) -> None:
    QTest.mouseClick(_offers(held).buttons[0], Qt.MouseButton.LeftButton)
    held.press(Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert held.slide == QUESTION + 1


def test_after_a_sleep_every_clock_stands_until_it_is_answered(slept: Stage) -> None:
    assert _offers(slept).question.text() == "The laptop slept for 10 minutes:"
    assert _said(slept) == ["As it was (T)", "Minus the time away (−)"]
    slept.let_pass(20)
    assert _bar(slept).figures.text() == "0:30"


@pytest.mark.parametrize("by_key", [True, False])
def test_as_it_was(slept: Stage, by_key: bool) -> None:
    if by_key:
        slept.press(Qt.Key.Key_T)
    else:
        _offers(slept).buttons[0].click()
    assert not _offers(slept).isVisible()
    slept.let_pass(10)
    assert _bar(slept).figures.text() == "0:20"


@pytest.mark.parametrize("by_key", [True, False])
def test_minus_the_time_away(slept: Stage, by_key: bool) -> None:
    if by_key:
        slept.press(Qt.Key.Key_Minus)
    else:
        _offers(slept).buttons[1].click()
    assert not _offers(slept).isVisible()
    reading = _bar(slept).reading
    assert reading is not None
    assert reading.title == "Reflect back" or reading.figures != "0:30"


def test_the_question_is_about_the_clock_that_ran_and_not_about_one_that_is_ready(timed_stage: Stage) -> None:
    timed_stage.go(2)
    timed_stage.press(Qt.Key.Key_T)
    timed_stage.let_pass(60)
    timed_stage.go(1)
    assert _bar(timed_stage).title.accessibleName() == "Breathing"
    timed_stage.clock.set_wall(600)
    timed_stage.controller.evening.beat()
    settle()
    bar = _bar(timed_stage)
    assert (bar.title.accessibleName(), bar.figures.text(), bar.detail.accessibleName()) == (
        "Break",
        "9:00",
        "on slide 3",
    )
    timed_stage.press(Qt.Key.Key_T)
    assert (bar.title.accessibleName(), bar.state.text()) == ("Breathing", "ready")


def test_on_a_slide_without_a_clock_the_question_is_asked_too(stage: Stage) -> None:
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_T)
    stage.let_pass(10)
    stage.go(PLAIN)
    stage.clock.set_wall(700)
    stage.controller.evening.beat()
    settle()
    assert _offers(stage).isVisible()
    stage.press(Qt.Key.Key_T)
    assert not _bar(stage).isVisible()
    assert stage.controller.state.rack.clocks[QUESTION].is_running


def test_pages_turn_while_the_question_stands(slept: Stage) -> None:
    slept.press(Qt.Key.Key_PageDown)
    assert slept.slide == QUESTION + 1
    assert _offers(slept).isVisible()
