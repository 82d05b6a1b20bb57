"""Owns the tests of the buttons and the film strip: what they do, what they are called, and that keys stay alive."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolTip, QWidget

from hearthside.render.fonts import BODY_FAMILY
from hearthside.session.state import Cover
from hearthside.windows.commands import Command
from hearthside.windows.console.control_bar import controls
from tests.windows.console.stage import QUESTION, WELCOME, Stage

_ALL = [control.command for row in controls() for control in row]
_COVERS = (Command.HOLD, Command.BLACK, Command.WHITE)
_STILL = [
    command for command in _ALL if command not in (Command.NEXT, Command.BACK, Command.OVERVIEW, Command.QUICK_EDIT)
]


@pytest.mark.parametrize("command", _STILL)
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_PageDown])
def test_keys_still_turn_pages_after_a_click_on_any_button(stage: Stage, command: Command, key: Qt.Key) -> None:
    button = stage.window.desk.controls.buttons[command]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    if command in _COVERS:  # under a cover Next turns no page
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    stage.press(key)
    assert stage.slide == WELCOME


def test_buttons_do_what_their_keys_do(stage: Stage) -> None:
    buttons = stage.window.desk.controls.buttons
    buttons[Command.NEXT].click()
    assert stage.slide == WELCOME
    buttons[Command.BACK].click()
    assert stage.slide == 0
    buttons[Command.HOLD].click()
    assert stage.controller.state.cover is Cover.HOLD
    buttons[Command.FREEZE].click()
    assert stage.controller.state.is_frozen
    assert buttons[Command.FREEZE].isChecked()


def test_nothing_but_the_fields_for_typing_takes_the_focus(stage: Stage) -> None:
    takers = {
        type(widget).__name__
        for widget in stage.window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    }
    assert takers <= {"BookedField", "FilterLine", "SlideEditor", "QScrollBar", "QWidget"}
    assert not any(
        button.focusPolicy() & Qt.FocusPolicy.ClickFocus for button in stage.window.findChildren(QAbstractButton)
    )


@pytest.mark.parametrize("command", [Command.OVERVIEW, Command.QUICK_EDIT, Command.HELP])
def test_after_whatever_was_open_the_window_has_the_focus_again(stage: Stage, command: Command) -> None:
    stage.controller.perform(command)
    stage.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is stage.window


def test_every_button_has_a_name_and_tells_its_key(stage: Stage) -> None:
    for button in stage.window.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName(), button
    for row in controls():
        for control in row:
            assert control.words.key or control.words.spoken_key


def test_the_film_strip_shows_the_slides_around_and_goes_where_it_is_clicked(stage: Stage) -> None:
    stage.go(3)
    strip = stage.window.desk.parts.film_strip
    cells = dict(strip.cells())
    assert list(cells) == [1, 2, 3, 4, 5]
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=cells[QUESTION + 1].center().toPoint())
    assert stage.slide == QUESTION + 1
    assert stage.controller.state.return_to is not None


@pytest.mark.parametrize(("here", "first"), [(0, 0), (7, 3)])
def test_at_the_ends_the_film_strip_stays_full(stage: Stage, here: int, first: int) -> None:
    stage.go(here)
    assert [slide for slide, _ in stage.window.desk.parts.film_strip.cells()] == list(range(first, first + 5))


def _double_click(widget: QWidget, place: QPoint | None = None) -> None:
    """Press twice as fast as a finger does that wants one thing: Qt sends a press, and then a double click."""
    where = place if place is not None else widget.rect().center()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(widget, left, pos=where)
    QTest.mouseDClick(widget, left, pos=where)
    QTest.mouseRelease(widget, left, pos=where)


def test_a_double_click_on_the_film_strip_goes_to_one_slide(stage: Stage) -> None:
    """The strip moves with the first click, and the second one lay on another slide: the room saw two pages turn."""
    stage.go(3)
    strip = stage.window.desk.parts.film_strip
    _double_click(strip, dict(strip.cells())[5].center().toPoint())
    assert stage.slide == 5


def test_over_the_film_strip_the_mouse_says_that_a_click_goes_somewhere(stage: Stage) -> None:
    strip = stage.window.desk.parts.film_strip
    for place, shape in (
        (strip.cells()[0][1].center(), Qt.CursorShape.PointingHandCursor),
        (QPointF(0, 0), Qt.CursorShape.ArrowCursor),
    ):
        button, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        moved = QMouseEvent(QEvent.Type.MouseMove, place, strip.mapToGlobal(place), button, button, keys)
        QApplication.sendEvent(strip, moved)
        assert strip.cursor().shape() is shape


@pytest.mark.parametrize("command", [Command.NEXT, Command.HOLD, Command.FREEZE, Command.QUIT])
def test_a_double_click_on_a_button_is_one_click(stage: Stage, command: Command) -> None:
    button = stage.window.desk.controls.buttons[command]
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    _double_click(button)
    assert len(clicks) == 1


def test_notes_grow_with_every_click_however_quick(stage: Stage) -> None:
    larger = stage.window.desk.parts.notes.larger
    clicks: list[bool] = []
    larger.clicked.connect(lambda: clicks.append(True))
    _double_click(larger)
    assert len(clicks) == 2


def test_tool_tips_are_set_in_the_typeface_of_the_console(stage: Stage) -> None:
    button = stage.window.desk.controls.buttons[Command.HOLD]
    QToolTip.showText(QPoint(20, 20), button.toolTip(), button)
    tip = next(widget for widget in QApplication.topLevelWidgets() if widget.inherits("QTipLabel"))
    assert tip.font().family() == BODY_FAMILY
