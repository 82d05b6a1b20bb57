"""Owns choosing one of several things by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

_Thing = TypeVar("_Thing")


class ChoiceBox(QComboBox):
    """A closed list that the wheel scrolls past: a form that is scrolled through never changes by itself."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentIndexChanged.connect(self.chosen)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Add the mark that tells a list from a line of text; a style sheet could only take it from a file."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().text(), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        size = self.height() / 10
        middle = QPointF(self.width() - self.height() * 0.45, self.height() / 2 + size / 2)
        left, right = middle + QPointF(-size, -size), middle + QPointF(size, -size)
        painter.drawPolyline([left, middle, right])
        painter.end()


class Choice(Generic[_Thing]):
    """``box`` shows the names; ``value`` is the thing that is chosen."""

    def __init__(self, things: Iterable[tuple[_Thing, str]]) -> None:
        self._things = tuple(things)
        self.box = ChoiceBox()
        self.box.addItems([name for _, name in self._things])

    @property
    def value(self) -> _Thing:
        return self._things[max(0, self.box.currentIndex())][0]

    def choose(self, thing: _Thing) -> None:
        """Choose ``thing``, one of those that there are."""
        self.box.setCurrentIndex([each for each, _ in self._things].index(thing))
