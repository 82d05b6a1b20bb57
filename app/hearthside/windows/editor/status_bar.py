"""Owns the editor's lower edge: where the cursor is, how much of the evening is planned, and what is to be mended."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from hearthside.deck.model import Deck
from hearthside.tr import ntr, tr
from hearthside.windows.paper.sizes import Sizes


class EditorStatusBar(QWidget):
    """Short facts in soft ink, one beside the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = _fact()
        self.plan = _fact()
        self.faults = _fact()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for fact in (self.place, self.plan, self.faults):
            self._row.addWidget(fact)
        self._row.addStretch(1)

    def add(self, fact: QWidget) -> None:
        """Put ``fact`` at the right edge."""
        self._row.addWidget(fact)

    def show_place(self, deck: Deck, index: int) -> None:
        """Say that the cursor is in slide ``index`` (from 0) of ``deck``, and what of the evening is planned."""
        words = tr("Slide {number} of {count}").format(number=index + 1, count=len(deck.slides))
        self.place.setText(words)
        self.plan.setText(plan_words(deck))

    def show_faults(self, count: int | None) -> None:
        """Say how many things are to be mended; None while that is not known."""
        self.faults.setText("" if count is None else fault_words(count))

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._row.setSpacing(sizes.px(24))


def plan_words(deck: Deck) -> str:
    """Return ``90 of 90 min planned``, or what is planned alone for a deck that names no length."""
    planned = round(deck.planned_seconds / 60)
    if deck.settings.minutes is None:
        return tr("{planned} min planned").format(planned=planned)
    return tr("{planned} of {minutes} min planned").format(planned=planned, minutes=deck.settings.minutes)


def fault_words(count: int) -> str:
    """Return ``1 thing to fix``."""
    if count == 0:
        return tr("nothing to fix")
    return ntr("1 thing to fix", "{count} things to fix", count).format(count=count)


def _fact() -> QLabel:
    label = QLabel()
    label.setObjectName("soft")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
