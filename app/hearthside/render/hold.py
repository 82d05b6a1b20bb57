"""Owns the quiet screen behind the H key: a calm shape, a few kind words, nothing that asks for anything."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from hearthside.render.breath import STILL, paint_breath
from hearthside.render.display_list import LOGICAL_HEIGHT, LOGICAL_WIDTH
from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme
from hearthside.tr import tr

MOVING_AREA = QRectF(960 - 360, 490 - 360, 720, 720)
"""Where the shape breathes, in logical units: nothing outside ever changes."""


def paint_hold(painter: QPainter, theme: Theme, fonts: Fonts, target: QRectF, breath: float = STILL) -> None:
    """Paint the quiet screen over all of ``target``; ``breath`` runs from 0 to 1, STILL where motion is reduced."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(target, theme.hold_ground)
    scale = min(target.width() / LOGICAL_WIDTH, target.height() / LOGICAL_HEIGHT)
    painter.translate(target.center())
    painter.scale(scale, scale)
    painter.translate(-LOGICAL_WIDTH / 2, -LOGICAL_HEIGHT / 2)
    outlines = theme.circle_fill == 0
    paint_breath(painter, theme.hold_shape, MOVING_AREA, breath, outlines=outlines, ground=theme.hold_ground)
    _centred(painter, tr("Take a breath"), fonts.heading(80), 528, theme.hold_ink)
    _centred(painter, tr("We will go on together in a moment."), fonts.body(38), 958, theme.hold_ink)
    painter.restore()


def _centred(painter: QPainter, text: str, font: QFont, baseline: float, colour: QColor) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    width = QFontMetricsF(font).horizontalAdvance(text)
    painter.drawText(QPointF((LOGICAL_WIDTH - width) / 2, baseline), text)
