"""Owns fields in a column: each with its label, and below it what is wrong with it or worth knowing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from hearthside.windows.paper.plain_label import PlainLabel
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.showing import set_shown

_LONGEST = 400
"""Characters in a line: more than a slide could show in any size."""


class Lines(QWidget):
    """Fields by name. What has a fault says so below itself, and to screen readers."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, QWidget] = {}
        self._labels: dict[str, QLabel] = {}
        self._remarks: dict[str, QLabel] = {}
        self._hints: dict[str, str] = {}
        self._headings: list[QLabel] = []
        """Those with something above them."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)

    def fill(self, form: QWidget) -> None:
        """Be all that stands in ``form``, from its top on."""
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self)
        column.addStretch(1)

    def add_heading(self, words: str) -> QLabel:
        """Put a heading over the fields that follow."""
        heading = PlainLabel("label", words)
        if self.fields:
            self._headings.append(heading)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)
        return heading

    def add_line(self, name: str, label: str, example: str = "", hint: str = "") -> QLineEdit:
        """Add a line of text; ``example`` is greyed while it is empty, ``hint`` stands below it."""
        line = QLineEdit()
        line.setMaxLength(_LONGEST)
        line.setPlaceholderText(example)
        line.textChanged.connect(self.changed)
        self.add(name, label, line, hint)
        return line

    def add(self, name: str, label: str, field: QWidget, hint: str = "") -> None:
        """Add any field, with a label that leads to it."""
        words = PlainLabel("", label)
        words.setBuddy(field)
        field.setAccessibleName(label)
        remark = PlainLabel("", wraps=True)
        self.fields[name], self._labels[name] = field, words
        self._remarks[name], self._hints[name] = remark, hint
        row = self._grid.rowCount()
        self._grid.addWidget(words, row, 0)
        self._grid.addWidget(field, row, 1)
        self._grid.addWidget(remark, row + 1, 1)
        self._say(name, "")

    def show_field(self, name: str, is_shown: bool) -> None:
        """Show or hide the field of that name with all that belongs to it."""
        set_shown(self._labels[name], is_shown)
        set_shown(self.fields[name], is_shown)
        set_shown(self._remarks[name], is_shown and bool(self._remarks[name].text()))

    def line(self, name: str) -> QLineEdit:
        """Return the line of text of that name."""
        field = self.fields[name]
        assert isinstance(field, QLineEdit)
        return field

    def text(self, name: str) -> str:
        """Return what stands in the line of that name, on one line and without spaces around it."""
        return " ".join(self.line(name).text().split())

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say below each field what is wrong with it; fields that are not named are right."""
        for name in self._remarks:
            self._say(name, faults.get(name, ""))

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._grid.setVerticalSpacing(sizes.px(6))
        self._grid.setHorizontalSpacing(sizes.px(14))
        for heading in self._headings:
            heading.setContentsMargins(0, sizes.px(14), 0, 0)

    def _say(self, name: str, fault: str) -> None:
        remark, words = self._remarks[name], fault or self._hints[name]
        wanted = "wrong" if fault else "small"
        if remark.objectName() != wanted:
            remark.setObjectName(wanted)
            remark.style().unpolish(remark)
            remark.style().polish(remark)
        remark.setText(words)
        set_shown(remark, bool(words))
        self.fields[name].setAccessibleDescription(words)
