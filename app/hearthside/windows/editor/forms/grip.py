"""Owns the place by which a row of a form is held and dragged with the mouse."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_COLUMNS, _ROWS = 2, 3


class Grip(QWidget):
    """Six dots. Tab passes it by: whatever it does has a key of its own."""

    taken = Signal()
    dragged = Signal(float)
    """The mouse is at this height of the screen, in logical pixels."""
    let_go = Signal()
    given_up = Signal()
    """Esc, while it was held."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("grip")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._gap_px = 6
        self._is_held = False

    def set_gap_px(self, gap_px: int) -> None:
        """Take the distance between two dots, in logical pixels."""
        self._gap_px = gap_px
        self.setFixedWidth(self.sizeHint().width())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._gap_px * (_COLUMNS + 1), self._gap_px * (_ROWS + 1))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._hold(is_on=True)
            self.taken.emit()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_held:
            self.dragged.emit(event.globalPosition().y())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_held and event.button() == Qt.MouseButton.LeftButton:
            self._hold(is_on=False)
            self.let_go.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_held and event.key() == Qt.Key.Key_Escape:
            self._hold(is_on=False)
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.WindowText))
        gap, centre = self._gap_px, QPointF(self.width() / 2, self.height() / 2)
        for column in range(_COLUMNS):
            for row in range(_ROWS):
                place = QPointF((column - (_COLUMNS - 1) / 2) * gap, (row - (_ROWS - 1) / 2) * gap)
                painter.drawEllipse(centre + place, gap / 4, gap / 4)
        painter.end()

    def _hold(self, *, is_on: bool) -> None:
        self._is_held = is_on
        self.setCursor(Qt.CursorShape.ClosedHandCursor if is_on else Qt.CursorShape.OpenHandCursor)
