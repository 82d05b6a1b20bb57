"""Owns how a test uses the library's window, and what it reads on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from hearthside.windows.library.window import LibraryWindow
from tests.windows.library.conftest import Library
from tests.windows.library.test_sizes import Key


def press(library: Library, window: LibraryWindow, key: Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(window.shelf_view.list, key, modifier or Qt.KeyboardModifier.NoModifier)


def titles(window: LibraryWindow) -> list[str]:
    model = window.shelf_view.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def label(window: LibraryWindow, name: str) -> str:
    found = window.findChild(QLabel, name)
    return found.text() if isinstance(found, QLabel) else ""


def words_of(window: LibraryWindow) -> str:
    message = window.messages.current
    return message.words if message is not None and window.messages.isVisible() else ""
