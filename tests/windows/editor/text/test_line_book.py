"""The lines and what they begin in stay what a fresh look would find, whatever is edited."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from hearthside.authoring.line_kinds import PLAIN, states_from
from hearthside.windows.document_edits import fill_document
from hearthside.windows.editor.text.line_book import LineBook

PIECES = ["::: notes\n", ":::\n", "## A\n", "---\n", "```\n", "<!-- ", "-->", "a: b\n", "words", "\n", "😀", "\u2028"]


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(PIECES), max_size=12),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12), st.sampled_from([*PIECES, ""])), max_size=8),
    st.integers(0, 4),
)
def test_in_step(qapp: object, first: list[str], edits: list[tuple[int, int, str]], undos: int) -> None:
    document = QTextDocument()
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    fill_document(document, "".join(first))
    book = LineBook(document)
    for at, length, new in edits:
        last = document.characterCount() - 1
        cursor = QTextCursor(document)
        cursor.setPosition(min(at, last))
        cursor.setPosition(min(at + length, last), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(new)
        assert_fresh(book, document)
    for _ in range(undos):
        document.undo()
        assert_fresh(book, document)


def assert_fresh(book: LineBook, document: QTextDocument) -> None:
    lines = document.toRawText().split("\u2029")
    assert book.lines == lines
    assert book.states == [PLAIN, *states_from(lines, 0, PLAIN)][: len(lines)]
    assert len(book.is_dressed) == len(lines)
