"""From the plan of a deck to an evening that begins at one of its sections."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea

from hearthside.store.deck_files import open_deck
from hearthside.windows.library.plan_line import PlanLine
from hearthside.windows.library.window import LibraryWindow
from tests.windows.library.conftest import Library
from tests.windows.library.test_sizes import Key

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(library: Library) -> LibraryWindow:
    window = library.open()
    window.activateWindow()
    library.qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def begun(library: Library, window: LibraryWindow) -> list[str]:
    """The titles of the slides at which somebody wanted to begin."""
    titles: list[str] = []

    def note(path: Path, slide: int) -> None:
        titles.append(open_deck(path).slides[slide - 1].title_text)

    window.present_from_requested.connect(note)
    return titles


def lines(window: LibraryWindow) -> list[PlanLine]:
    return [line for line in window.panel.plan.findChildren(PlanLine) if line.isVisible()]


def keyboard(window: LibraryWindow) -> PlanLine:
    at = window.focusWidget()
    assert isinstance(at, PlanLine)
    return at


def test_a_double_click_begins_there_and_a_single_one_does_nothing(
    library: Library, window: LibraryWindow, begun: list[str]
) -> None:
    practice = lines(window)[-1]
    QTest.mouseClick(practice, Qt.MouseButton.LeftButton)
    assert begun == []
    assert window.shelf_view.list.hasFocus()
    QTest.mouseDClick(practice, Qt.MouseButton.LeftButton)
    assert begun == ["Practice"]
    assert library.presented == []


def test_a_right_click_offers_it(window: LibraryWindow, begun: list[str]) -> None:
    practice = lines(window)[-1]
    place = practice.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, practice.mapToGlobal(place))
    QApplication.sendEvent(practice, event)
    (menu,) = practice.findChildren(QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert begun == ["Practice"]


def test_tab_leads_to_one_line_and_arrows_to_the_others(window: LibraryWindow, begun: list[str]) -> None:
    first, *_, last = lines(window)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(10):
        QTest.keyClick(keyboard(window), Key.Key_Down)
    assert keyboard(window) is last
    QTest.keyClick(last, Key.Key_Return)
    assert begun == ["Practice"]
    assert [line.focusPolicy() for line in lines(window)].count(Qt.FocusPolicy.TabFocus) == 1
    assert last.focusPolicy() is Qt.FocusPolicy.TabFocus
    QTest.keyClick(last, Key.Key_F10, SHIFT)
    (menu,) = last.findChildren(QMenu)
    assert menu.isVisible()
    menu.close()


def test_the_line_with_the_keyboard_is_in_sight(library: Library, window: LibraryWindow) -> None:
    own = library.deck("many.md")
    own.write_text(own.read_text() + "".join(f"\n# Part {number}\n" for number in range(30)), encoding="utf-8")
    window.open_path(own)
    library.settle(window)
    lines(window)[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(30):
        QTest.keyClick(keyboard(window), Key.Key_Down)
    scrolled = window.panel.findChild(QScrollArea)
    assert scrolled is not None
    place = keyboard(window).mapTo(scrolled.viewport(), QPoint(0, 0)).y()
    assert 0 <= place <= scrolled.viewport().height() - keyboard(window).height()


def test_another_size_leaves_the_keyboard_where_it_was(window: LibraryWindow) -> None:
    before = lines(window)[-1]
    words = before.accessibleName()
    before.setFocus(Qt.FocusReason.TabFocusReason)
    window.resize(1700, 1000)
    QApplication.processEvents()
    assert keyboard(window) is not before
    assert keyboard(window).accessibleName() == words
