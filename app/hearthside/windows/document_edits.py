"""Owns making text edits in a QTextDocument and reading its text back, with no character lost on the way.

The deck counts code points and the document UTF-16 units; emoji are where they part. A document knows one kind of line
end only: what is read back has ``\\n`` for every one of them, and for the few characters that Qt itself uses as such.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextCursor, QTextDocument

from hearthside.authoring.line_ends import with_plain_line_ends
from hearthside.deck.edits import TextEdit
from hearthside.windows.utf16_units import length_in_units

_TAKEN_FOR_A_MARK = ("\ufeff", "\ufffe")


def text_of(document: QTextDocument) -> str:
    """Return the whole text, U+00A0 and U+2028 included, which ``toPlainText`` would lose."""
    return document.toRawText().replace("\u2029", "\n")


def fill_document(document: QTextDocument, text: str) -> None:
    """Make ``text`` the document's whole text, with nothing to undo."""
    document.clear()
    cursor = QTextCursor(document)
    _insert(cursor, with_plain_line_ends(text))
    document.clearUndoRedoStacks()


def apply_to_document(document: QTextDocument, edits: Iterable[TextEdit]) -> None:
    """Make all ``edits``, whose spans speak of ``text_of(document)``, as one step of the document's undo.

    Raises ValueError, and changes nothing, where two edits overlap or one reaches outside the text.
    """
    text = text_of(document)
    in_order = sorted(edits, key=lambda edit: edit.span)
    places = _units(text, in_order)
    cursor = QTextCursor(document)
    cursor.setPosition(places[0][0] if places else 0)  # where undo brings the view's cursor back to
    cursor.beginEditBlock()
    for edit, (start, end) in zip(reversed(in_order), reversed(places), strict=True):
        # From the last to the first, so that the places of those still to come stay right.
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        _insert(cursor, with_plain_line_ends(edit.new))
    cursor.endEditBlock()


def _insert(cursor: QTextCursor, text: str) -> None:
    """Insert ``text`` in place of the selection. A text that begins like a byte-order mark would lose that in Qt."""
    if not text.startswith(_TAKEN_FOR_A_MARK):
        cursor.insertText(text)
        return
    start = cursor.selectionStart()
    cursor.insertText(f"-{text}")
    end = cursor.position()
    cursor.setPosition(start)
    cursor.deleteChar()
    cursor.setPosition(end - 1)


def _units(text: str, in_order: list[TextEdit]) -> list[tuple[int, int]]:
    """Return start and end of each edit in UTF-16 units, each part of the text looked at once."""
    found = []
    at = units = 0
    for edit in in_order:
        start, end = edit.span.start, edit.span.end
        if not at <= start <= end <= len(text):
            raise ValueError(f"edit {edit.span} overlaps another or reaches outside the text")
        start_units = units + length_in_units(text[at:start])
        units = start_units + length_in_units(text[start:end])
        at = end
        found.append((start_units, units))
    return found
