"""Owns the two ways out of a deck that is part of a series: to the workshop before it, and to the one after it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from hearthside.store.series_neighbours import Neighbour, Neighbours
from hearthside.tr import tr
from hearthside.windows.paper.button_words import button_words, shortened
from hearthside.windows.paper.sizes import Sizes

_LONGEST_TITLE = 34
"""A button cannot break its words: what is longer ends in an ellipsis."""


class SeriesLinks(QWidget):
    """One button for each neighbour that is there; nothing at all where there is none."""

    chosen = Signal(object)
    """The ``Path`` of the deck that somebody wants to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.previous_button = _Link(tr("Before this: {title}"), "Alt+Left", self)
        self.next_button = _Link(tr("After this: {title}"), "Alt+Right", self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for link in (self.previous_button, self.next_button):
            link.chosen.connect(self.chosen)
            self._row.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addStretch(1)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window; in a narrow one the buttons stand one under the other."""
        self._row.setSpacing(sizes.px(2 if sizes.narrow else 18))
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if sizes.narrow else directions.LeftToRight)

    def show_neighbours(self, neighbours: Neighbours) -> None:
        """Lead to ``neighbours`` from now on."""
        self.previous_button.lead_to(neighbours.previous)
        self.next_button.lead_to(neighbours.next)
        self.setVisible(any(neighbours))


class _Link(QPushButton):
    chosen = Signal(object)

    def __init__(self, words: str, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._path: Path | None = None
        self.setObjectName("link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(key)
        self.clicked.connect(self._choose)
        QShortcut(QKeySequence(key), self).activated.connect(self._choose)

    def lead_to(self, neighbour: Neighbour | None) -> None:
        """Lead to ``neighbour``, or hide."""
        self.setVisible(neighbour is not None)
        self._path = neighbour.path if neighbour is not None else None
        if neighbour is None:
            return
        title = neighbour.title or neighbour.path.stem
        self.setAccessibleName(self._words.format(title=title))
        self.setText(button_words(self._words.format(title=shortened(title, _LONGEST_TITLE))))

    def _choose(self) -> None:
        if self._path is not None:
            self.chosen.emit(self._path)
