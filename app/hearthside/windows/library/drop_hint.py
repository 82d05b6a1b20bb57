"""Owns the sign that shows, while a file is dragged over the library, that letting go opens it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme


class DropHint(QWidget):
    """Covers the whole window with a sheet of paper and one sentence."""

    def __init__(self, fonts: Fonts, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._theme = theme
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_words(self, words: str) -> None:
        """Cover the parent and say ``words``."""
        self._words = words
        self.setAccessibleName(words)
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect())
        ground = QColor(self._theme.ground)
        ground.setAlphaF(0.94)
        painter.fillRect(sheet, ground)
        frame = sheet.adjusted(24, 24, -24, -24)
        painter.setPen(QPen(self._theme.voices[1], 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, 18, 18)
        self._paint_circles(painter, frame)
        painter.setPen(self._theme.heading)
        painter.setFont(self._fonts.heading(max(20, self.height() / 24)))
        below = frame.adjusted(24, frame.height() * 0.56, -24, -24)
        wrapped = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(below, int(wrapped), self._words)
        painter.end()

    def _paint_circles(self, painter: QPainter, frame: QRectF) -> None:
        """Two outlines that overlap, and a third that joins them."""
        radius = frame.height() * 0.13
        middle = frame.center().x()
        height = frame.top() + frame.height() * 0.36
        for number, offset in enumerate((-0.6, 0.6, 1.9)):
            colour = self._theme.voice(number)
            painter.setPen(QPen(colour, 2.5, Qt.PenStyle.DashLine if number == 2 else Qt.PenStyle.SolidLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(
                QRectF(middle + (offset - 0.65) * radius - radius, height - radius, 2 * radius, 2 * radius)
            )
