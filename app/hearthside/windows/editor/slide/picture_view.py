"""Owns the picture of the slide on the screen: as wide as its column, dimmed while it is not of this moment."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.editor.slide.picture import SlidePicture
from hearthside.windows.paper.sizes import Sizes, sizes_for

_DIMMED = 0.38
_SMALLEST_PX = 160


class PictureView(QWidget):
    """Keeps 16:9, at most ``most_height_px`` high: in a low window the checks need room too."""

    def __init__(self, picture: SlidePicture, fonts: Fonts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._fonts = fonts
        self._theme = theme
        self._sizes = sizes_for(0, 0)
        self._most_height_px = 10_000
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_SMALLEST_PX)
        picture.changed.connect(self._follow)
        self._follow()

    def set_sizes(self, sizes: Sizes, most_height_px: int) -> None:
        """Take the sizes of the window."""
        self._sizes, self._most_height_px = sizes, most_height_px
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SMALLEST_PX, self.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        place = self._place()
        outline = QPainterPath()
        outline.addRoundedRect(place, 6, 6)
        painter.setClipPath(outline)
        painter.fillRect(place, self._theme.ground)
        image = self._picture.image
        if image is not None:
            self._paint_image(painter, place, image)
        painter.setClipping(False)
        if self._picture.waits_for:
            self._paint_words(painter, place, self._picture.waits_for)
        painter.setPen(QPen(self._theme.line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
        painter.end()

    def _paint_image(self, painter: QPainter, place: QRectF, image: QImage) -> None:
        if self._picture.waits_for:
            painter.setOpacity(_DIMMED)
        is_sharp = image.size() == (place.size() * image.devicePixelRatio()).toSize()
        if is_sharp:
            painter.drawImage(place.topLeft(), image)
        else:
            painter.drawImage(place, image)
        painter.setOpacity(1.0)

    def _paint_words(self, painter: QPainter, place: QRectF, words: str) -> None:
        px = self._sizes.px
        painter.setFont(self._fonts.body(px(14)))
        margin = px(12)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        room = place.adjusted(2 * margin, 0, -2 * margin, 0)
        text = painter.boundingRect(room, flags, words)
        plate = text.adjusted(-margin, -margin / 2, margin, margin / 2)
        plate.moveBottom(place.bottom() - margin)
        painter.setPen(QPen(self._theme.line, 1))
        ground = QColor(self._theme.surface)
        painter.setBrush(ground)
        painter.drawRoundedRect(plate, 8, 8)
        painter.setPen(self._theme.soft_ink)
        painter.drawText(plate, flags, words)

    def _place(self) -> QRectF:
        width = min(self.width(), self.height() * 16 // 9)
        return QRectF((self.width() - width) // 2, 0, width, width * 9 // 16)

    def _fit(self) -> None:
        height = min(self.width() * 9 // 16, self._most_height_px)
        if height != self.height():
            self.setFixedHeight(height)
        self._picture.set_size(round(self._place().width()), self.devicePixelRatioF())

    def _follow(self) -> None:
        shown = self._picture.shown
        if shown is not None:
            slide = shown.deck.slides[shown.slide]
            name = tr("The slide as the room sees it: {number}, {title}")
            name = name.format(number=slide.number, title=slide.title_text or shown.deck.settings.title)
            if self.accessibleName() != name:
                self.setAccessibleName(name)
        self.setAccessibleDescription(self._picture.waits_for)
        self.update()
