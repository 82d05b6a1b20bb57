"""Owns the quick edit's preview: what the room will see after Apply."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.deck.model import Deck
from hearthside.render.renderer import SlideRenderer
from hearthside.tr import tr
from hearthside.windows.console.thumbnail_view import paint_thumbnail
from hearthside.windows.console.wide_picture import WidePicture


class Preview(WidePicture):
    """Keeps the last picture that could be made, so that a half-typed word never blanks it."""

    def __init__(self, renderer: SlideRenderer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._image: QImage | None = None
        self.setAccessibleName(tr("How the slide will look"))

    def show_slide(self, deck: Deck, index: int) -> None:
        """Show slide ``index`` (from 0) of ``deck`` with everything revealed."""
        step = deck.slides[index].content.steps
        self._image = self._renderer.image(deck, index, step, round(self._width_px * self.devicePixelRatioF()))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_thumbnail(painter, QRectF(self.rect()), self._image, 5)
        painter.end()
