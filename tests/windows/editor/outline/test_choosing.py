"""Cursor, outline and picture follow one another; keys and mouse choose slides; sections fold."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hearthside.deck.source import Span
from tests.windows.editor.outline.conftest import Bench

_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


def middle_of(bench: Bench, row: int) -> QPoint:
    bench.list.scrollTo(bench.list.model().index(row, 0))
    return bench.list.visualRect(bench.list.model().index(row, 0)).center()


def click(bench: Bench, row: int, keys: Qt.KeyboardModifier = _NONE) -> None:
    QTest.mouseClick(bench.list.viewport(), _LEFT, keys, middle_of(bench, row))


def put_cursor(bench: Bench, words: str) -> None:
    place = bench.editing.document.text.index(words)
    bench.editing.show(Span(place, place))
    bench.text.view.setFocus()


def test_slides_stand_under_their_sections(bench: Bench) -> None:
    names = ["An evening", "1 Beginning", "Beginning", "First", "Second", "2 Middle", "Middle", "Third", "Fourth"]
    assert bench.rows == [*names, "3 End", "End", "Last words", "Booking"]


def test_a_click_leads_the_text_there_and_keeps_the_keyboard(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 7)
    qtbot.waitUntil(lambda: bench.editing.glimpse.slide == 5)
    assert bench.editing.selection.start == bench.editing.document.text.index("## Third") + len("## Third")
    assert bench.list.hasFocus()


def test_the_outline_follows_the_cursor_without_taking_the_keyboard(bench: Bench, qtbot: QtBot) -> None:
    bench.resize(900, 300)
    put_cursor(bench, "Good night")
    qtbot.waitUntil(lambda: bench.selected == ["Last words"])
    assert bench.text.view.hasFocus()
    index = bench.list.currentIndex()
    assert bench.list.viewport().rect().contains(bench.list.visualRect(index))


def test_arrow_keys_go_through_headings_and_slides(bench: Bench, qtbot: QtBot) -> None:
    QTest.keyClick(bench.list, Qt.Key.Key_Down)
    QTest.keyClick(bench.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bench.editing.glimpse.slide == 1)
    assert bench.selected == ["Beginning"]
    QTest.keyClick(bench.list, Qt.Key.Key_Up)
    qtbot.wait(1)
    assert bench.selected == ["1 Beginning"]


def test_many_are_chosen_with_ctrl_and_shift(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 3)
    click(bench, 7, _CTRL)
    qtbot.waitUntil(lambda: bench.editing.glimpse.slide == 5)
    assert bench.outline.chosen.slides == (2, 5)
    QTest.keyClick(bench.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bench.editing.glimpse.slide == 6)
    assert "Fourth" in bench.selected
    QTest.keyClick(bench.list, Qt.Key.Key_Escape)
    assert bench.selected == ["Fourth"]


def test_writing_in_the_text_lets_go_of_many(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 3)
    click(bench, 4, _CTRL)
    qtbot.waitUntil(lambda: bench.editing.glimpse.slide == 3)
    bench.text.view.setFocus()
    QTest.keyClicks(bench.text.view, "x")
    qtbot.waitUntil(lambda: len(bench.selected) == 1)
    assert bench.outline.chosen.slides == (3,)


def test_a_heading_stands_for_all_of_its_section(bench: Bench) -> None:
    click(bench, 1)
    assert bench.outline.chosen == ((1, 2, 3), True)


def test_a_heading_between_chosen_slides_does_not_bring_its_section_along(bench: Bench) -> None:
    click(bench, 4)
    click(bench, 6, Qt.KeyboardModifier.ShiftModifier)
    assert bench.selected == ["Second", "2 Middle", "Middle"]
    assert bench.outline.chosen == ((3, 4), False)


@pytest.mark.parametrize("width", [180, 420])
def test_the_current_slide_stays_in_sight_at_any_width(bench: Bench, qtbot: QtBot, width: int) -> None:
    bench.resize(900, 320)
    put_cursor(bench, "Good night")
    qtbot.waitUntil(lambda: bench.selected == ["Last words"])
    bench.outline.setFixedWidth(width)
    qtbot.waitUntil(lambda: bench.list.width() == width)
    assert bench.list.viewport().rect().contains(bench.list.visualRect(bench.list.currentIndex()))


def test_left_folds_a_section_and_right_unfolds_it(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 4)
    QTest.keyClick(bench.list, Qt.Key.Key_Left)
    assert bench.selected == ["1 Beginning"]
    QTest.keyClick(bench.list, Qt.Key.Key_Left)
    assert bench.rows[:3] == ["An evening", "1 Beginning", "2 Middle"]
    qtbot.wait(1)
    assert bench.rows[:3] == ["An evening", "1 Beginning", "2 Middle"]
    QTest.keyClick(bench.list, Qt.Key.Key_Right)
    assert bench.rows[2] == "Beginning"


def test_a_click_on_the_triangle_folds_and_leads_nobody_away(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 4)
    qtbot.waitUntil(lambda: bench.editing.glimpse.slide == 3)
    place = bench.editing.selection
    rect = bench.list.visualRect(bench.list.model().index(1, 0))
    QTest.mouseClick(bench.list.viewport(), _LEFT, _NONE, QPoint(rect.left() + 10, rect.center().y()))
    assert bench.rows[2] == "2 Middle"
    qtbot.wait(1)
    assert bench.editing.selection == place
    assert bench.selected == ["1 Beginning"]


def test_a_folded_section_opens_when_the_cursor_goes_into_it(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 1)
    QTest.keyClick(bench.list, Qt.Key.Key_Left)
    click(bench, 3)
    qtbot.waitUntil(lambda: bench.editing.glimpse.slide == 4)
    put_cursor(bench, "Three.")
    qtbot.waitUntil(lambda: bench.selected == ["Second"])


def test_what_is_folded_stays_folded_wherever_it_goes(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 5)
    QTest.keyClick(bench.list, Qt.Key.Key_Left)
    QTest.keyClick(bench.list, Qt.Key.Key_Up, _CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert bench.rows[:4] == ["An evening", "1 Middle", "2 Beginning", "Beginning"]
    assert bench.titles == "Middle Third Fourth Beginning First Second End Last words"


def test_enter_and_double_click_go_to_the_text(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 3)
    QTest.keyClick(bench.list, Qt.Key.Key_Return)
    assert bench.text.view.hasFocus()
    bench.list.setFocus()
    place = middle_of(bench, 8)
    QTest.mouseClick(bench.list.viewport(), _LEFT, _NONE, place)
    QTest.mouseDClick(bench.list.viewport(), _LEFT, _NONE, place)
    assert bench.text.view.hasFocus()
    qtbot.waitUntil(lambda: bench.editing.glimpse.slide == 6)


def test_f2_selects_the_title_in_the_text(bench: Bench) -> None:
    click(bench, 4)
    QTest.keyClick(bench.list, Qt.Key.Key_F2)
    assert bench.text.view.hasFocus()
    assert bench.text.view.textCursor().selectedText() == "Second"


def test_rows_say_what_pictures_show(bench: Bench) -> None:
    spoken = [str(bench.list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in (1, 4, 7)]
    assert spoken[0] == "Section 1 Beginning, 8 min, 3 slides"
    assert spoken[1].startswith("Slide 4 of 10, Second, may be cut, content note: mentions loss")
    assert spoken[2].startswith("Slide 6 of 10, Third, 6 min")
