"""Finding and replacing with the keyboard, counted, as one step of undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.windows.editor.text.conftest import Typing

TEXT = "rest and 😀 Rest\nrestful rest\n"


def opened(start: Callable[..., Typing], *, replacing: bool = False) -> Typing:
    typing = start(TEXT)
    typing.put_cursor(0)
    typing.column.find_bar.open(replacing=replacing)
    QTest.keyClicks(typing.column.find_bar.field, "rest")
    return typing


def test_the_count_says_where_the_cursor_is(start: Callable[..., Typing]) -> None:
    typing = opened(start)
    bar = typing.column.find_bar
    assert (typing.selected, bar.count.text()) == ("rest", "1 of 4")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert (typing.selected, bar.count.text()) == ("Rest", "2 of 4")
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    bar.go_on(backwards=True)
    assert bar.count.text() == "4 of 4"
    bar.with_case.setChecked(True)
    bar.whole_words.setChecked(True)
    bar.go_on()
    assert bar.count.text() == "1 of 2"
    QTest.keyClicks(bar.field, "zzz")
    assert bar.count.text() == "Not found"


def test_all_are_replaced_as_one_step(start: Callable[..., Typing]) -> None:
    typing = opened(start, replacing=True)
    bar = typing.column.find_bar
    QTest.keyClicks(bar.replacement, "sleep")
    bar.replace_all()
    assert typing.text == "sleep and 😀 sleep\nsleepful sleep\n"
    assert bar.count.text() == "4 replaced"
    typing.view.undo()
    assert typing.text == TEXT


def test_one_is_replaced_and_the_next_is_selected(start: Callable[..., Typing]) -> None:
    typing = opened(start, replacing=True)
    bar = typing.column.find_bar
    bar.replacement.setFocus()
    QTest.keyClicks(bar.replacement, "rest rest")
    QTest.keyClick(bar.replacement, Qt.Key.Key_Return)
    assert typing.text.startswith("rest rest and 😀 Rest")
    assert typing.selected == "Rest"


def test_what_is_found_is_marked_until_the_bar_is_closed(start: Callable[..., Typing]) -> None:
    typing = opened(start)
    marked = [each.cursor.selectedText() for each in typing.view.extraSelections() if each.cursor.hasSelection()]
    assert marked == ["rest", "Rest", "rest", "rest"]
    QTest.keyClick(typing.column.find_bar.field, Qt.Key.Key_Escape)
    assert typing.column.find_bar.isHidden()
    assert not any(each.cursor.hasSelection() for each in typing.view.extraSelections())


def test_what_is_selected_is_looked_for(start: Callable[..., Typing]) -> None:
    typing = start(TEXT)
    typing.put_cursor(5, 8)
    typing.column.find_bar.open(replacing=False)
    assert typing.column.find_bar.field.text() == "and"
    assert typing.column.find_bar.count.text() == "1 of 1"


def test_paths_addresses_and_settings_are_left_alone_and_that_is_said(start: Callable[..., Typing]) -> None:
    text = "---\ntitle: Rest\ntheme: rest\n---\n\n# Rest\n\n![Rest](art/rest.svg)\n"
    typing = start(text)
    typing.put_cursor(0)
    bar = typing.column.find_bar
    bar.open(replacing=True)
    bar.field.setText("rest")
    bar.replacement.setText("sleep")
    bar.replace_all()
    assert typing.text == "---\ntitle: sleep\ntheme: rest\n---\n\n# sleep\n\n![sleep](art/rest.svg)\n"
    assert bar.count.text() == "3 replaced · 2 left alone"
    assert typing.notices[0].text.startswith("2 places were left alone")
    typing.view.undo()
    assert typing.text == text
    typing.view.redo()
    bar.go_on()
    bar.replace_one()
    assert "theme: sleep" in typing.text
