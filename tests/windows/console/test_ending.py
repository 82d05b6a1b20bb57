"""Owns the tests of ending: asked once, in a line, never by accident."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hearthside.store.settings import Rectangle
from hearthside.windows.commands import Command
from hearthside.windows.console.end_bar import REPORT_KEY
from hearthside.windows.console.end_panel import CONTACT_KEY, LINK_KEY, WORKSHOP_KEY
from tests.windows.console.stage import Stage

_CONTROL = Qt.KeyboardModifier.ControlModifier


def test_it_is_asked_once(stage: Stage, qtbot: QtBot) -> None:
    stage.press(Qt.Key.Key_Q, modifiers=_CONTROL)
    assert stage.window.end_bar.isVisible()
    assert stage.controller.state.is_running
    with qtbot.waitSignal(stage.controller.ended, timeout=0, raising=False) as ended:
        stage.press(Qt.Key.Key_Q, modifiers=_CONTROL)
    assert ended.signal_triggered
    assert not stage.controller.state.is_running


def test_esc_stays_and_slides_turn_meanwhile(stage: Stage) -> None:
    stage.window.desk.controls.buttons[Command.QUIT].click()
    stage.press(Qt.Key.Key_Space)
    assert stage.slide == 1
    assert stage.window.end_bar.isVisible()
    stage.press(Qt.Key.Key_Escape)
    assert not stage.window.end_bar.isVisible()
    assert stage.controller.state.is_running


def test_the_key_that_looks_back_is_no_key_of_the_last_slide() -> None:
    assert REPORT_KEY not in (CONTACT_KEY, WORKSHOP_KEY, LINK_KEY)


def test_its_buttons(stage: Stage) -> None:
    stage.controller.perform(Command.QUIT)
    stage.window.end_bar.stay_button.click()
    assert not stage.window.end_bar.isVisible()
    stage.controller.perform(Command.QUIT)
    stage.window.end_bar.end_button.click()
    assert not stage.controller.state.is_running


def test_closing_the_window_asks_first_and_closes_after_the_end(stage: Stage) -> None:
    assert not stage.window.close()
    assert stage.window.end_bar.isVisible()
    assert stage.controller.state.is_running
    stage.controller.end()
    assert stage.window.close()


def test_whoever_hears_of_the_end_first_may_close_the_window(stage: Stage) -> None:
    closed: list[bool] = []
    stage.controller.ended.disconnect(stage.window._heartbeat.stop)
    stage.controller.ended.connect(lambda: closed.append(stage.window.close()))
    stage.controller.end()
    assert closed == [True]


def test_the_place_of_the_window_is_remembered(stage: Stage) -> None:
    stage.window.setGeometry(20, 30, 700 + 100, 500)
    stage.controller.end()
    stage.window.close()
    kept = stage.settings.current.windows["console"]
    assert kept == Rectangle(20, 30, 800, 500)


def test_a_maximised_window_is_remembered_as_one(stage: Stage) -> None:
    stage.window.setGeometry(20, 30, 800, 500)
    stage.window.showMaximized()
    stage.controller.end()
    stage.window.close()
    assert stage.settings.current.windows["console"] == Rectangle(20, 30, 800, 500, is_maximised=True)


@pytest.mark.parametrize("by_key", [True, False])
def test_it_can_end_with_the_wish_to_see_how_it_went(stage: Stage, by_key: bool) -> None:
    stage.press(Qt.Key.Key_A)  # nothing asks yet
    stage.controller.perform(Command.QUIT)
    assert stage.controller.state.is_running
    if by_key:
        stage.press(Qt.Key.Key_A)
    else:
        stage.window.end_bar.report_button.click()
    assert (stage.window.wants_report, stage.controller.state.ended_at is None) == (True, False)
