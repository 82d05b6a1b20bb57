"""Owns the discussion's clock as it is seen: a ring that empties, the time, who speaks, and marks where turns change.

The face is data; painting it needs no slide, so that a running clock repaints this alone.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from hearthside.deck.activities import ClockDisplay
from hearthside.render.face import Face, Family
from hearthside.render.figures import figures_width, paint_figures
from hearthside.render.fonts import Fonts
from hearthside.render.text_setting import Align, Breaks, set_text, words
from hearthside.render.theme import Theme

RING_WIDTH = 30.0
"""Logical units, on a ring of about 590 across."""
BEAD_RADIUS = 25.0
"""Logical units: the round marks that sit on the ring like beads."""


class ClockMark(NamedTuple):
    """A change of turn. ``at`` is the part of the round that has passed then, from 0 to 1."""

    at: float
    label: str
    """The sizes of the groups that change then: ``2``, ``2 · 4``."""


class ClockFace(NamedTuple):
    """What the clock shows. ``fraction`` is the part of the round that is left, from 0 to 1."""

    text: str
    fraction: float
    caption: str = ""
    marks: tuple[ClockMark, ...] = ()
    display: ClockDisplay = ClockDisplay.VISIBLE


def paint_clock_face(painter: QPainter, face: ClockFace, place: QRectF, theme: Theme, fonts: Fonts) -> None:
    """Paint ``face`` into ``place`` (logical units, square). Only a visible clock has more than its caption."""
    if face.display is not ClockDisplay.VISIBLE:
        _paint_quiet(painter, face, place, theme, fonts)
        return
    ring = place.adjusted(RING_WIDTH / 2, RING_WIDTH / 2, -RING_WIDTH / 2, -RING_WIDTH / 2)
    _paint_ring(painter, face.fraction, ring, theme)
    for mark in face.marks:
        _paint_mark(painter, mark, ring, theme, fonts)
    _paint_words(painter, face, place, theme, fonts)


def _paint_ring(painter: QPainter, fraction: float, ring: QRectF, theme: Theme) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.line, RING_WIDTH))
    painter.drawEllipse(ring)
    if fraction <= 0:
        return
    pen = QPen(theme.voices[0], RING_WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if fraction >= 1:
        painter.drawEllipse(ring)
        return
    # What is left starts at the top and ends where it has come to; Qt counts sixteenths of degrees against the clock.
    painter.drawArc(ring, 90 * 16, -round(fraction * 360 * 16))


def _point(ring: QRectF, part: float, radius: float) -> QPointF:
    angle = 2 * math.pi * part - math.pi / 2
    return QPointF(ring.center().x() + radius * math.cos(angle), ring.center().y() + radius * math.sin(angle))


def _paint_mark(painter: QPainter, mark: ClockMark, ring: QRectF, theme: Theme, fonts: Fonts) -> None:
    # The ring shows what is left, so a change after 4 of 12 minutes comes where 8 of 12 are left.
    centre = _point(ring, 1 - mark.at, ring.width() / 2)
    font = fonts.body(30, strong=True, tabular=True)
    metrics = QFontMetricsF(font)
    width = max(2 * BEAD_RADIUS, metrics.horizontalAdvance(mark.label) + 28)
    bead = QRectF(centre.x() - width / 2, centre.y() - BEAD_RADIUS, width, 2 * BEAD_RADIUS)
    painter.setBrush(theme.discussion_ground)
    painter.setPen(QPen(theme.heading, 3))
    painter.drawRoundedRect(bead, BEAD_RADIUS, BEAD_RADIUS)
    painter.setFont(font)
    painter.setPen(theme.heading)
    left = centre.x() - metrics.horizontalAdvance(mark.label) / 2
    painter.drawText(QPointF(left, centre.y() + metrics.capHeight() / 2), mark.label)


def _paint_words(painter: QPainter, face: ClockFace, place: QRectF, theme: Theme, fonts: Fonts) -> None:
    centre = place.center()
    inner = place.width() - 2 * RING_WIDTH - 120
    px = _fitting_px(face.text, inner, 168, fonts)
    font = fonts.heading(px)
    cap_height = QFontMetricsF(font).capHeight()
    baseline = centre.y() + cap_height * (0.22 if face.caption else 0.5)
    painter.setPen(theme.heading)
    paint_figures(painter, face.text, font, QPointF(centre.x(), baseline))
    if face.caption:
        _paint_caption(painter, face.caption, QRectF(centre.x() - inner / 2, baseline + 36, inner, 0), theme, fonts)


def _fitting_px(text: str, width: float, px: float, fonts: Fonts) -> float:
    natural = figures_width(text, fonts.heading(px))
    return px if natural <= width else max(40.0, px * width / natural)


def _paint_caption(painter: QPainter, caption: str, place: QRectF, theme: Theme, fonts: Fonts) -> None:
    """Paint ``caption`` from the top of ``place``, on two lines at most."""
    face = Face(family=Family.BODY, size_px=38, leading_px=48, colour=theme.soft_ink)
    text = set_text(fonts, words(caption), face, place.width(), breaks=Breaks.EVEN, align=Align.CENTRE, max_lines=2)
    painter.setPen(text.colour)
    text.layout.draw(painter, place.topLeft())


def _paint_quiet(painter: QPainter, face: ClockFace, place: QRectF, theme: Theme, fonts: Fonts) -> None:
    if face.caption:
        below = QRectF(place.left(), place.bottom() - 2, place.width(), 0)
        _paint_caption(painter, face.caption, below, theme, fonts)
