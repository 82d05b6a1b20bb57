"""Owns the bar that shows a discussion's rounds in proportion, each in its voice's colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hearthside.windows.console import palette


class RoundsBar(QWidget):
    """One segment a round, as long as its share of the whole; its meaning stands in words in the pills above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seconds: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rounds(self, seconds: tuple[int, ...]) -> None:
        """Show rounds that last so many seconds each."""
        self._seconds = seconds
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        total = sum(self._seconds)
        if not total:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = self.height()
        room = self.width() - gap * (len(self._seconds) - 1)
        left = 0.0
        for number, seconds in enumerate(self._seconds):
            width = max(1.0, room * seconds / total)
            painter.setBrush(QColor(palette.VOICES[number % len(palette.VOICES)]))
            painter.drawRoundedRect(QRectF(left, 0, width, self.height()), self.height() / 2, self.height() / 2)
            left += width + gap
        painter.end()
