"""What is dragged onto the library: decks are opened, articles become decks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.windows.dragged import data_of
from tests.windows.library.conftest import Library


def test_an_article_that_is_dropped_is_imported(library: Library) -> None:
    window = library.open()
    wanted: list[Path | None] = []
    window.import_requested.connect(wanted.append)
    path = library.folder / "article.html"
    path.write_text("<p>Words</p>", encoding="utf-8")
    data = data_of(path)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    assert "make a deck from “article.html”" in window.drop_hint.accessibleName()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    assert wanted == [path]


def test_a_file_that_is_dropped_stays_where_it_is(library: Library) -> None:
    """Told that its file was moved, a file manager may delete it."""
    window = library.open()
    path = library.folder / "article.html"
    path.write_text("<p>Words</p>", encoding="utf-8")
    data, actions = data_of(path), Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    enter = QDragEnterEvent(QPoint(50, 50), actions, data, buttons, keys)
    drop = QDropEvent(QPointF(50, 50), actions, data, buttons, keys)
    for event in (enter, drop):
        assert event.proposedAction() is Qt.DropAction.MoveAction
        QApplication.sendEvent(window, event)
        assert event.isAccepted()
        assert event.dropAction() is Qt.DropAction.CopyAction


def test_the_button_and_its_key_ask_for_an_article(library: Library) -> None:
    window = library.open()
    wanted: list[Path | None] = []
    window.import_requested.connect(wanted.append)
    window.top.article_action.trigger()
    QTest.keyClick(window.shelf_view.list, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert wanted == [None, None]
