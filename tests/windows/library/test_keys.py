"""The library's help sheet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hearthside.windows.library.window import LibraryWindow
from tests.windows.key_sheets import caps, cut_off, is_open, sheet_of, shortcuts_without_a_name
from tests.windows.library.conftest import Library

Key = Qt.Key


@pytest.fixture
def window(library: Library) -> LibraryWindow:
    window = library.open()
    window.activateWindow()
    library.qtbot.waitUntil(window.isActiveWindow)
    return window


def test_a_question_mark_shows_every_key(window: LibraryWindow) -> None:
    QTest.keyClicks(window.shelf_view.list, "?")
    assert is_open(window)
    assert shortcuts_without_a_name(window) == []
    assert {"Enter", "Delete", "↓"} <= caps(window)


def test_a_click_beside_the_keys_closes_them_and_one_on_them_does_not(window: LibraryWindow) -> None:
    QTest.keyClick(window, Key.Key_F1)
    sheet = sheet_of(window)
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=sheet._panel.geometry().center())
    assert is_open(window)
    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, sheet.height() - 5))
    assert not is_open(window)


def test_what_leads_elsewhere_closes_it(window: LibraryWindow) -> None:
    QTest.keyClick(window, Key.Key_F1)
    QTest.keyClick(window, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not is_open(window)
    assert window.top.search.hasFocus()
    QTest.keyClick(window, Key.Key_F1)
    assert is_open(window)
    window.hide()
    window.show()
    assert not is_open(window)
    assert window.focusWidget() is window.top.search


@pytest.mark.parametrize("size", [(720, 440), (911, 512), (1366, 768), (1920, 1080)])
def test_nothing_of_it_is_cut_off(window: LibraryWindow, size: tuple[int, int]) -> None:
    QTest.keyClick(window, Key.Key_F1)
    window.resize(*size)
    QApplication.processEvents()
    assert sheet_of(window).geometry() == window.rect()
    assert cut_off(window) == []
