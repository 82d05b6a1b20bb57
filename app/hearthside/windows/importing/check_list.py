"""Owns the list of what an import has guessed or could not know, as something to go through."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from hearthside.deck.check_marks import CheckMark, check_marks, marks_by_words
from hearthside.deck.import_guesses import of_slides
from hearthside.deck.model import Deck
from hearthside.tr import tr


class CheckList(QListWidget):
    """Choosing a line goes to the slide that it speaks of; choosing it again, to the next such slide."""

    slide_wanted = Signal(int)
    """A slide's index, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: list[tuple[CheckMark, ...]] = []
        self._turns: dict[int, int] = {}
        self.setAccessibleName(tr("To check"))
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self._go(self.row(item)))
        self.itemActivated.connect(lambda item: self._go(self.row(item)))

    @property
    def line_count(self) -> int:
        """How many different things there are to look at; some of them on many slides."""
        return len(self._marks)

    def show_deck(self, deck: Deck) -> None:
        """Show what there is to check in ``deck``."""
        self.clear()
        self._turns.clear()
        found = marks_by_words(check_marks(deck))
        self._marks = list(found.values())
        for words, marks in found.items():
            slides = {mark.slide for mark in marks}
            self.addItem(QListWidgetItem(words if slides == {1} else of_slides(words, slides)))

    def _go(self, row: int) -> None:
        turn = self._turns.get(row, 0)
        marks = self._marks[row]
        self._turns[row] = (turn + 1) % len(marks)
        self.slide_wanted.emit(marks[turn].slide - 1)
