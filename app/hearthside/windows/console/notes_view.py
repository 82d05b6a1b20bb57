"""Owns the notes' text on show: set in the size asked for, a line in each cue's colour beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from typing_extensions import override

from hearthside.deck.model import Note
from hearthside.tr import tr
from hearthside.windows.console import palette
from hearthside.windows.console.notes_text import marked_note, set_notes

_SCROLLED_PART = 0.6
_MARGIN_PX = 6
"""Between the text and the scroll bar."""
_FADED_PART = 1.3
"""Of a letter's size: how high the edge is over which notes that go on fade, so that no line ends in half letters."""


class NotesView(QTextEdit):
    """Read-only and without focus: the mouse wheel and ``turn`` move it, the page keys never do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[Note, ...] = ()
        self._size_px = 22
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(0, 0, _MARGIN_PX, 0)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(tr("Speaker notes"))

    def show_notes(self, notes: tuple[Note, ...], size_px: int) -> None:
        """Show ``notes`` from their beginning; the same notes in another size keep their place."""
        same = notes == self._notes
        if same and size_px == self._size_px and not self.document().isEmpty():
            return
        bar = self.verticalScrollBar()
        part = bar.value() / bar.maximum() if same and bar.maximum() else 0.0
        self._notes, self._size_px = notes, size_px
        set_notes(self.document(), notes, size_px)
        self.moveCursor(QTextCursor.MoveOperation.Start)  # wherever the hidden cursor is, a resize scrolls to it
        bar.setValue(round(part * bar.maximum()))

    def turn(self, direction: int) -> None:
        """Scroll by most of what is on show: down with 1, up with -1."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + direction * round(self.viewport().height() * _SCROLLED_PART))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_margin_lines(painter)
        painter.end()
        super().paintEvent(event)
        self._fade_what_goes_on()

    def _fade_what_goes_on(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().rect()
        height = _FADED_PART * self._size_px
        painter = QPainter(self.viewport())
        for is_more, edge, inwards in (
            (bar.value() > 0, room.top(), height),
            (bar.value() < bar.maximum(), room.bottom() + 1, -height),
        ):
            if is_more:
                fade = QLinearGradient(0, edge, 0, edge + inwards)
                fade.setColorAt(0, QColor(palette.PANEL))
                fade.setColorAt(1, _see_through(palette.PANEL))
                painter.fillRect(QRectF(0, min(edge, edge + inwards), room.width(), height), fade)
        painter.end()

    def _paint_margin_lines(self, painter: QPainter) -> None:
        layout = self.document().documentLayout()
        scrolled = self.verticalScrollBar().value()
        block = self.document().begin()
        while block.isValid():
            state = block.userState()
            cue = marked_note(state)
            if cue is not None:
                top = layout.blockBoundingRect(block).top() - scrolled
                while block.next().isValid() and block.next().userState() == state:
                    block = block.next()
                bottom = layout.blockBoundingRect(block).bottom() - scrolled
                painter.setBrush(QColor(palette.CUES[cue]))
                painter.drawRoundedRect(QRectF(0, top + 2, 3, max(0.0, bottom - top - 4)), 1.5, 1.5)
            block = block.next()


def _see_through(colour: str) -> QColor:
    """Return ``colour`` without any cover: a fade to plain transparent would pass through black."""
    clear = QColor(colour)
    clear.setAlpha(0)
    return clear
