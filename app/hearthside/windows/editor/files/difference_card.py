"""Owns one place where two versions of a text part: both readings, and which of them is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.authoring.two_versions import Stretch
from hearthside.tr import tr
from hearthside.windows.paper.plain_label import PlainLabel

_MOST_LINES = 40
"""More of one reading would hide the other differences."""


class DifferenceCard(QFrame):
    """The lines around the place, and the two readings between them."""

    def __init__(self, name: str, stretch: Stretch, before: Sequence[str], behind: Sequence[str]) -> None:
        """``name`` says which difference it is; ``before`` and ``behind`` are the lines around it, alike in both."""
        super().__init__()
        self.setObjectName("panel")
        self.setAccessibleName(name)
        self._boxes = (
            _Reading("mine", tr("Keep this"), tr("{name}: keep the left one").format(name=name), stretch.mine),
            _Reading("theirs", tr("Take this"), tr("{name}: take the right one").format(name=name), stretch.theirs),
        )
        self.mine, self.theirs = (box.button for box in self._boxes)
        group = QButtonGroup(self)
        grid = QGridLayout(self)
        for column, box in enumerate(self._boxes):
            group.addButton(box.button)
            grid.addWidget(_around(before), 0, column)
            grid.addWidget(box, 1, column)
            grid.addWidget(_around(behind), 2, column)
            grid.setColumnStretch(column, 1)
        self.mine.setChecked(True)

    @property
    def takes_theirs(self) -> bool:
        """Whether the right reading is chosen."""
        return self.theirs.isChecked()

    def choose(self, *, takes_theirs: bool) -> None:
        """Choose the right reading, or the left one."""
        (self.theirs if takes_theirs else self.mine).setChecked(True)


class _Reading(QFrame):
    """One version's lines; a click anywhere on them chooses it."""

    def __init__(self, name: str, words: str, spoken: str, lines: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.button = QRadioButton(words)
        text = _shown(lines)
        self.button.setAccessibleName(spoken)
        self.button.setAccessibleDescription(text or tr("Nothing stands here."))
        self.button.toggled.connect(self._mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        column.addWidget(PlainLabel("" if text else "soft", text or tr("Nothing stands here."), wraps=True))
        column.addStretch(1)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.button.setChecked(True)
        self.button.setFocus()
        super().mousePressEvent(event)

    def _mark(self, is_chosen: bool) -> None:
        self.setProperty("chosen", is_chosen)
        self.style().unpolish(self)
        self.style().polish(self)


def _around(lines: Sequence[str]) -> QWidget:
    label = PlainLabel("same", "".join(lines).rstrip("\n"), wraps=True)
    label.setVisible(bool(label.text().strip()))
    return label


def _shown(lines: Sequence[str]) -> str:
    text = "".join(lines[:_MOST_LINES]).rstrip("\n")
    more = len(lines) - _MOST_LINES
    return text if more <= 0 else f"{text}\n{tr('… and {count} more lines').format(count=more)}"
