"""Owns the one quiet line in which a window says what just happened, and offers to take it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from hearthside.tr import tr


class NoticeLine(QFrame):
    """Hidden until there is something to say; it stays until the next thing or until it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.undo_button = _quiet_button(tr("Undo"))
        self.undo_button.clicked.connect(self._take_back)
        close = _quiet_button(tr("Close"))
        close.clicked.connect(self.hide)
        self._undo: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self.undo_button)
        row.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """What is said now; empty while nothing is."""
        return "" if self.isHidden() else self._words.text()

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say ``words``; with ``undo``, offer to do that."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self._undo = undo
        self.undo_button.setVisible(undo is not None)
        self.show()

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.hide()
        if undo is not None:
            undo()


def _quiet_button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName("quiet")
    button.setAutoDefault(False)
    return button
