"""Owns one thumbnail on show: the picture when it is painted, a quiet ground until then."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.windows.console import palette
from hearthside.windows.console.thumbnails import FULLY_REVEALED, Thumbnails, Wanted
from hearthside.windows.console.wide_picture import WidePicture


def paint_thumbnail(
    painter: QPainter, target: QRectF, image: QImage | None, radius_px: float, ground: QColor | None = None
) -> None:
    """Paint ``image`` into ``target`` with round corners; a quiet ``ground`` where there is no image yet, the console's
    unless said otherwise."""
    shape = QPainterPath()
    shape.addRoundedRect(target, radius_px, radius_px)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    if image is None:
        painter.fillRect(target, ground or QColor(palette.BUTTON_PRESSED))
    else:
        painter.drawImage(target, image)
    painter.restore()


class ThumbnailView(WidePicture):
    """One slide at one reveal step, as wide as it is told and 16:9."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._slide = 0
        self._step = FULLY_REVEALED
        thumbnails.painted.connect(self.update)

    def show_slide(self, slide: int, step: int = FULLY_REVEALED) -> None:
        """Show slide ``slide`` (index from 0) with ``step`` reveals."""
        before = self._wanted()
        self._slide, self._step = slide, step
        if self._wanted() != before:
            self._thumbnails.let_go(before)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_thumbnail(painter, QRectF(self.rect()), self._thumbnails.image(self._wanted()), 5)
        painter.end()

    def _wanted(self) -> Wanted:
        return Wanted(self._slide, round(self.width() * self.devicePixelRatioF()), self._step)
