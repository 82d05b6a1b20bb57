"""Owns what the list says of each slide that an import would make: its name, its minutes, how much is to check."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from hearthside.deck.activities import Discussion
from hearthside.deck.check_marks import check_marks
from hearthside.deck.formats import room_label
from hearthside.deck.model import Deck
from hearthside.export.plan_text import minutes_text
from hearthside.tr import ntr
from hearthside.windows.console.slide_names import slide_name

ROW_ROLE = Qt.ItemDataRole.UserRole + 1

_Index = QModelIndex | QPersistentModelIndex


class SlideRow(Struct, frozen=True):
    """One line of the list. ``starts_section`` asks for room above."""

    slide: int
    """Index from 0."""
    name: str
    facts: str
    checks: str
    starts_section: bool

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return ", ".join(words for words in (self.name, self.facts, self.checks) if words)


class SlideRows(QAbstractListModel):
    """A row for every slide of one deck; none before there is one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SlideRow, ...] = ()

    def show_deck(self, deck: Deck) -> None:
        """Have the slides of ``deck`` in place of those that were there."""
        self.beginResetModel()
        self._rows = slide_rows(deck)
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return row if role == ROW_ROLE else None


def slide_rows(deck: Deck) -> tuple[SlideRow, ...]:
    """Return what there is to say of each slide of ``deck``."""
    to_check = Counter(mark.slide for mark in check_marks(deck))
    rows = []
    for index, slide in enumerate(deck.slides):
        form = room_label(slide.activity.format) if isinstance(slide.activity, Discussion) else ""
        count = to_check[slide.number]
        rows.append(
            SlideRow(
                index,
                slide_name(deck, slide),
                " · ".join(words for words in (minutes_text(slide.planned_seconds), form) if words),
                ntr("1 thing to check", "{count} things to check", count).format(count=count) if count else "",
                slide.starts_section,
            )
        )
    return tuple(rows)
