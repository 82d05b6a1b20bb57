"""Owns the small signs on the outline’s pictures: words on a rounded ground, and marks of what is to be mended."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.paper.style import WHITE

_CENTRE = Qt.AlignmentFlag.AlignCenter


class Badges:
    """Paints signs in the colours of ``theme``, in the sizes of the window."""

    def __init__(self, fonts: Fonts, theme: Theme, sizes: Sizes) -> None:
        self._fonts = fonts
        self._theme = theme
        self.sizes = sizes

    @property
    def chip_height_px(self) -> int:
        return self.sizes.px(19)

    def chip_width_px(self, words: str) -> float:
        """Return how wide a chip with ``words`` is."""
        font = self._fonts.body(self.sizes.px(12), tabular=True)
        return QFontMetricsF(font).horizontalAdvance(words) + self.sizes.px(13)

    def paint_chip(self, painter: QPainter, place: QRectF, words: str, *, is_strong: bool = False) -> None:
        """Paint ``words`` on a ground that fills ``place``."""
        radius = self.sizes.px(9)
        painter.setPen(Qt.PenStyle.NoPen if is_strong else QPen(self._theme.line.darker(112), 1))
        painter.setBrush(self._theme.voices[0] if is_strong else QColor(WHITE))
        painter.drawRoundedRect(place, radius, radius)
        painter.setFont(self._fonts.body(self.sizes.px(12), tabular=True))
        painter.setPen(QColor(WHITE) if is_strong else self._theme.soft_ink)
        painter.drawText(place, _CENTRE, words)

    def paint_fault(self, painter: QPainter, centre: QPointF) -> None:
        """Paint a full triangle with an exclamation mark."""
        radius = self.sizes.px(9)
        corners = [QPointF(0, -radius), QPointF(radius, radius * 0.8), QPointF(-radius, radius * 0.8)]
        pen = QPen(self._theme.voices[0], self.sizes.px(2))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(self._theme.voices[0])
        painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
        painter.setPen(QColor(WHITE))
        self._paint_letter(painter, centre + QPointF(0, radius * 0.16), "!")

    def paint_hint(self, painter: QPainter, centre: QPointF) -> None:
        """Paint an open circle with an i."""
        radius = self.sizes.px(8)
        painter.setPen(QPen(self._theme.voices[1], max(1.0, self.sizes.px(1.5))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
        self._paint_letter(painter, centre, "i")

    def _paint_letter(self, painter: QPainter, centre: QPointF, letter: str) -> None:
        side = self.sizes.px(10)
        painter.setFont(self._fonts.body(self.sizes.px(12.5), semibold=True))
        painter.drawText(QRectF(centre.x() - side, centre.y() - side, 2 * side, 2 * side), _CENTRE, letter)
