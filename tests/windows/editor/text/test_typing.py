"""Real keys in the view: lists, fences, undo, and characters that Qt would lose."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from hearthside.authoring.change import Change
from hearthside.authoring.pasting import pasted
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span
from tests.windows.editor.text.conftest import Typing

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_list_is_typed_as_in_a_word_processor(start: Callable[..., Typing]) -> None:
    typing = start("## A\n\n")
    typing.type("- one\ntwo\n\tinner\n\n\nwords")
    assert typing.text == "## A\n\n- one\n- two\n  - inner\n\nwords"


def test_a_fence_is_closed_and_undo_takes_one_step_at_a_time(start: Callable[..., Typing]) -> None:
    typing = start("## A\n\n")
    typing.type("::: notes\nhello")
    assert typing.text == "## A\n\n::: notes\nhello\n:::"
    typing.view.undo()
    assert typing.text == "## A\n\n::: notes\n\n:::"
    typing.view.undo()
    assert typing.text == "## A\n\n::: notes"
    typing.view.redo()
    assert typing.text == "## A\n\n::: notes\n\n:::"


def test_undo_brings_the_cursor_back_to_where_it_was(start: Callable[..., Typing]) -> None:
    typing = start("## A\n\n- one")
    typing.type("\n")
    typing.view.undo()
    assert typing.editing.selection.start == len("## A\n\n- one")


def test_what_a_key_does_is_never_one_step_with_the_typing_around_it(start: Callable[..., Typing]) -> None:
    typing = start("")
    typing.type("see ")
    typing.editing.change(pasted(typing.editing.selection, "[page](x)"))
    typing.type(" now")
    typing.view.undo()
    assert typing.text == "see [page](x)"
    typing.view.undo()
    assert typing.text == "see "
    typing.view.undo()
    assert typing.text == ""


def test_undo_all_gives_the_first_text_back(start: Callable[..., Typing]) -> None:
    first = "## 😀\u00a0A\u2028\n\n1. é̈ one"
    typing = start(first)
    typing.type("\ntwo\n\t\n\n::: discuss pairs\n- a 1:00\n\n")
    typing.press(Qt.Key.Key_Backtab, SHIFT)
    while typing.view.document().isUndoAvailable():
        typing.view.undo()
    assert typing.text == first


def test_shift_enter_is_a_line_end_of_the_deck(start: Callable[..., Typing]) -> None:
    typing = start("a")
    typing.press(Qt.Key.Key_Return, SHIFT)
    assert typing.text == "a\n"


def test_tab_without_a_list_is_two_spaces_and_shift_tab_stays(start: Callable[..., Typing]) -> None:
    typing = start("")
    typing.type("\t")
    assert typing.text == "  "
    typing.press(Qt.Key.Key_Backtab, SHIFT)
    assert typing.text == "  "


def test_copying_keeps_every_character(start: Callable[..., Typing]) -> None:
    typing = start("a\u00a0b\u2028😀\nc")
    typing.view.selectAll()
    assert typing.view.createMimeDataFromSelection().text() == "a\u00a0b\u2028😀\nc"
    assert not typing.view.createMimeDataFromSelection().hasHtml()


def test_pasted_text_keeps_every_character(start: Callable[..., Typing]) -> None:
    typing = start("x")
    data = QMimeData()
    data.setText("a\ufeff\u00a0b\r\n😀")
    typing.view.insertFromMimeData(data)
    assert typing.text == "xa\ufeff\u00a0b\n😀"


def test_nothing_is_typed_into_a_view_that_only_reads(start: Callable[..., Typing]) -> None:
    typing = start("- a")
    typing.view.setReadOnly(True)
    typing.type("x\n\t")
    assert typing.text == "- a"


def test_the_view_says_where_its_cursor_is(start: Callable[..., Typing]) -> None:
    typing = start("😀a\nb")
    typing.put_cursor(1, 4)
    assert typing.selected == "a\nb"
    assert typing.view.line == 0
    typing.view.show_place(typing.editing.selection.__class__(3, 3))
    assert typing.view.line == 1


def test_text_can_be_zoomed_and_is_remembered(start: Callable[..., Typing]) -> None:
    typing = start("a")
    zoom = typing.column.zoom
    before = typing.view.fontMetrics().height()
    zoom.step(3)
    assert zoom.percent == 130
    assert typing.view.fontMetrics().height() > before
    zoom.step(99)
    assert zoom.percent == 200
    zoom.step(-99)
    assert zoom.percent == 80
    zoom.reset()
    assert typing.view.fontMetrics().height() == before


@pytest.mark.parametrize("width", [400, 1800])
def test_the_measure_stays_good_to_read(start: Callable[..., Typing], width: int) -> None:
    typing = start("a")
    typing.column.resize(width, 400)
    assert typing.view.viewport().width() <= 81 * typing.view.fontMetrics().averageCharWidth()
    assert typing.view.viewport().width() > 300


def test_paste_plain(start: Callable[..., Typing]) -> None:
    typing = start("")
    data = QMimeData()
    data.setHtml("<b>bold</b> words")
    data.setText("bold words")
    QGuiApplication.clipboard().setMimeData(data)
    typing.column.pasting.paste_plain()
    assert typing.text == "bold words"
    typing.view.selectAll()
    typing.view.paste()
    assert typing.text == "**bold** words"
    QGuiApplication.clipboard().clear()


def test_a_deck_in_a_right_to_left_language_begins_at_the_right(start: Callable[..., Typing]) -> None:
    typing = start("---\nlanguage: he\n---\n\n## שקט\n")
    assert typing.view.document().defaultTextOption().alignment() == Qt.AlignmentFlag.AlignRight
    typing.column.resize(1600, 400)
    assert typing.view.viewport().geometry().right() > 1500
    typing.put_cursor(typing.text.index("he"), typing.text.index("he") + 2)
    typing.type("en")
    typing.editing.settled_deck()
    assert typing.view.document().defaultTextOption().alignment() == Qt.AlignmentFlag.AlignLeft


def test_undo_gives_back_what_was_selected_before_it_became_bold(start: Callable[..., Typing]) -> None:
    typing = start("some words here")
    typing.put_cursor(5, 10)
    typing.editing.change(Change((TextEdit(Span(5, 5), "**"), TextEdit(Span(10, 10), "**")), Span(7, 12)))
    typing.press(Qt.Key.Key_Right)
    typing.view.undo()
    assert (typing.text, typing.selected) == ("some words here", "words")
    typing.view.redo()
    assert (typing.text, typing.selected) == ("some **words** here", "words")


def test_three_clicks_select_the_words_of_a_line_and_typing_over_them_keeps_its_end(
    start: Callable[..., Typing],
) -> None:
    typing = start("- one two\n- three\n")
    typing.put_cursor(3)
    viewport, place = typing.view.viewport(), typing.view.cursorRect().center()
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert typing.selected == "- one two"
    typing.type("x")
    assert typing.text == "x\n- three\n"


def test_a_table_is_filled_with_tab_and_enter(start: Callable[..., Typing]) -> None:
    typing = start("| First | Second |\n|---|---|\n| words | words |")
    typing.put_cursor(2, 7)
    typing.type("When\tWhat\tfar\ta call\tnear\ta walk\n\n\nmore")
    assert typing.text == "| When | What |\n|---|---|\n| far | a call |\n| near | a walk |\n\nmore"
