"""Owns turning a display list into paint; every picture of a slide anywhere comes from here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum, auto

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from hearthside.render.breath import STILL, paint_breath
from hearthside.render.clock_face import (
    ClockFace,
    note_place,
    paint_clock_face,
    paint_face_note,
    paint_face_words,
    paint_moving_ring,
    paint_track,
    words_place,
)
from hearthside.render.clock_text import paint_quiet_time
from hearthside.render.display_list import (
    LOGICAL_HEIGHT,
    LOGICAL_WIDTH,
    MOVING,
    BreathPlace,
    Clip,
    ClockPlace,
    Disc,
    DisplayList,
    Fade,
    Group,
    Item,
    PlacedPicture,
    PlacedText,
    Plate,
    ProgressPlace,
    Shape,
    TimePlace,
)
from hearthside.render.fonts import Fonts
from hearthside.render.pictures import PictureStore
from hearthside.render.theme import Theme, with_opacity


class Layer(Enum):
    """Which items are painted: a slide whose clock runs is kept without what moves, which is painted over it."""

    ALL = auto()
    STILL = auto()
    MOVING = auto()


class Moving(Struct, frozen=True, eq=False, kw_only=True):
    """What changes on a slide that stands: None for the face shows the clock as it is before its start."""

    clock_face: ClockFace | None = None
    breath: float = STILL
    progress: float = 0.0
    """The part of the present round that has passed, from 0 to 1."""
    quiet_time: str = ""
    layer: Layer = Layer.ALL
    exposed: Callable[[QRectF], bool] | None = None
    """Whether anything in a place (logical units) is painted anew: the rest may be left out; None for all."""

    def shows(self, place: QRectF) -> bool:
        """Return whether anything in ``place`` is painted anew."""
        return self.exposed is None or self.exposed(place)


STANDING = Moving()

_SMOOTH = (
    QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.SmoothPixmapTransform
)


class SlidePainter:
    """Paints display lists with one set of fonts and pictures."""

    def __init__(self, fonts: Fonts, pictures: PictureStore) -> None:
        self._fonts = fonts
        self._pictures = pictures

    def paint(
        self,
        painter: QPainter,
        display_list: DisplayList,
        theme: Theme,
        step: int,
        target: QRectF,
        moving: Moving = STANDING,
    ) -> None:
        """Paint all items that show after ``step`` reveals into ``target``, which has the proportion 16:9."""
        painter.save()
        painter.setRenderHints(_SMOOTH)
        if moving.layer is not Layer.MOVING:
            painter.fillRect(target, display_list.ground)
        painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
        painter.translate(target.topLeft())
        painter.scale(target.width() / LOGICAL_WIDTH, target.height() / LOGICAL_HEIGHT)
        items = display_list.moving_items if moving.layer is Layer.MOVING else display_list.items
        self._paint_items(painter, items, theme, step, moving)
        painter.restore()

    def _paint_items(self, painter: QPainter, items: Iterable[Item], theme: Theme, step: int, moving: Moving) -> None:
        for item in items:
            if item.step > step:
                continue
            if isinstance(item, MOVING):
                self._paint_moving(painter, item, theme, moving)
            elif isinstance(item, PlacedText):
                painter.setPen(item.text.colour)
                item.text.layout.draw(painter, QPointF(item.x, item.y))
            elif isinstance(item, Clip):
                painter.save()
                painter.setClipRect(item.rect, Qt.ClipOperation.IntersectClip)
                self._paint_items(painter, item.items, theme, step, moving)
                painter.restore()
            elif isinstance(item, Group):
                painter.save()
                painter.translate(item.x, item.y)
                self._paint_items(painter, item.items, theme, step, moving)
                painter.restore()
            elif isinstance(item, PlacedPicture):
                self._paint_picture(painter, item, theme)
            else:
                _paint_shape(painter, item)

    def _paint_moving(self, painter: QPainter, item: Item, theme: Theme, moving: Moving) -> None:
        if moving.layer is Layer.STILL:
            if isinstance(item, ClockPlace):
                paint_track(painter, item.face, item.rect, theme)
            return
        if isinstance(item, ClockPlace):
            self._paint_clock(painter, item, theme, moving)
        elif isinstance(item, BreathPlace):
            if moving.shows(item.rect):
                outlines = theme.circle_fill == 0
                ground = theme.discussion_ground
                paint_breath(painter, theme.voices[1], item.rect, moving.breath, outlines=outlines, ground=ground)
        elif isinstance(item, ProgressPlace):
            if moving.shows(item.rect):
                _paint_progress(painter, item, moving.progress)
        elif isinstance(item, TimePlace) and moving.shows(item.rect):
            paint_quiet_time(painter, moving.quiet_time, (item.rect, item.is_centred), theme, self._fonts)

    def _paint_clock(self, painter: QPainter, item: ClockPlace, theme: Theme, moving: Moving) -> None:
        """Paint the face whole, or of a moving one only what is exposed."""
        face, place = moving.clock_face or item.face, item.rect
        if moving.layer is Layer.ALL:
            paint_clock_face(painter, face, place, theme, self._fonts)
            return
        if moving.shows(place.adjusted(-60, -60, 60, 60)):
            paint_moving_ring(painter, face, place, theme, self._fonts, moving.exposed)
        if moving.shows(words_place(face, place)):
            paint_face_words(painter, face, place, theme, self._fonts, moving.exposed)
        if moving.shows(note_place(face, place)):
            paint_face_note(painter, face, place, theme, self._fonts)

    def _paint_picture(self, painter: QPainter, item: PlacedPicture, theme: Theme) -> None:
        painter.save()
        if item.corner:
            outline = QPainterPath()
            outline.addRoundedRect(item.rect, item.corner, item.corner)
            painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
        self._pictures.draw(painter, item.picture, item.rect, theme)
        painter.restore()


def _paint_shape(painter: QPainter, item: Item) -> None:
    if isinstance(item, Disc):
        _set_colours(painter, item.fill, item.outline, item.outline_width)
        painter.drawEllipse(QPointF(item.x, item.y), item.radius, item.radius)
    elif isinstance(item, Plate):
        _set_colours(painter, item.fill, item.outline, item.outline_width)
        painter.drawRoundedRect(item.rect, item.corner, item.corner)
    elif isinstance(item, Shape):
        _set_colours(painter, item.fill, item.outline, item.outline_width)
        painter.drawPath(item.path)
    elif isinstance(item, Fade):
        from PySide6.QtGui import QLinearGradient  # PySide6 takes 2 ms to make gradients, and few slides fade out

        gradient = QLinearGradient(item.rect.topLeft(), item.rect.bottomLeft())
        gradient.setColorAt(0, with_opacity(item.colour, 0))
        gradient.setColorAt(1, item.colour)
        painter.fillRect(item.rect, gradient)


def _paint_progress(painter: QPainter, item: ProgressPlace, passed: float) -> None:
    if passed <= 0:
        return
    painter.save()
    painter.setClipRect(
        QRectF(item.rect.topLeft(), QSizeF(item.rect.width() * min(1.0, passed), item.rect.height())),
        Qt.ClipOperation.IntersectClip,
    )
    _set_colours(painter, item.fill, None, 0)
    radius = item.rect.height() / 2
    painter.drawRoundedRect(item.rect, radius, radius)
    painter.restore()


def _set_colours(painter: QPainter, fill: QColor | None, outline: QColor | None, width: float) -> None:
    if fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(fill)
    if outline is None:
        painter.setPen(Qt.PenStyle.NoPen)
        return
    pen = QPen(outline, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
