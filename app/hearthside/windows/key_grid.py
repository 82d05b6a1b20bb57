"""Owns the table of keys that a help sheet shows: what a key does, and the keys as their caps say it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

_PARTS_OF_A_COLUMN = 3
"""What it does, its keys, and a gap."""
_MOST_IN_ONE_COLUMN = 6


class HelpRow(Struct, frozen=True):
    """One line of a help sheet: what it does, and the keys as their caps say it."""

    label: str
    keys: tuple[str, ...]


class _Line(Struct, frozen=True):
    label: QWidget
    caps: tuple[QWidget, ...]
    row_of_caps: QHBoxLayout


class KeyGrid(QGridLayout):
    """Keys from top to bottom, many of them in two columns where those find room."""

    def __init__(
        self, make_label: Callable[[str], QWidget], make_cap: Callable[[str], QWidget], parent: QWidget | None = None
    ) -> None:
        """``make_label`` and ``make_cap`` make what shows a text, in the looks of the window."""
        super().__init__(parent)
        self._make_label = make_label
        self._make_cap = make_cap
        self._lines: tuple[_Line, ...] = ()
        self._columns = 0
        self._between_px = 0
        self._caps_px = 0

    @property
    def is_filled(self) -> bool:
        return bool(self._lines)

    @property
    def two_columns_px(self) -> int:
        """How wide two columns are in full, in logical pixels, with the margins on both sides."""
        halves = (self._lines[: self._height(2)], self._lines[self._height(2) :])
        widths = [max((line.label.sizeHint().width() for line in half), default=0) for half in halves]
        widths += [max((self._caps_width_px(line) for line in half), default=0) for half in halves]
        margins = self.contentsMargins()
        gaps_px = 3 * self.horizontalSpacing() + self._between_px  # Qt puts one gap beside an empty column, not two
        return sum(widths) + gaps_px + margins.left() + margins.right()

    def set_gaps(self, *, lines_px: int, columns_px: int, between_px: int, caps_px: int) -> None:
        """Set the logical pixels between lines, between words and keys, between the two columns, and between keys."""
        self.setVerticalSpacing(lines_px)
        self.setHorizontalSpacing(columns_px)
        self._between_px = between_px
        self._caps_px = caps_px
        for line in self._lines:
            line.row_of_caps.setSpacing(caps_px)
        self._part_columns()

    def fill(self, rows: Iterable[HelpRow]) -> None:
        """Show ``rows``."""
        self._lines = tuple(self._line(row) for row in rows)
        self.arrange(1 if len(self._lines) <= _MOST_IN_ONE_COLUMN else 2)

    def arrange(self, columns: int) -> None:
        """Show what there is in so many columns, one or two."""
        if columns == self._columns:
            return
        self._columns = columns
        while self.count():
            self.takeAt(0)
        height = self._height(columns)
        for at, line in enumerate(self._lines):
            row, column = at % height, _PARTS_OF_A_COLUMN * (at // height)
            line.row_of_caps.setParent(None)  # taken out, it still belongs to this one, and could not be put in again
            self.addWidget(line.label, row, column, Qt.AlignmentFlag.AlignVCenter)
            self.addLayout(line.row_of_caps, row, column + 1, Qt.AlignmentFlag.AlignVCenter)
        self._part_columns()

    def _part_columns(self) -> None:
        self.setColumnMinimumWidth(_PARTS_OF_A_COLUMN - 1, self._between_px if self._columns == 2 else 0)
        for column in range(2):
            self.setColumnStretch(_PARTS_OF_A_COLUMN * column + 1, 1 if column < self._columns else 0)

    def _height(self, columns: int) -> int:
        return max(1, -(-len(self._lines) // columns))

    def _line(self, row: HelpRow) -> _Line:
        row_of_caps = QHBoxLayout()
        row_of_caps.setSpacing(self._caps_px)
        caps = tuple(self._make_cap(key) for key in row.keys)
        for cap in caps:
            row_of_caps.addWidget(cap)
        row_of_caps.addStretch(1)
        return _Line(self._make_label(row.label), caps, row_of_caps)

    def _caps_width_px(self, line: _Line) -> int:
        return sum(cap.sizeHint().width() for cap in line.caps) + self._caps_px * (len(line.caps) - 1)
