"""Owns the bar above the shelf that offers to go on with an evening that broke off."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from hearthside.tr import tr

GO_ON_KEY = "Y"
"""The same key goes on in the console."""


class UnfinishedBar(QFrame):
    """Hidden until there is such an evening. Closing it forgets nothing: the next start offers it again."""

    chosen = Signal(object)
    """The ``Path`` of the deck to go on with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._deck: Path | None = None
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.button = QPushButton(tr("Go on there · {key}").format(key=GO_ON_KEY))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._choose)
        QShortcut(QKeySequence(GO_ON_KEY), self).activated.connect(self._choose)
        self.close_button = QPushButton(tr("Not now"))
        self.close_button.setObjectName("quiet")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        self.hide()

    @property
    def text(self) -> str:
        """What is offered now; empty while nothing is."""
        return "" if self.isHidden() else self._words.text()

    def offer(self, deck: Path, title: str, place: str) -> None:
        """Offer to go on with the evening of ``deck`` (its ``title``) at ``place``: ``slide 9, 2:08 left``."""
        self._deck = deck
        self._words.setText(tr("“{title}” was interrupted: {place}.").format(title=title, place=place))
        self.setAccessibleName(self._words.text())
        self.show()

    def _choose(self) -> None:
        if self._deck is not None:
            self.hide()
            self.chosen.emit(self._deck)
