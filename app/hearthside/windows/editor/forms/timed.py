"""Owns the forms of a break and of breathing: how long they take."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import Change
from hearthside.authoring.insertions import slide_inserted
from hearthside.authoring.pieces import break_piece, breathing_piece
from hearthside.authoring.timed_text import duration_fault, duration_rewritten, written_duration
from hearthside.deck.activities import Break, Breathe
from hearthside.deck.model import Deck
from hearthside.tr import tr
from hearthside.windows.editor.forms.form import Form
from hearthside.windows.paper.lines import Lines
from hearthside.windows.paper.sizes import Sizes


class TimedSheet(Form):
    """Asks how long a break (``fence`` is ``break``) or breathing (``breathe``) takes; where the slide at the cursor is
    one, that is changed."""

    def __init__(self, deck: Deck, index: int, fence: str) -> None:
        is_break = fence == "break"
        own = Break if is_break else Breathe
        self._is_there = isinstance(deck.slides[index].activity, own)
        titles = (tr("This break"), tr("A break")) if is_break else (tr("This breathing"), tr("Breathing together"))
        super().__init__(titles[not self._is_there], "" if self._is_there else tr("Insert"))
        self._index = index
        self._fence = fence
        self._piece = break_piece if is_break else breathing_piece
        self.lines = Lines()
        example = "10:00" if is_break else "1:30"
        line = self.lines.add_line("duration", tr("How long"), example, tr("Such as 10:00, 90 s or 2 min."))
        line.setText((written_duration(deck, index) if self._is_there else None) or example)
        line.selectAll()
        self.lines.changed.connect(self._tell)
        self.lines.fill(self)

    @override
    def change(self, deck: Deck) -> Change:
        fault = self._fault()
        if fault:
            raise Cannot(fault)
        if self._is_there:
            return duration_rewritten(deck, self._index, self.lines.text("duration"))
        return slide_inserted(deck, self._index, self._piece(self.lines.text("duration")))

    @override
    def first_field(self) -> QWidget:
        return self.lines.fields["duration"]

    @override
    def first_wrong(self) -> QWidget | None:
        return self.lines.fields["duration"] if self._fault() else None

    @override
    def set_sizes(self, sizes: Sizes) -> None:
        self.lines.set_sizes(sizes)

    def _fault(self) -> str:
        return duration_fault(self._fence, self.lines.text("duration"))

    def _tell(self) -> None:
        fault = self._fault()
        self.lines.show_faults({"duration": fault} if fault else {})
        self.changed.emit()
