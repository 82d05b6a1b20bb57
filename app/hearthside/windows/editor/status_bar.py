"""Owns the editor's lower edge: where the cursor is, how much of the evening is planned, and what is to be mended."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hearthside.deck.fault_counts import counts
from hearthside.deck.model import Deck
from hearthside.tr import tr
from hearthside.windows.paper.plain_label import PlainLabel
from hearthside.windows.paper.sizes import Sizes


class EditorStatusBar(QWidget):
    """Short facts in soft ink, one beside the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = PlainLabel("soft")
        self.plan = PlainLabel("soft")
        self.faults = PlainLabel("soft")
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
        self.faults.setText("" if count is None else counts(count, 0))

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._row.setSpacing(sizes.px(24))


def plan_words(deck: Deck) -> str:
    """Return ``90 of 90 min planned``, or what is planned alone for a deck that names no length."""
    planned = round(deck.planned_seconds / 60)
    if deck.settings.minutes is None:
        return tr("{planned} min planned").format(planned=planned)
    return tr("{planned} of {minutes} min planned").format(planned=planned, minutes=deck.settings.minutes)
