"""Owns the list of minutes that a deck could learn from its last evenings, each with a tick box."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hearthside.deck.durations import format_clock
from hearthside.deck.model import Deck
from hearthside.export.plan_text import minutes_text
from hearthside.session.averages import MinutesProposal
from hearthside.tr import ntr, tr
from hearthside.windows.paper.plain_label import PlainLabel
from hearthside.windows.report.learned_minutes import Learned


class MinutesPanel(QFrame):
    """All are ticked at first; nothing is written before Apply."""

    applied = Signal(object)
    """A tuple of ``MinutesProposal``: those that are ticked."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._proposals: tuple[MinutesProposal, ...] = ()
        self.boxes: list[QCheckBox] = []
        self._title = PlainLabel("label")
        self._total = PlainLabel("soft", wraps=True)
        self.apply_button = QPushButton(tr("Write into the deck"))
        self.apply_button.setObjectName("present")
        self.close_button = QPushButton(tr("Not now"))
        self.apply_button.clicked.connect(lambda: self.applied.emit(self.ticked))
        self.close_button.clicked.connect(self.closed)
        self._lay_out()

    @property
    def ticked(self) -> tuple[MinutesProposal, ...]:
        """The proposals that are ticked."""
        return tuple(each for each, box in zip(self._proposals, self.boxes, strict=True) if box.isChecked())

    def show_proposals(self, learned: Learned, deck: Deck) -> None:
        """Show what the last evenings propose for ``deck``."""
        for box in self.boxes:
            box.hide()
            box.deleteLater()
        self._proposals = learned.proposals
        self._title.setText(learned.words)
        self.boxes = []
        for proposal in learned.proposals:
            box = QCheckBox(_words(proposal, deck))
            box.setChecked(True)
            box.toggled.connect(self._count)
            self._list.insertWidget(len(self.boxes), box)
            self.boxes.append(box)
        self._count()
        if self.boxes:
            self.boxes[0].setFocus()

    def _count(self) -> None:
        ticked = self.ticked
        self.apply_button.setEnabled(bool(ticked))
        more = sum(proposal.proposed_seconds - proposal.planned_seconds for proposal in ticked)
        sign = "+" if more > 0 else "−"
        words = tr("{count} slides · {difference} in all. Only these minutes in the deck’s text change.")
        self._total.setText(
            words.format(count=len(ticked), difference=f"{sign}{format_clock(abs(more))}" if more else "0:00")
        )

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("scrolled")
        self._list = QVBoxLayout(content)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._list.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.apply_button)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addWidget(scroll, 1)
        column.addWidget(self._total)
        column.addLayout(buttons)


def _words(proposal: MinutesProposal, deck: Deck) -> str:
    slide = deck.slides[proposal.slide]
    title = slide.title_text or tr("Slide {number}").format(number=proposal.slide + 1)
    seen = ntr("seen once", "seen on {count} evenings", proposal.evenings).format(count=proposal.evenings)
    words = tr("{number}  {title}  ·  {planned} → {proposed}  ·  {seen}").format(
        number=proposal.slide + 1,
        title=title,
        planned=minutes_text(proposal.planned_seconds),
        proposed=minutes_text(proposal.proposed_seconds),
        seen=seen,
    )
    return words.replace("&", "&&")
