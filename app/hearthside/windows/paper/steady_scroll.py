"""Owns a scrolled area whose width never depends on how high its content is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

IDLE = "idle"
"""A property of the scroll bar, for the style sheet: there is nothing to scroll."""


class SteadyScrollArea(QScrollArea):
    """Scrolls up and down only, and always keeps the room of its bar, which is not seen while it is idle.

    A picture in it may be as high as its width asks for: with a bar that comes and goes with the height, and so changes
    the width, and so the height, Qt lays out again and again until the stack is full.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._show_whether_idle)
        self._show_whether_idle(0, 0)
        self.setWidget(content)

    def _show_whether_idle(self, _least: int, most: int) -> None:
        bar = self.verticalScrollBar()
        if bar.property(IDLE) != (most <= 0):
            bar.setProperty(IDLE, most <= 0)
            bar.style().unpolish(bar)
            bar.style().polish(bar)
