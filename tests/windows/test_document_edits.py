"""Edits through a QTextDocument are edits of the text, character for character."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from hearthside.authoring.line_ends import with_plain_line_ends
from hearthside.deck.edits import TextEdit, apply_edits
from hearthside.deck.source import Span
from hearthside.windows.document_edits import apply_to_document, fill_document, text_of

SPECIAL = (
    "😀",
    "👩‍👩‍👧",
    "e\u0301",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\r",
    "\r\n",
    "\n",
    "\t",
    "\x0c",
    "שלום",
    "\ufeff",
    "\ufdd0",
    "\ufffe",
    "\x00",
    "\ufffc",
)
TEXTS = st.lists(
    st.sampled_from(SPECIAL) | st.characters(exclude_categories=["Cs"]) | st.sampled_from("ab #-"), max_size=30
).map("".join)
NEW = st.lists(st.sampled_from(SPECIAL) | st.sampled_from("xy"), max_size=4).map("".join)


def document_with(text: str) -> QTextDocument:
    document = QTextDocument()
    fill_document(document, text)
    assert not document.isUndoAvailable()
    return document


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_text_comes_back_as_it_went_in(written: str) -> None:
    assert text_of(document_with(written)) == with_plain_line_ends(written)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.data())
def test_edits_equal_edits_on_str_and_are_one_undo_step(written: str, data: st.DataObject) -> None:
    document = document_with(written)
    text = text_of(document)
    edits: list[TextEdit] = []
    at = 0
    while at <= len(text) and len(edits) < 4 and data.draw(st.booleans()):
        start = data.draw(st.integers(at, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 5)))
        edits.append(TextEdit(Span(start, end), data.draw(NEW)))
        at = end
    expected = with_plain_line_ends(
        apply_edits(text, [TextEdit(edit.span, with_plain_line_ends(edit.new)) for edit in edits])
    )

    apply_to_document(document, edits)

    assert text_of(document) == expected
    if expected != text:
        document.undo()
        assert text_of(document) == text
        document.redo()
        assert text_of(document) == expected


def test_an_edit_behind_an_emoji_lands_where_it_belongs(qtbot: QtBot) -> None:
    document = document_with("😀😀 one two")

    apply_to_document(document, [TextEdit(Span(3, 6), "1"), TextEdit(Span(7, 10), "2")])

    assert text_of(document) == "😀😀 1 2"


def test_insertions_at_one_place_keep_their_order(qtbot: QtBot) -> None:
    document = document_with("ab")

    apply_to_document(document, [TextEdit(Span(1, 1), "1"), TextEdit(Span(1, 1), "2")])

    assert text_of(document) == "a12b"


@pytest.mark.parametrize("spans", [[Span(0, 2), Span(1, 3)], [Span(0, 9)], [Span(2, 1)], [Span(-1, 1)]])
def test_edits_that_overlap_or_reach_outside_are_refused(qtbot: QtBot, spans: list[Span]) -> None:
    document = document_with("abc")

    with pytest.raises(ValueError, match="edit"):
        apply_to_document(document, [TextEdit(span, "x") for span in spans])
    assert text_of(document) == "abc"


def test_no_break_spaces_and_line_separators_survive(qtbot: QtBot) -> None:
    text = "a\u00a0b\u2028c"
    document = document_with(text)

    assert text_of(document) == text
    assert document.toPlainText() != text


def test_undo_leaves_the_cursor_where_the_edit_was(qtbot: QtBot) -> None:
    view = QPlainTextEdit()
    qtbot.addWidget(view)
    fill_document(view.document(), "one two three")
    apply_to_document(view.document(), [TextEdit(Span(4, 7), "2"), TextEdit(Span(8, 13), "3")])
    view.undo()
    assert view.toPlainText() == "one two three"
    assert view.textCursor().position() >= 4
