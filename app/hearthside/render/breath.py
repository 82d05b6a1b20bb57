"""Owns the breathing shape: three circles, one in another, that widen and narrow with a slow breath."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hearthside.render.theme import mixed, with_opacity

STILL = 0.5
"""The breath at which the shape rests: on a picture, and where motion is reduced."""
_EDGE = 4.0
"""Logical units that an edge's own width and its smoothing take."""
BREATH_SECONDS = 10.0
"""One breath in and out: about six of them in a minute."""
# The quickest edge moves by less than two of 1080 lines in the shorter time, and by less where it turns.
_SHORTEST_FRAME_SECONDS = 1 / 13
_LONGEST_FRAME_SECONDS = 1 / 8
# Radius as a part of the place's half-width, how far the breath moves it, and how strongly it shows.
_CIRCLES = ((0.92, 0.08, 0.14), (0.69, 0.09, 0.22), (0.43, 0.10, 0.36))
# Bare lines keep clear of words in the middle.
_OUTLINES = ((0.94, 0.06, 1.0), (0.88, 0.055, 1.0), (0.82, 0.05, 1.0))


def breath_at(seconds: float) -> float:
    """Return where a breath stands, from 0 (out) to 1 (in), ``seconds`` after its first beginning."""
    return STILL + 0.5 * math.sin(2 * math.pi * seconds / BREATH_SECONDS)


def seconds_to_next_frame(seconds: float) -> float:
    """Return how long the shape of ``breath_at(seconds)`` may stand until it has visibly moved: longer where the breath
    turns, since the same small step takes longer there."""
    speed = abs(math.cos(2 * math.pi * seconds / BREATH_SECONDS))
    return min(_LONGEST_FRAME_SECONDS, _SHORTEST_FRAME_SECONDS / max(speed, 0.1))


def reach_of(breath: float, place: QRectF) -> QRectF:
    """Return what of ``place`` the shape can cover at ``breath``, drawn with tints or with lines."""
    half = min(place.width(), place.height()) / 2
    part = max(_radius_part(circles[0], breath) for circles in (_CIRCLES, _OUTLINES))
    reach = min(half, half * part + _EDGE)
    centre = place.center()
    return QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)


def _radius_part(circle: tuple[float, float, float], breath: float) -> float:
    part, sway, _ = circle
    return part + sway * (max(0.0, min(1.0, breath)) * 2 - 1)


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
    for circle in _OUTLINES if outlines else _CIRCLES:
        radius, strength = half * _radius_part(circle, breath), circle[2]
        if outlines:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 3))
        else:
            ground = None if ground is None else mixed(colour, ground, strength)
            painter.setBrush(ground or with_opacity(colour, strength))
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(centre, radius, radius)
