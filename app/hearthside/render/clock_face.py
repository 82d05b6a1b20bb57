"""Owns a clock as it is seen: a ring that empties, the time, who speaks, marks where turns change, a quiet word.

The face is data; painting it needs no slide, so that a running clock repaints this alone. What never moves, the ring's
track, is painted apart from what does.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from hearthside.deck.activities import ClockDisplay
from hearthside.render.clock_text import Parts, paint_beside, paint_note, paint_words
from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme, mixed

RING_WIDTH = 30.0
"""Logical units, on a ring of about 590 across."""
SLIM_RING_WIDTH = 16.0
BEAD_RADIUS = 25.0
"""Logical units: the round marks that sit on the ring like beads."""
_WIDEST_BEAD = 160.0
_DOT_RADIUS = 8.0
_MOST_MINUTE_NOTCHES = 60
_DIMMED = 0.45
_GENTLE = 0.55


class ClockMark(Struct, frozen=True):
    """A change of turn. ``at`` is the part of the round that has passed then, from 0 to 1."""

    at: float
    label: str
    """The sizes of the groups that change then: ``2``, ``2 · 4``; empty for a mark that is only a dot."""
    is_passed: bool = False


class ClockFace(Struct, frozen=True, kw_only=True):
    """What the clock shows. ``fraction`` is the part of the ring that is filled, from 0 to 1."""

    text: str
    fraction: float
    caption: str = ""
    marks: tuple[ClockMark, ...] = ()
    display: ClockDisplay = ClockDisplay.VISIBLE
    lead: str = ""
    """Small words above the time: "Back at"."""
    headline: str = ""
    """Words in the place of the time: "Finish your sentence"."""
    note: str = ""
    """A quiet word under the ring."""
    is_strong_note: bool = False
    """Whether the note is news, not what stands there all the time."""
    is_paused: bool = False
    is_filling: bool = False
    """Whether the ring fills gently, as between two rounds, where else it empties."""
    is_slim: bool = False
    """Whether people only wait: a thin ring in the second voice."""
    minutes: float = 0.0
    """On a slim ring: its whole length in minutes, each of which is a stretch of it."""

    @property
    def ring_width(self) -> float:
        return SLIM_RING_WIDTH if self.is_slim else RING_WIDTH


def paint_clock_face(painter: QPainter, face: ClockFace, place: QRectF, theme: Theme, fonts: Fonts) -> None:
    """Paint ``face`` into ``place`` (logical units, square). Only a visible clock has a ring and a time."""
    paint_track(painter, face, place, theme)
    paint_moving_ring(painter, face, place, theme, fonts)
    paint_face_words(painter, face, place, theme, fonts)
    paint_face_note(painter, face, place, theme, fonts)


def paint_track(painter: QPainter, face: ClockFace, place: QRectF, theme: Theme) -> None:
    """Paint the whole ring as it looks where nothing is left."""
    if face.display is ClockDisplay.VISIBLE:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.line, face.ring_width))
        painter.drawEllipse(ring_of(face, place))


def paint_moving_ring(
    painter: QPainter,
    face: ClockFace,
    place: QRectF,
    theme: Theme,
    fonts: Fonts,
    shows: Callable[[QRectF], bool] | None = None,
) -> None:
    """Paint what is left, and the marks on it, over the track; what lies where ``shows`` says no may be left out."""
    if face.display is not ClockDisplay.VISIBLE:
        return
    ring = ring_of(face, place)
    _paint_arc(painter, face, ring, theme, shows)
    if face.is_slim:
        _paint_minutes(painter, face, ring, theme)
    for mark in face.marks:
        if shows is None or shows(_mark_place(ring.getRect(), mark.at)):
            _paint_mark(painter, mark, ring, theme, fonts)


def paint_face_words(
    painter: QPainter,
    face: ClockFace,
    place: QRectF,
    theme: Theme,
    fonts: Fonts,
    shows: Callable[[QRectF], bool] | None = None,
) -> None:
    """Paint the time, or the words in its place, and who speaks; figures and who speaks are left out where ``shows``
    says no."""
    if face.display is ClockDisplay.VISIBLE:
        inner = place.width() - 2 * face.ring_width - (110 if face.is_slim else 120)
        largest = 190.0 if face.is_slim else 168.0
        below = QRectF(place.left(), figures_place(place).bottom(), place.width(), place.height() / 3)
        caption = face.caption if face.is_slim or face.headline or shows is None or shows(below) else ""
        parts = Parts(face.lead, face.text, face.headline, caption, has_caption=bool(face.caption))
        paint_words(painter, parts, place, (inner, largest), theme, fonts, shows=shows)
    else:
        paint_beside(painter, face.headline, face.caption, quiet_place(place), theme, fonts)


def paint_face_note(painter: QPainter, face: ClockFace, place: QRectF, theme: Theme, fonts: Fonts) -> None:
    """Paint the quiet word below."""
    middle, baseline = place.center().x(), note_baseline(face, place)
    where = (QPointF(middle, baseline), place.width())
    paint_note(painter, face.note, where, theme, fonts, strong=face.is_strong_note,
               with_pause=face.is_paused)  # fmt: skip


def ring_of(face: ClockFace, place: QRectF) -> QRectF:
    """Return the middle line of the ring in ``place``."""
    half = face.ring_width / 2
    return place.adjusted(half, half, -half, -half)


def words_place(face: ClockFace, place: QRectF) -> QRectF:
    """Return what the words inside the ring, or those of a quiet clock, can cover."""
    if face.display is not ClockDisplay.VISIBLE:
        return quiet_place(place)
    margin = face.ring_width + 40
    return place.adjusted(margin, margin, -margin, -margin)


def figures_place(place: QRectF) -> QRectF:
    """Return what the figures of a running round can cover."""
    centre = place.center()
    return QRectF(place.left() + RING_WIDTH + 40, centre.y() - 112, place.width() - 2 * RING_WIDTH - 80, 166)


def changed_figures_place(before: str, after: str, place: QRectF) -> QRectF:
    """Return what looks different where a running round said ``before`` and now says ``after``.

    The last of three figures and more stands right of the middle, and nine times in ten it alone is another.
    """
    figures = figures_place(place)
    if len(before) == len(after) > 3 and before[:-1] == after[:-1]:
        figures.setLeft(place.center().x())
    return figures


def note_place(face: ClockFace, place: QRectF) -> QRectF:
    """Return what the note can cover."""
    return QRectF(place.center().x() - 380, note_baseline(face, place) - 50, 760, 70)


def note_baseline(face: ClockFace, place: QRectF) -> float:
    return place.bottom() + (64.0 if face.display is ClockDisplay.VISIBLE else 120.0)


def quiet_place(place: QRectF) -> QRectF:
    """Return where a clock without a ring says who speaks."""
    return QRectF(place.left() - 40, place.bottom() - 20, place.width() + 80, 96)


def tip_place(face: ClockFace, place: QRectF, before: float) -> QRectF:
    """Return what looks different on the ring when ``before`` was filled and now ``face.fraction`` is."""
    if abs(before - face.fraction) > 0.2 or min(before, face.fraction) <= 0 or max(before, face.fraction) >= 1:
        return place
    ring = ring_of(face, place)
    # Between the two ends the arc bends outwards by less than the margin for any step that is left here.
    steps = max(2, round(abs(before - face.fraction) * 64))
    parts = [before + (face.fraction - before) * step / steps for step in range(steps + 1)]
    return _box(_points(ring, parts), face.ring_width / 2 + 6)


def _paint_arc(
    painter: QPainter, face: ClockFace, ring: QRectF, theme: Theme, shows: Callable[[QRectF], bool] | None
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(_arc_colour(face, theme), face.ring_width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if face.is_slim else Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    if face.fraction >= 1:
        painter.drawEllipse(ring)
        return
    # What is left starts at the top and ends where it has come to; Qt counts sixteenths of degrees against the clock.
    for begin, end in _stretches(face, ring, shows):
        painter.drawArc(ring, round((90 - begin * 360) * 16), -round((end - begin) * 360 * 16))


def _stretches(face: ClockFace, ring: QRectF, shows: Callable[[QRectF], bool] | None) -> list[tuple[float, float]]:
    """Return the parts of what is left that have to be painted: those eighths of the ring that ``shows`` names, one
    after another joined, because a whole arc costs more than all the rest of a tick."""
    if face.fraction <= 0:
        return []
    if shows is None:
        return [(0.0, face.fraction)]
    stretches: list[tuple[float, float]] = []
    for eighth, place in enumerate(_eighths(ring.getRect(), face.ring_width)[: math.ceil(face.fraction * 8)]):
        if not shows(place):
            continue
        begin, end = eighth / 8, min((eighth + 1) / 8, face.fraction)
        joined = bool(stretches) and stretches[-1][1] == begin
        stretches.append((stretches.pop()[0] if joined else begin, end))
    return stretches


@lru_cache(maxsize=16)
def _eighths(ring: tuple[float, float, float, float], reach: float) -> tuple[QRectF, ...]:
    """Return what each eighth of the ring covers, with its round ends. None of them turns a corner."""
    points = _points(QRectF(*ring), [eighth / 8 for eighth in range(9)])
    return tuple(_box(ends, reach) for ends in pairwise(points))


def _box(points: Sequence[tuple[float, float]], reach: float) -> QRectF:
    """Return the least place that reaches as far around each of ``points``."""
    xs, ys = zip(*points, strict=True)
    left, top = min(xs) - reach, min(ys) - reach
    return QRectF(left, top, max(xs) + reach - left, max(ys) + reach - top)


def _arc_colour(face: ClockFace, theme: Theme) -> QColor:
    colour = theme.voices[1] if face.is_slim else theme.voices[0]
    if face.is_filling:
        return mixed(colour, theme.line, _GENTLE)
    return mixed(colour, theme.line, _DIMMED) if face.is_paused else colour


def _paint_minutes(painter: QPainter, face: ClockFace, ring: QRectF, theme: Theme) -> None:
    """Part the ring where each minute ends, counted back from the end of the wait."""
    if not 2 <= face.minutes <= _MOST_MINUTE_NOTCHES:
        return
    painter.setPen(QPen(theme.discussion_ground, 5.0))
    half, reach = ring.width() / 2, face.ring_width / 2 + 2
    for minute in range(math.ceil(face.minutes)):
        part = minute / face.minutes
        painter.drawLine(_point(ring, part, half - reach), _point(ring, part, half + reach))


def _point(ring: QRectF, part: float, radius: float | None = None) -> QPointF:
    return QPointF(*_points(ring, (part,), radius)[0])


def _points(ring: QRectF, parts: Iterable[float], radius: float | None = None) -> list[tuple[float, float]]:
    """Return where ``parts`` of the way around the ring lie, from its top on; plain numbers, as every tick asks."""
    centre = ring.center()
    x, y = centre.x(), centre.y()
    radius = ring.width() / 2 if radius is None else radius
    return [(x + radius * math.sin(math.tau * part), y - radius * math.cos(math.tau * part)) for part in parts]


@lru_cache(maxsize=128)
def _mark_place(ring: tuple[float, float, float, float], at: float) -> QRectF:
    """Return what a mark after the part ``at`` of the round can cover."""
    centre = _mark_centre(QRectF(*ring), at)
    return QRectF(centre.x() - _WIDEST_BEAD / 2, centre.y() - BEAD_RADIUS - 3, _WIDEST_BEAD, 2 * BEAD_RADIUS + 6)


def _mark_centre(ring: QRectF, at: float) -> QPointF:
    # The ring shows what is left, so a change after 4 of 12 minutes comes where 8 of 12 are left.
    return _point(ring, 1 - at)


def _paint_mark(painter: QPainter, mark: ClockMark, ring: QRectF, theme: Theme, fonts: Fonts) -> None:
    centre = _mark_centre(ring, mark.at)
    colour = mixed(theme.soft_ink, theme.discussion_ground, 0.85) if mark.is_passed else theme.heading
    painter.setBrush(theme.discussion_ground)
    painter.setPen(QPen(theme.line if mark.is_passed else theme.heading, 3))
    if not mark.label:
        painter.drawEllipse(centre, _DOT_RADIUS, _DOT_RADIUS)
        return
    font = fonts.body(30, strong=not mark.is_passed, tabular=True)
    metrics = QFontMetricsF(font)
    width = max(2 * BEAD_RADIUS, metrics.horizontalAdvance(mark.label) + 28)
    bead = QRectF(centre.x() - width / 2, centre.y() - BEAD_RADIUS, width, 2 * BEAD_RADIUS)
    painter.drawRoundedRect(bead, BEAD_RADIUS, BEAD_RADIUS)
    painter.setFont(font)
    painter.setPen(colour)
    left = centre.x() - metrics.horizontalAdvance(mark.label) / 2
    painter.drawText(QPointF(left, centre.y() + metrics.capHeight() / 2), mark.label)
