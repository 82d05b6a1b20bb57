"""Owns the menu of a deck's card: what can be done with that deck, each thing with its key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QMenu, QWidget

from hearthside.tr import tr
from hearthside.windows.deck_facts import PlanRow, plan_rows
from hearthside.windows.library.plan_lines import MOST_LINES
from hearthside.windows.library.shelf import ShelfDeck
from hearthside.windows.paper.button_words import button_words, shortened

_LONGEST_TITLE = 48


class CardMenu(QMenu):
    """The menu of one deck; it is gone when it closes. What cannot be done with this deck just now is grey."""

    present_chosen = Signal()
    section_chosen = Signal(int)
    """An evening is to begin at the slide of this number (from 1)."""
    edit_chosen = Signal()
    forget_chosen = Signal()

    def __init__(self, shown: ShelfDeck, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offer("present", tr("Present"), tr("Enter"), self.present_chosen, can=shown.may_open)
        self._offer_sections(tuple(plan_rows(shown.deck)) if shown.deck is not None else ())
        self._offer("edit", tr("Edit"), tr("F4"), self.edit_chosen, can=shown.may_open)
        if shown.recent:
            self.addSeparator()
            self._offer("forget", tr("Remove from recent"), tr("Delete"), self.forget_chosen)

    def _offer_sections(self, rows: Sequence[PlanRow]) -> None:
        """Lead to every section but for the beginning, which is what Present is for; of very many, to the first ones,
        as the plan does."""
        rows = [row for row in rows[:MOST_LINES] if row.first_slide > 1]
        if not rows:
            return
        sections = self.addMenu(tr("Present from"))
        sections.menuAction().setObjectName("sections")
        for row in rows:
            action = sections.addAction(f"{button_words(shortened(row.title, _LONGEST_TITLE))}\t{row.starts}")
            action.triggered.connect(lambda _checked=False, slide=row.first_slide: self.section_chosen.emit(slide))

    def _offer(self, name: str, words: str, key: str, chosen: SignalInstance, *, can: bool = True) -> None:
        action = self.addAction(f"{words}\t{key}")  # the window itself has the key
        action.setObjectName(name)
        action.setEnabled(can)
        action.triggered.connect(lambda _checked=False: chosen.emit())
