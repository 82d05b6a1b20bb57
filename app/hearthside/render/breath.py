"""Owns the breathing shape: three circles, one in another, that widen and narrow with a slow breath."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hearthside.render.theme import mixed, with_opacity

STILL = 0.5
"""The breath at which the shape rests: on a picture, and where motion is reduced."""
# Radius as a part of the place's half-width, how far the breath moves it, and how strongly it shows.
_CIRCLES = ((0.92, 0.08, 0.14), (0.69, 0.09, 0.22), (0.43, 0.10, 0.36))
# Bare lines keep clear of words in the middle.
_OUTLINES = ((0.94, 0.06, 1.0), (0.88, 0.055, 1.0), (0.82, 0.05, 1.0))


def middle_colour(colour: QColor, ground: QColor) -> QColor:
    """Return what the shape's middle looks like on ``ground``, where all of its tints lie on one another."""
    for _, _, strength in _CIRCLES:
        ground = mixed(colour, ground, strength)
    return ground


def paint_breath(
    painter: QPainter,
    colour: QColor,
    place: QRectF,
    breath: float = STILL,
    *,
    outlines: bool = False,
    ground: QColor | None = None,
) -> None:
    """Paint the shape into ``place``. ``breath`` runs from 0 (out) to 1 (in); it never leaves ``place``.

    ``outlines`` draws lines in place of tints, for grounds on which a tint would cost contrast. ``ground`` is the one
    colour beneath, where there is one: laying tints on it once is much quicker than blending each in every frame.
    """
    half = min(place.width(), place.height()) / 2
    centre = QPointF(place.center())
    for part, sway, strength in _OUTLINES if outlines else _CIRCLES:
        radius = half * (part + sway * (max(0.0, min(1.0, breath)) * 2 - 1))
        if outlines:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 3))
        else:
            ground = None if ground is None else mixed(colour, ground, strength)
            painter.setBrush(ground or with_opacity(colour, strength))
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(centre, radius, radius)
