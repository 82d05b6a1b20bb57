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


class KeyGrid(QGridLayout):
    """Keys from top to bottom, many of them in two columns."""

    def __init__(
        self, make_label: Callable[[str], QWidget], make_cap: Callable[[str], QWidget], parent: QWidget | None = None
    ) -> None:
        """``make_label`` and ``make_cap`` make what shows a text, in the looks of the window."""
        super().__init__(parent)
        self._make_label = make_label
        self._make_cap = make_cap
        self._caps: list[QHBoxLayout] = []
        self._caps_px = 0

    @property
    def is_filled(self) -> bool:
        return bool(self._caps)

    def set_gaps(self, *, lines_px: int, columns_px: int, between_px: int, caps_px: int) -> None:
        """Set the logical pixels between lines, between words and keys, between the two columns, and between keys."""
        self.setVerticalSpacing(lines_px)
        self.setHorizontalSpacing(columns_px)
        self.setColumnMinimumWidth(_PARTS_OF_A_COLUMN - 1, between_px)
        self._caps_px = caps_px
        for caps in self._caps:
            caps.setSpacing(caps_px)

    def fill(self, rows: Iterable[HelpRow]) -> None:
        """Show ``rows``."""
        rows = tuple(rows)
        height = len(rows) if len(rows) <= _MOST_IN_ONE_COLUMN else -(-len(rows) // 2)
        for at, row in enumerate(rows):
            line, column = at % height, _PARTS_OF_A_COLUMN * (at // height)
            caps = QHBoxLayout()
            caps.setSpacing(self._caps_px)
            for key in row.keys:
                caps.addWidget(self._make_cap(key))
            caps.addStretch(1)
            self._caps.append(caps)
            self.addWidget(self._make_label(row.label), line, column, Qt.AlignmentFlag.AlignVCenter)
            self.addLayout(caps, line, column + 1, Qt.AlignmentFlag.AlignVCenter)
            self.setColumnStretch(column + 1, 1)
