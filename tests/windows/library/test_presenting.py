"""From the library to an evening: how a deck is presented or edited."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hearthside.store.templates import Template
from tests.windows.library.conftest import Library
from tests.windows.library.looking import press, titles
from tests.windows.library.test_sizes import Key


def test_the_first_start_is_one_key_from_presenting(library: Library) -> None:
    window = library.open()
    assert titles(window) == ["Comes with Hearthside", "Wired for closeness"]
    press(library, window, Key.Key_Return)
    assert library.presented == [library.shipped]


def test_f5_and_the_button_present_too(library: Library) -> None:
    window = library.open()
    press(library, window, Key.Key_F5)
    QTest.mouseClick(window.panel.present_button, Qt.MouseButton.LeftButton)
    assert library.presented == [library.shipped, library.shipped]


def test_a_double_click_presents(library: Library) -> None:
    window = library.open()
    cards = window.shelf_view.list
    place = cards.visualRect(cards.currentIndex()).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert library.presented == [library.shipped]


def test_after_a_click_on_another_window_s_button_enter_presents(library: Library) -> None:
    """It opened that window again."""
    window = library.open()
    for button in (window.top.details_button, window.top.evenings_button):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    focus = window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert library.presented == [library.shipped]


def test_own_details_are_a_button_and_a_key_away(library: Library) -> None:
    window = library.open()
    asked: list[bool] = []
    window.details_requested.connect(lambda: asked.append(True))
    window.top.details_button.click()
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True, True]
    assert "Ctrl+," in window.top.details_button.accessibleName()


def test_editing_and_beginning_are_asked_for(library: Library) -> None:
    path = library.deck("a.md")
    library.remember(path)
    window = library.open()
    window.shelf_view.select(path)
    edited: list[Path] = []
    begun: list[Template] = []
    window.edit_requested.connect(edited.append)
    window.new_requested.connect(begun.append)
    window.panel.edit_button.click()
    QTest.keyClick(window.shelf_view.list, Qt.Key.Key_F4)
    assert edited == [path, path]
    entries = window.top.new_button.menu().actions()
    entries[1].trigger()
    assert begun == [Template.TALK]
