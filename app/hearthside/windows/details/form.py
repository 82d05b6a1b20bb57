"""Owns the form: a labelled line for every detail, what to look at below the line it is about, and the room's size."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from hearthside.care.booking_concerns import Concern
from hearthside.deck.booking import Booking
from hearthside.deck.room import LARGEST_SCREEN_M, LONGEST_DISTANCE_M, SHORTEST_DISTANCE_M, SMALLEST_SCREEN_M, Room
from hearthside.tr import tr
from hearthside.windows.details.fields import DetailField, FieldGroup, details_of, field_groups, values_of
from hearthside.windows.library.sizes import Sizes
from hearthside.windows.showing import set_shown

_LONGEST = 400
"""Characters in a line: more than the end screen could show in any size."""


class DetailsForm(QWidget):
    """``changed`` tells that a line or the room is another; nothing is saved here."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scrolled")
        self.lines: dict[str, QLineEdit] = {}
        self._remarks: dict[str, QLabel] = {}
        self._headings: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        for group in field_groups():
            self._add_group(group)
        self.screen_height = self._metres(SMALLEST_SCREEN_M, LARGEST_SCREEN_M, 0.05)
        self.back_row = self._metres(SHORTEST_DISTANCE_M, LONGEST_DISTANCE_M, 0.5)
        self._add_heading(tr("Your room"))
        self._add_row(tr("Picture height"), self.screen_height)
        self._add_row(tr("To the back row"), self.back_row)

    @property
    def details(self) -> Booking | None:
        """What the lines say; None where all are empty."""
        return details_of({name: line.text() for name, line in self.lines.items()})

    @property
    def room(self) -> Room:
        return Room(self.screen_height.value(), self.back_row.value())

    def show_values(self, details: Booking | None, room: Room) -> None:
        """Fill the form in; this is no change."""
        self.blockSignals(True)
        for name, value in values_of(details).items():
            self.lines[name].setText(value)
            self.lines[name].setCursorPosition(0)
        self.screen_height.setValue(room.screen_height_m)
        self.back_row.setValue(room.back_row_m)
        self.blockSignals(False)

    def show_concerns(self, concerns: Iterable[Concern]) -> None:
        """Say below each line what there is to look at in it."""
        said: dict[str, list[str]] = {}
        for concern in concerns:
            said.setdefault(concern.name.removeprefix("booking."), []).append(f"{concern.message} {concern.mend}")
        for name, remark in self._remarks.items():
            words = " ".join(said.get(name, ()))
            remark.setText(words)
            set_shown(remark, bool(words))
            self.lines[name].setAccessibleDescription(words)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._column.setContentsMargins(0, 0, sizes.px(12), 0)
        for box in (self.screen_height, self.back_row):
            box.setFixedWidth(sizes.px(130))
            box.lineEdit().setTextMargins(sizes.px(10), 0, 0, 0)
        self._grid.setVerticalSpacing(sizes.px(6))
        self._grid.setHorizontalSpacing(sizes.px(16))
        for heading in self._headings[1:]:
            heading.setContentsMargins(0, sizes.px(14), 0, 0)

    def _add_group(self, group: FieldGroup) -> None:
        self._add_heading(group.heading)
        for field in group.fields:
            self._add_field(field)

    def _add_field(self, field: DetailField) -> None:
        line = QLineEdit()
        line.setMaxLength(_LONGEST)
        line.setPlaceholderText(field.example)
        line.textChanged.connect(self.changed)
        self.lines[field.name] = line
        self._add_row(field.label, line)
        remark = QLabel()
        remark.setObjectName("wrong")
        remark.setTextFormat(Qt.TextFormat.PlainText)
        remark.setWordWrap(True)
        remark.hide()
        self._remarks[field.name] = remark
        self._grid.addWidget(remark, self._grid.rowCount(), 1)

    def _add_heading(self, words: str) -> None:
        heading = QLabel(words)
        heading.setObjectName("label")
        self._headings.append(heading)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)

    def _add_row(self, words: str, part: QWidget) -> None:
        label = QLabel(words)
        label.setBuddy(part)
        part.setAccessibleName(words)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(part, row, 1)

    def _metres(self, smallest: float, largest: float, step: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(smallest, largest)
        box.setSingleStep(step)
        box.setDecimals(2)
        box.setSuffix(f" {tr('m')}")
        box.valueChanged.connect(self.changed)
        return box
