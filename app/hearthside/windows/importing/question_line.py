"""Owns the one line in which the import window asks before it does what cannot be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class QuestionLine(QFrame):
    """Hidden until something is asked; the answer that changes nothing has the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.yes_button, self.no_button = QPushButton(), QPushButton()
        self.yes_button.clicked.connect(self._answer)
        self.no_button.clicked.connect(self.hide)
        self._act: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        row.addWidget(self._words, 1)
        for button in (self.no_button, self.yes_button):
            button.setAutoDefault(True)
            row.addWidget(button)
        self.hide()

    @property
    def text(self) -> str:
        """What is asked now; empty while nothing is."""
        return "" if self.isHidden() else self._words.text()

    def ask(self, words: str, yes: str, no: str, act: Callable[[], None]) -> None:
        """Ask ``words`` with two answers; ``act`` is done for ``yes``."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.yes_button.setText(yes)
        self.no_button.setText(no)
        self._act = act
        self.show()
        self.no_button.setFocus()

    def _answer(self) -> None:
        act, self._act = self._act, None
        self.hide()
        if act is not None:
            act()
