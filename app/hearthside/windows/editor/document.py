"""Owns the one mutable buffer of a deck that is being edited, and with it the one undo stack."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from hearthside.authoring.change import Change
from hearthside.authoring.line_ends import with_line_ends_of, with_plain_line_ends
from hearthside.deck.source import Source, Span
from hearthside.windows.document_edits import apply_to_document, fill_document, text_of
from hearthside.windows.editor.undo_places import Around, UndoPlaces
from hearthside.windows.utf16_units import length_in_units


class DeckDocument(QObject):
    """A deck's text under the editor's hands. Line ends are ``\\n`` in here; the file's own come back on saving.

    Offsets are code points, as everywhere in the deck; ``units`` and ``offset`` lead to UTF-16 units of Qt's cursors
    and back.
    """

    edited = Signal()
    """``text`` is another."""
    moved = Signal()
    """The folder from which pictures are read is another."""
    saved_changed = Signal()
    """``is_saved`` is another."""

    def __init__(self, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.qt = QTextDocument(self)
        """For views, cursors and undo. Nobody but this object reads its text."""
        self.qt.setDocumentLayout(QPlainTextDocumentLayout(self.qt))
        self._source = self._first = source
        fill_document(self.qt, source.text)
        self._text = self._kept = text_of(self.qt)
        self._is_plain = self.qt.characterCount() - 1 == len(self._text)
        self._known_place = (0, 0)
        """A place in Qt's units and as an offset."""
        self._was_saved = True
        self._places = UndoPlaces(self.qt)
        self.qt.contentsChange.connect(self._look)

    @property
    def text(self) -> str:
        return self._text

    @property
    def source(self) -> Source:
        """What a deck is read from: the text as it is here, with the file's place beside it."""
        return replace(self._source, text=self._text)

    @property
    def is_saved(self) -> bool:
        """Whether the text is what ``keep`` was last told of; going back to it by undo counts too."""
        return self._text == self._kept

    def to_save(self) -> Source:
        """Return what goes to disk: encoding, byte-order mark and line ends as the file has them.

        Where everything was undone, that is what the document began with, saved meanwhile or not.
        """
        if not self.is_saved and self._text == with_plain_line_ends(self._first.text):
            return replace(self._source, text=self._first.text)
        return replace(self._source, text=with_line_ends_of(self._source.text, self._text))

    def bytes_to_save(self) -> bytes:
        """Return the bytes of ``to_save``."""
        return self.to_save().to_bytes()

    def keep(self, source: Source) -> None:
        """Take ``source``, which says what this document says, for what now lies on disk."""
        has_moved = source.folder != self._source.folder
        self._source = source
        self._kept = with_plain_line_ends(source.text)
        self.qt.setModified(False)  # what is typed next is a step of undo of its own, so that undo leads back to here
        if has_moved:
            self.moved.emit()
        self._tell_whether_saved()

    def apply(self, change: Change) -> bool:
        """Make the edits of ``change`` as one step of undo; return whether there were any. Raises ValueError where two
        of them overlap."""
        if change.edits:
            # Qt makes one step of typing and what stands beside it, but never across the place of its own mark.
            self.qt.setModified(False)
            apply_to_document(self.qt, change.edits)
            self.qt.setModified(False)
        return bool(change.edits)

    def remember(self, around: Around) -> None:
        """Have ``undo`` and ``redo`` of the change that was applied last lead to the places of ``around``."""
        self._places.remember(around)

    def undo(self) -> Span | None:
        """Take the last step back; return what is to be selected then, None where there was nothing to undo."""
        return self._step(self._places.undo) if self.qt.isUndoAvailable() else None

    def redo(self) -> Span | None:
        """Take the step that was undone last again; return as ``undo`` does."""
        return self._step(self._places.redo) if self.qt.isRedoAvailable() else None

    def _step(self, go: Callable[[], Span | int]) -> Span:
        place = go()
        if isinstance(place, Span):
            return place
        offset = self.offset(place)
        return Span(offset, offset)

    def cursor(self, selection: Span) -> QTextCursor:
        """Return a cursor of Qt that selects what ``selection`` covers."""
        cursor = QTextCursor(self.qt)
        cursor.setPosition(self.units(selection.start))
        cursor.setPosition(self.units(selection.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def units(self, offset: int) -> int:
        """Return where Qt counts the character at ``offset``; an offset outside the text is its end."""
        offset = min(max(offset, 0), len(self._text))
        if self._is_plain:
            return offset
        known_units, known = self._known_place
        first, last = sorted((known, offset))
        apart = length_in_units(self._text[first:last])
        units = known_units + apart if offset >= known else known_units - apart
        self._known_place = (units, offset)
        return units

    def offset(self, units: int) -> int:
        """Return the offset of the character that Qt counts as ``units``."""
        if self._is_plain:
            return units
        # Counted from the place that was last asked for: a cursor moves little, and a deck may be long.
        known_units, known = self._known_place
        apart = units - known_units
        if apart >= 0:
            encoded = self._text[known : known + apart].encode("utf-16-le", "surrogatepass")[: 2 * apart]
            between = encoded.decode("utf-16-le", "replace")
            offset = known + len(between)
        else:
            encoded = self._text[max(0, known + apart) : known].encode("utf-16-le", "surrogatepass")[2 * apart :]
            between = encoded.decode("utf-16-le", "replace")
            offset = known - len(between)
        if "\ufffd" not in between:  # a place within an emoji is no place to count from
            self._known_place = (units, offset)
        return offset

    def _look(self, position: int, _removed: int, _added: int) -> None:
        # Qt tells of new colours as of new text: only what reads differently is an edit.
        text = text_of(self.qt)
        if text == self._text:
            return
        self._places.follow()
        self._text = text
        if position < self._known_place[0]:
            self._known_place = (0, 0)
        self._is_plain = self.qt.characterCount() - 1 == len(text)
        self.edited.emit()
        self._tell_whether_saved()

    def _tell_whether_saved(self) -> None:
        if self._was_saved != self.is_saved:
            self._was_saved = self.is_saved
            self.saved_changed.emit()
