"""Owns how a tick box looks on the console."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hearthside.windows.console import palette
from hearthside.windows.console.icons import Icons


def paint_tick_box(painter: QPainter, icons: Icons, box: QRectF, *, is_ticked: bool) -> None:
    """Paint a tick box that fills ``box``, in logical pixels."""
    painter.setPen(QPen(QColor(palette.ON if is_ticked else palette.SOFT_INK), 1.5))
    painter.setBrush(QColor(palette.ON) if is_ticked else QColor(palette.FIELD))
    corner = box.width() * 4 / 18
    painter.drawRoundedRect(box, corner, corner)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if is_ticked:
        pixmap = icons.pixmap("check", palette.GROUND, round(box.width()), painter.device().devicePixelRatioF())
        painter.drawPixmap(box.topLeft().toPoint(), pixmap)
