"""A right click offers what can be done to the words that it was on."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from hearthside.windows.editor.window import EditorWindow
from tests.windows.conftest import EVENING
from tests.windows.editor.conftest import Studio


def _open_menu(window: EditorWindow, at: int) -> QMenu:
    """Click with the right button on the character at ``at``."""
    view = window.text.view
    cursor = view.textCursor()
    cursor.setPosition(at)
    place: QPoint = view.cursorRect(cursor).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    (menu,) = [each for each in view.findChildren(QMenu) if each.isVisible()]
    return menu


def test_the_word_that_was_clicked_becomes_bold(studio: Studio) -> None:
    window = studio.open()
    line = next(line for line in EVENING.splitlines() if line.startswith("## "))
    at = EVENING.index(line) + 4
    menu = _open_menu(window, at)
    actions = {action.objectName(): action for action in menu.actions() if not action.isSeparator()}
    assert actions["bold"].text() == "Bold\tCtrl+B"
    assert [name for name, action in actions.items() if not action.isEnabled()] == ["undo", "redo", "cut", "copy"]
    actions["bold"].trigger()
    menu.close()
    assert window.editing.document.text != EVENING
    assert "**" in window.editing.document.text.splitlines()[EVENING[:at].count("\n")]


def test_a_click_on_what_is_selected_keeps_it_so(studio: Studio) -> None:
    window = studio.open()
    window.text.view.selectAll()
    menu = _open_menu(window, 10)
    assert window.text.view.selected_text() == EVENING
    cut = next(action for action in menu.actions() if action.objectName() == "cut")
    assert cut.isEnabled()
    menu.close()
