"""Owns turning a display list into paint; every picture of a slide anywhere comes from here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from hearthside.render.breath import STILL, paint_breath
from hearthside.render.clock_face import ClockFace, paint_clock_face
from hearthside.render.display_list import (
    LOGICAL_HEIGHT,
    LOGICAL_WIDTH,
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
    Shape,
)
from hearthside.render.fonts import Fonts
from hearthside.render.pictures import PictureStore
from hearthside.render.theme import Theme, with_opacity


class Moving(NamedTuple):
    """What changes on a slide that stands: None for the face shows the clock as it is before its start."""

    clock_face: ClockFace | None = None
    breath: float = STILL


STANDING = Moving()


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
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.fillRect(target, display_list.ground)
        painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
        painter.translate(target.topLeft())
        painter.scale(target.width() / LOGICAL_WIDTH, target.height() / LOGICAL_HEIGHT)
        self._paint_items(painter, display_list.items, theme, step, moving)
        painter.restore()

    def _paint_items(self, painter: QPainter, items: Iterable[Item], theme: Theme, step: int, moving: Moving) -> None:
        for item in items:
            if item.step > step:
                continue
            if isinstance(item, PlacedText):
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
            elif isinstance(item, ClockPlace):
                paint_clock_face(painter, moving.clock_face or item.face, item.rect, theme, self._fonts)
            elif isinstance(item, BreathPlace):
                outlines = theme.circle_fill == 0
                paint_breath(painter, theme.voices[1], item.rect, moving.breath, outlines=outlines)
            elif isinstance(item, PlacedPicture):
                self._paint_picture(painter, item, theme)
            else:
                _paint_shape(painter, item)

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
