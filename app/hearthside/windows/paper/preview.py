"""Owns the large picture of a slide on paper: of the title slide of a deck, say."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override


class Preview(QWidget):
    """Shows a 16:9 picture with rounded corners, as wide as it may be; an empty card until there is one."""

    resized = Signal()
    """A picture of another width would be sharper now."""

    def __init__(self, line: QColor, empty: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._empty = empty
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def image_width_px(self) -> int:
        """How many physical pixels wide a picture has to be to be sharp here."""
        return max(1, round(self.width() * self.devicePixelRatioF()))

    def show_image(self, image: QImage | None, description: str) -> None:
        """Show ``image``; screen readers hear ``description``."""
        self._image = image
        self.setAccessibleName(description)
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the proportion: box layouts inside a scroll area do not ask for a height that suits a width."""
        super().resizeEvent(event)
        if self.height() != self.width() * 9 // 16:
            self.setFixedHeight(self.width() * 9 // 16)
        self.resized.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(place, 8, 8)
        painter.setClipPath(outline)
        painter.fillRect(place, self._empty)
        if self._image is not None:
            painter.drawImage(place, self._image)
        painter.setClipping(False)
        painter.setPen(QPen(self._line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
        painter.end()
