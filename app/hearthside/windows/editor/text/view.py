"""Owns the view in which the deck's text is typed: its keys, its menu, and what it takes and gives."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from hearthside.authoring.change import Change
from hearthside.authoring.fence_typing import closed_fence
from hearthside.authoring.line_kinds import Inside
from hearthside.authoring.list_typing import continued, indented, outdented
from hearthside.authoring.pasting import pasted
from hearthside.authoring.table_typing import next_cell, next_row
from hearthside.deck.source import Span
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.text.colours import TextColours
from hearthside.windows.editor.text.dressed_view import DressedView
from hearthside.windows.editor.text.line_book import LineBook

_OURS = ("Ctrl+K", "Ctrl+H", "Ctrl+D", "Ctrl+E", "Ctrl+U", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z")
"""Keys that Qt's text fields use for themselves, some of them on some systems only."""


class DeckTextView(DressedView):
    """A plain text view on the document of ``editing``, coloured as far as it is seen."""

    typed = Signal()
    """A key has put in or taken out characters."""
    zoom_wanted = Signal(int)
    """So many steps larger, or, below 0, smaller."""

    def __init__(self, editing: Editing, book: LineBook, colours: TextColours, parent: QWidget | None = None) -> None:
        super().__init__(book, colours, parent)
        self._editing = editing
        self._is_typing = False
        self._is_moving = False
        self._stays_if_seen = False
        self.take_key_first: Callable[[QKeyEvent], bool] = lambda _event: False
        """Asked before a key is typed; True where it was used up."""
        self.take_mime_first: Callable[[QMimeData], bool] = lambda _source: False
        """Asked before anything is pasted or dropped as plain text; True where it was taken."""
        self.make_menu: Callable[[], QMenu] = self.createStandardContextMenu
        """Makes the menu of the words at the cursor."""
        self.fill_menu: Callable[[QMenu, QTextCursor], None] = lambda _menu, _place: None
        """Puts into it what else can be done at a place, before it is shown."""
        self.setDocument(editing.document.qt)
        self.setAccessibleName(tr("The deck’s text"))

    @property
    def selection(self) -> Span:
        """What is selected, in offsets of the document's text."""
        cursor = self.textCursor()
        offset = self._editing.document.offset
        start = offset(cursor.selectionStart())
        return Span(start, offset(cursor.selectionEnd()) if cursor.hasSelection() else start)

    @property
    def line(self) -> int:
        """The number of the line in which the selection begins, from 0."""
        return self.document().findBlock(self.textCursor().selectionStart()).blockNumber()

    def show_place(self, place: Span) -> None:
        """Select ``place``. Unless it is being typed, it comes into the upper part of the view."""
        self.setTextCursor(self._editing.document.cursor(place))
        if self._is_typing:
            self.ensureCursorVisible()
            return
        height, cursor = self.viewport().height(), self.cursorRect()
        lowest = height if self._stays_if_seen else height * 2 // 3
        if cursor.top() < 0 or cursor.bottom() > lowest:
            self.centerCursor()
            scrolled = (self.cursorRect().top() - height // 6) // max(1, cursor.height())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + max(0, scrolled))

    @override
    def undo(self) -> None:
        self._step(self._editing.undo)

    @override
    def redo(self) -> None:
        self._step(self._editing.redo)

    def selected_text(self) -> str:
        """Return what is selected, character for character."""
        return self.selection.of(self._editing.document.text)

    def _step(self, go: Callable[[], None]) -> None:
        """Undo or redo; the text scrolls only where nobody would see what became of it."""
        self._stays_if_seen = True
        go()
        self._stays_if_seen = False

    def _change(self, change: Change | None) -> bool:
        if change is None:
            return False
        self._editing.change(change)
        self.ensureCursorVisible()
        return True

    def _takes(self, event: QKeyEvent) -> bool:
        """Do what Enter and Tab do in lists, tables and fences."""
        plain = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if self.isReadOnly() or plain:
            return False
        text, selection, state = self._editing.document.text, self.selection, self._book.state(self.line)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                change = None
                if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                    change = (
                        closed_fence(text, selection, state)
                        or next_row(text, selection, state)
                        or continued(text, selection, state)
                    )
                # Never Qt's own Shift+Enter: it would put in U+2028, which ends no line of a deck.
                return self._change(change or pasted(selection, "\n"))
            case Qt.Key.Key_Tab:
                in_list = indented(text, selection) if state.inside is Inside.TEXT else None
                return self._change(next_cell(text, selection, state) or in_list or pasted(selection, "  "))
            case Qt.Key.Key_Backtab:
                in_table = next_cell(text, selection, state, backwards=True)
                return self._change(in_table or outdented(text, selection)) or True
        return False

    @override
    def event(self, event: QEvent) -> bool:
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and _written(event) in _OURS:
            event.ignore()
            return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.document().revision()
        self._is_typing = True
        if self.take_key_first(event) or self._takes(event):
            event.accept()
        else:
            super().keyPressEvent(event)
        self._is_typing = False
        if self.document().revision() != before:
            self.typed.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        line = self.document().findBlock(start)
        # Three clicks mean a line's words: typed over with its end, it would become one with the line behind it.
        if start == line.position() and end == start + line.length() and event.button() == Qt.MouseButton.LeftButton:
            cursor.setPosition(start)
            cursor.setPosition(end - 1, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place, cursor = self.cursorForPosition(event.pos()), self.textCursor()
        if not cursor.selectionStart() <= place.position() <= cursor.selectionEnd():
            self.setTextCursor(place)  # what the menu does is meant for the words that it was opened on
        menu = self.make_menu()
        self.fill_menu(menu, place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._is_moving = event.source() in (self, self.viewport())
        if self._is_moving:
            super().dropEvent(event)
            self._is_moving = False
            return
        super().dragLeaveEvent(QDragLeaveEvent())
        if not self.isReadOnly():
            self.setTextCursor(self.cursorForPosition(event.position().toPoint()))
            self.insertFromMimeData(event.mimeData())
        event.acceptProposedAction()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasImage() or source.hasUrls() or source.hasHtml()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._is_moving:
            self.textCursor().insertText(source.text())  # Qt is in the middle of a step of undo
        elif not self.take_mime_first(source) and source.hasText():
            self._editing.change(pasted(self.selection, source.text()))
        self.ensureCursorVisible()


def _written(event: QKeyEvent) -> str:
    return QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
