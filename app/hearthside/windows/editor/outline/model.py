"""Owns the outline's rows as Qt's list views want them: an edit tells of the rows that it changed, and of no other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from hearthside.deck.model import Deck
from hearthside.windows.editor.outline.mark import Mark
from hearthside.windows.editor.outline.rows import HeadingRow, Row, SlideRow, rows_of

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The ``Row``."""
MARK_ROLE = ROW_ROLE + 1
"""The slide's ``Mark``; None where nothing is known to be wrong."""

AnyIndex = QModelIndex | QPersistentModelIndex


class OutlineModel(QAbstractListModel):
    """Sections' headings and slides, in their order. A folded section shows its heading alone."""

    def __init__(self, deck: Deck, mark: Callable[[int], Mark | None], parent: QObject | None = None) -> None:
        """``mark`` says what is known to be wrong on the slide with an index in the deck on show."""
        super().__init__(parent)
        self._deck = deck
        self._mark = mark
        self._collapsed: frozenset[int] = frozenset()
        self._rows = rows_of(deck, self._collapsed)
        self._slides = [row.slide for row in self._rows]

    @property
    def deck(self) -> Deck:
        """The deck on show."""
        return self._deck

    def show(self, deck: Deck) -> None:
        """Show ``deck``. Rows that stay keep their place in every view."""
        if self._collapsed:
            self._collapsed = _still_folded(self._collapsed, self._deck, deck)
        self._deck = deck
        self._change(rows_of(deck, self._collapsed))

    def is_collapsed(self, section: int) -> bool:
        return section in self._collapsed

    def collapse(self, section: int, *, is_on: bool) -> None:
        """Fold ``section`` (its index), or unfold it."""
        self._collapsed = self._collapsed | {section} if is_on else self._collapsed - {section}
        self._change(rows_of(self._deck, self._collapsed))

    def row(self, number: int) -> Row:
        """Return row ``number``. Raises IndexError."""
        return self._rows[number]

    def row_of_slide(self, slide: int) -> int:
        """Return the number of the row of ``slide`` (its index), or of its section's heading where that is folded."""
        return max(0, bisect_right(self._slides, slide) - 1)

    def row_of_section(self, section: int) -> int:
        """Return the number of the row with the heading of ``section`` (its index)."""
        row = self.row_of_slide(self._deck.sections[section].first_slide)
        return row if isinstance(self._rows[row], HeadingRow) else row - 1

    def slides_of(self, rows: Iterable[int]) -> tuple[int, ...]:
        """Return the slides, in order, that these rows stand for: a heading for all of its section.

        An unfolded heading between slides stands for none: who chooses from one slide to another means these slides.
        """
        chosen = [self._rows[number] for number in rows]
        are_slides = any(isinstance(row, SlideRow) for row in chosen)
        found: set[int] = set()
        for row in chosen:
            if isinstance(row, SlideRow):
                found.add(row.slide)
            elif row.is_collapsed or not are_slides:
                found.update(range(row.slide, row.slide + row.slide_count))
        return tuple(sorted(found))

    @override
    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        mark = self._mark(row.slide) if isinstance(row, SlideRow) else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                words = row.spoken(len(self._deck.slides))
                return words if mark is None else f"{words}, {mark.summary}"
            case Qt.ItemDataRole.ToolTipRole:
                words = row.spoken(len(self._deck.slides))
                return words if mark is None else "\n".join((words, f"{mark.summary}:", *mark.messages))
        if role == ROW_ROLE:
            return row
        return mark if role == MARK_ROLE else None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def _change(self, rows: list[Row]) -> None:
        """Tell what is another, what is new and what is gone; selection and place in the view stay as they are."""
        old = self._rows
        shorter = min(len(old), len(rows))
        ahead = next((i for i in range(shorter) if _key(old[i]) != _key(rows[i])), shorter)
        most = shorter - ahead
        behind = next((i for i in range(most) if _key(old[-1 - i]) != _key(rows[-1 - i])), most)
        gone, new = len(old) - behind - ahead, len(rows) - behind - ahead
        same = ahead + min(gone, new)
        # One thing after the other: what is another, what is new or gone, and what is another behind that.
        self._take([*rows[:same], *old[same:]])
        self._tell_of(number for number in range(same) if old[number] != rows[number])
        between = [*rows[: len(rows) - behind], *old[len(old) - behind :]]
        if gone > new:
            self.beginRemoveRows(QModelIndex(), same, ahead + gone - 1)
            self._take(between)
            self.endRemoveRows()
        elif new > gone:
            self.beginInsertRows(QModelIndex(), same, ahead + new - 1)
            self._take(between)
            self.endInsertRows()
        self._take(rows)
        self._tell_of(number for number in range(len(rows) - behind, len(rows)) if between[number] != rows[number])

    def _take(self, rows: list[Row]) -> None:
        self._rows = rows
        self._slides = [row.slide for row in rows]

    def _tell_of(self, changed: Iterable[int]) -> None:
        """Tell of changed rows, neighbours together: a signal for each of thousands would be felt."""
        first = last = -2
        for row in changed:
            if row == last + 1:
                last = row
                continue
            if first >= 0:
                self.dataChanged.emit(self.index(first), self.index(last))
            first = last = row
        if first >= 0:
            self.dataChanged.emit(self.index(first), self.index(last))


def _still_folded(folded: frozenset[int], old: Deck, new: Deck) -> frozenset[int]:
    """Return where the ``folded`` sections of ``old`` stand in ``new``: known by title, or, if that is another, by
    their place."""
    before, after = ([section.title for section in deck.sections] for deck in (old, new))
    found = set()
    for index in folded:
        title = before[index]
        if index < len(after) and (after[index] == title or (title not in after and len(after) == len(before))):
            found.add(index)
        elif title in after:
            found.add(after.index(title))
    return frozenset(found)


def _key(row: Row) -> tuple[str, int]:
    """Return by what a row is known again when it stands at another place."""
    return ("slide", row.text_hash) if isinstance(row, SlideRow) else (row.title, 0)
