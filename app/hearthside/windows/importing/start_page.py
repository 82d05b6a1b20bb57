"""Owns what the import window shows before there is a deck: how to begin, that it reads, or why it cannot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.paper.mark import Mark
from hearthside.windows.paper.sizes import Sizes

_LONGEST_NAME = 56


class StartPage(QFrame):
    """A card in the middle. It asks for a file, for the clipboard, or for reading to be given up."""

    choose_clicked = Signal()
    paste_clicked = Signal()
    cancel_clicked = Signal()

    def __init__(self, theme: Theme, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._mark = Mark(theme, sizes.px(64))
        self._title = _label("title", "")
        self._words = _label("subtitle", "")
        self.problem = _label("wrong", "")
        self._mend = _label("soft", "")
        self.choose_button = _button(tr("Choose a file…"), tr("Choose an article’s file (Ctrl+O)"))
        self.choose_button.setObjectName("present")
        self.choose_button.clicked.connect(self.choose_clicked)
        self.paste_button = _button(tr("Paste"), tr("Take the article from the clipboard (Ctrl+V)"))
        self.paste_button.clicked.connect(self.paste_clicked)
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self.cancel_button = _button(tr("Cancel"), tr("Stop reading (Esc)"))
        self.cancel_button.clicked.connect(self.cancel_clicked)
        self._arrange(sizes)
        self.show_start()

    def show_start(self) -> None:
        """Say how to begin."""
        self._say(tr("Make a deck from an article"), tr("Drop its file here, choose it, or paste its text."))

    def show_reading(self, name: str) -> None:
        """Say that ``name`` is being read."""
        self._say(tr("Reading…"), _short(name), is_reading=True)

    def show_problem(self, problem: str, mend: str) -> None:
        """Say why there is no deck, and what can be done."""
        self._say(tr("That did not work"), "", problem, mend)

    def _say(self, title: str, words: str, problem: str = "", mend: str = "", *, is_reading: bool = False) -> None:
        texts = ((self._title, title), (self._words, words), (self.problem, problem), (self._mend, mend))
        for label, text in texts:
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(" ".join(text for _, text in texts if text))
        for part in (self._progress, self.cancel_button):
            part.setVisible(is_reading)
        for button in (self.choose_button, self.paste_button):
            button.setVisible(not is_reading)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._mark.set_height(sizes.px(64))
        for label in (self._title, self._words, self.problem, self._mend):
            label.setFixedWidth(sizes.px(560))
        self._progress.setFixedWidth(sizes.px(360))

    def _arrange(self, sizes: Sizes) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.choose_button, self.paste_button, self.cancel_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(sizes.px(14))
        column.addStretch(2)
        parts = (self._mark, self._title, self._words, self.problem, self._mend, self._progress)
        for part in parts:
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(row)
        column.addStretch(3)
        self.set_sizes(sizes)


def _short(name: str) -> str:
    """Leave out the middle of a long name: its ending says what kind of file it is."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 17]}…{name[-16:]}"


def _label(name: str, words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    return label


def _button(words: str, spoken: str) -> QPushButton:
    button = QPushButton(words)
    button.setAccessibleName(spoken)
    button.setToolTip(spoken)
    button.setAutoDefault(True)
    return button
