"""Owns what lies over the text without being part of it: the current line, what was found, misspelled words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QTextEdit

from hearthside.deck.source import Span
from hearthside.windows.editor.document import DeckDocument
from hearthside.windows.editor.text.colours import TextColours
from hearthside.windows.editor.text.view import DeckTextView
from hearthside.windows.utf16_units import length_in_units

_MOST = 400
"""Of one kind, at once: more do not fit on a screen."""


class Highlights(QObject):
    """Each kind is set by who knows it; all are shown together."""

    def __init__(self, view: DeckTextView, document: DeckDocument, colours: TextColours) -> None:
        super().__init__(view)
        self._view = view
        self._document = document
        self._found = _background(colours.found)
        self._found_here = _background(colours.found_here)
        self._misspelled = QTextCharFormat()
        self._misspelled.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self._misspelled.setUnderlineColor(colours.misspelled)
        self._line = _background(colours.current_line)
        self._line.setProperty(int(QTextFormat.Property.FullWidthSelection.value), True)
        self._spelling: list[QTextEdit.ExtraSelection] = []
        self._found_spans: Sequence[Span] = ()
        self._here: Span | None = None
        view.cursorPositionChanged.connect(self._show)
        view.verticalScrollBar().valueChanged.connect(self._show_finds)
        self._show()

    def show_misspelled(self, cursors: Iterable[QTextCursor]) -> None:
        """Underline what ``cursors`` select."""
        self._spelling = [_selection(cursor, self._misspelled) for cursor in cursors][:_MOST]
        self._show()

    def show_found(self, found: Sequence[Span], here: Span | None) -> None:
        """Mark those of ``found`` (in order) that can be seen, the one ``here`` more than the others."""
        self._found_spans = found
        self._here = here
        self._show()

    def _show_finds(self) -> None:
        if self._found_spans:
            self._show()

    def _show(self) -> None:
        cursor = self._view.textCursor()
        cursor.clearSelection()
        line = _selection(cursor, self._line)
        self._view.setExtraSelections([line, *self._spelling, *self._visible_finds()])

    def _visible_finds(self) -> Iterator[QTextEdit.ExtraSelection]:
        if not self._found_spans:
            return
        lines = self._view.visible_lines()
        first = self._view.document().findBlockByNumber(lines.start)
        last = self._view.document().findBlockByNumber(lines.stop - 1)
        begin, end = self._document.offset(first.position()), self._document.offset(last.position() + last.length() - 1)
        text = self._document.text
        at = bisect_left(self._found_spans, Span(begin, begin))
        for span in self._found_spans[at : at + _MOST]:
            if span.start >= end:
                break
            start = first.position() + length_in_units(text[begin : span.start])
            cursor = QTextCursor(self._view.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length_in_units(span.of(text)), QTextCursor.MoveMode.KeepAnchor)
            yield _selection(cursor, self._found_here if span == self._here else self._found)


def _selection(cursor: QTextCursor, form: QTextCharFormat) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    made.cursor = cursor
    made.format = form
    return made


def _background(colour: QColor) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(colour)
    return form
