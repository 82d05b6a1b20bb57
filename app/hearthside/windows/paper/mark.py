"""Owns Hearthside's ornament: circles that overlap, each whole, with something shared."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hearthside.render.theme import Theme


class Mark(QWidget):
    """Paints the mark, three units wide and two high."""

    def __init__(self, theme: Theme, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height_px = height_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_height(self, height_px: int) -> None:
        self._height_px = height_px
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._height_px * 3 // 2, self._height_px)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = self.height() - 3.0
        for left, colour in ((1.5, self._theme.voices[0]), (self.width() - across - 1.5, self._theme.voices[1])):
            fill = QColor(colour)
            fill.setAlphaF(0.16)
            painter.setBrush(fill)
            painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine))
            painter.drawEllipse(QRectF(left, 1.5, across, across))
        painter.end()


def paint_joining_circles(painter: QPainter, theme: Theme, centre: QPointF, radius: float) -> None:
    """Paint two outlines that overlap, and a third, not yet whole, that joins them."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number, offset in enumerate((-1.2, 0.0, 1.2)):
        style = Qt.PenStyle.DashLine if number == 2 else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.voice(number), max(1.5, radius / 36), style))
        painter.drawEllipse(centre + QPointF(offset * radius, 0), radius, radius)
    painter.restore()
