"""Owns dragging the outline's slides to another place, and the line that shows where they would land."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from hearthside.render.theme import Theme
from hearthside.windows.editor.outline.drag import Carried, carried_mime, carries_slides, drag_picture
from hearthside.windows.editor.outline.drop_place import DropPlace, drop_place
from hearthside.windows.editor.outline.model import OutlineModel
from hearthside.windows.editor.outline.rows import HeadingRow

_SCROLL_MARGIN_PX = 48
_LINE_PX = 3
_COPY_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""Held while dropping; which of them systems are used to differs."""


class DragList(QListView):
    """Rows of an ``OutlineModel`` that are dragged and dropped."""

    dropped = Signal(int, bool)
    """What is selected was dropped before the slide with this index; True for a copy of it."""
    text_dropped = Signal(str, int)
    """Slides of another window were dropped, as text, before the slide with this index."""

    def __init__(self, model: OutlineModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._theme = theme
        self._drop: DropPlace | None = None
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setAutoScrollMargin(_SCROLL_MARGIN_PX)

    @property
    def selected_rows(self) -> tuple[int, ...]:
        """The numbers of the selected rows, in order."""
        return tuple(sorted(index.row() for index in self.selectionModel().selectedIndexes()))

    @override
    def startDrag(self, supported_actions: Qt.DropAction) -> None:
        slides = self._rows.slides_of(self.selected_rows)
        if not slides:
            return
        drag = QDrag(self)
        drag.setMimeData(carried_mime(self._rows.deck, slides))
        current = self.currentIndex()
        pixmap = drag_picture(self.viewport().grab(self.visualRect(current)), len(slides), self._theme)
        drag.setPixmap(pixmap)
        drag.setHotSpot(QPoint(pixmap.width() // 3, pixmap.height() // 3))
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.MoveAction)
        self._end_drag()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if carries_slides(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not carries_slides(event.mimeData()):
            event.ignore()
            return
        super().dragMoveEvent(event)  # it scrolls near the edges
        self._drop = self._drop_place(event)
        self._accept(event)
        self.viewport().update()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._end_drag()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        place = self._drop_place(event)
        super().dragLeaveEvent(QDragLeaveEvent())  # it stops the scrolling
        self._end_drag()
        if not carries_slides(event.mimeData()) or place is None:
            event.ignore()
            return
        self._accept(event)
        if self._is_own(event):
            self.dropped.emit(place.before, event.dropAction() == Qt.DropAction.CopyAction)
        else:
            self.text_dropped.emit(Carried(event.mimeData()).text, place.before)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is not None:
            self._paint_line(self._drop)

    def _paint_line(self, place: DropPlace) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.voices[1], _LINE_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        height = min(max(place.line_px, _LINE_PX), self.viewport().height() - _LINE_PX)
        painter.drawLine(2 * _LINE_PX, height, self.viewport().width() - 2 * _LINE_PX, height)
        painter.setBrush(self._theme.voices[1])
        painter.drawEllipse(QPoint(2 * _LINE_PX, height), _LINE_PX, _LINE_PX)
        painter.end()

    def _accept(self, event: QDropEvent) -> None:
        is_copy = not self._is_own(event) or bool(event.modifiers() & _COPY_KEYS)
        event.setDropAction(Qt.DropAction.CopyAction if is_copy else Qt.DropAction.MoveAction)
        event.accept()

    def _is_own(self, event: QDropEvent) -> bool:
        """Return whether what is dragged comes from this list."""
        return event.source() is self

    def _drop_place(self, event: QDropEvent) -> DropPlace | None:
        rows = self.selected_rows if self._is_own(event) else ()
        by_section = bool(rows) and all(isinstance(self._rows.row(row), HeadingRow) for row in rows)
        return drop_place(self, self._rows, event.position().toPoint(), by_section=by_section)

    def _end_drag(self) -> None:
        self._drop = None
        self.viewport().update()
