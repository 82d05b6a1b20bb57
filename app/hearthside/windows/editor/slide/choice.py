"""Owns a choice among a slide's settings: it follows the text, and only a person's choosing changes that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget
from typing_extensions import override


class SettingChoice(QComboBox):
    """One of several values, each with its words."""

    chosen = Signal(object)
    """Somebody chose this value, which was not shown before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[object, ...] = ()
        self._words: tuple[str, ...] = ()
        self._shown: object = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(self._choose)

    def show_choices(self, choices: Sequence[tuple[object, str]], value: object) -> None:
        """Offer ``choices`` (values and words) and show ``value``, which is one of them."""
        values, words = tuple(choice[0] for choice in choices), tuple(choice[1] for choice in choices)
        if (values, words) != (self._values, self._words):
            self._values, self._words = values, words
            self.clear()
            self.addItems(words)
        self._shown = value
        self.setCurrentIndex(values.index(value))

    def _choose(self, index: int) -> None:
        if self._values[index] != self._shown:
            self._shown = self._values[index]
            self.chosen.emit(self._shown)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().color(QPalette.ColorRole.Text)
        painter.setPen(QPen(ink, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        half = self.height() / 9
        x, y = self.width() - 3.6 * half, self.height() / 2
        painter.drawPolyline(
            [QPointF(x - half, y - half / 2), QPointF(x, y + half / 2), QPointF(x + half, y - half / 2)]
        )
        painter.end()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the column is scrolled over it; that must change nothing
