"""Owns the text column: a view of the document that says where its cursor is and goes where it is sent."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from hearthside.deck.source import Span
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing


class TextColumn(QWidget):
    """The deck's text."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self.view = QPlainTextEdit()
        self.view.setDocument(editing.document.qt)
        self.view.setAccessibleName(tr("The deck’s text"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.cursorPositionChanged.connect(self._tell_place)
        self.view.selectionChanged.connect(self._tell_place)
        editing.cursor_wanted.connect(self.show_place)

    def show_place(self, place: Span) -> None:
        """Select ``place`` and bring it into view."""
        self.view.setTextCursor(self._editing.document.cursor(place))
        self.view.centerCursor()

    def _tell_place(self) -> None:
        cursor = self.view.textCursor()
        offset = self._editing.document.offset
        self._editing.cursor_is_at(Span(offset(cursor.selectionStart()), offset(cursor.selectionEnd())))
