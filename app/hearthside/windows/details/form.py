"""Owns the form of somebody's own details: a line for every detail, and the room's size."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QVBoxLayout, QWidget

from hearthside.care.booking_concerns import Concern
from hearthside.deck.booking import Booking
from hearthside.deck.room import LARGEST_SCREEN_M, LONGEST_DISTANCE_M, SHORTEST_DISTANCE_M, SMALLEST_SCREEN_M, Room
from hearthside.tr import tr
from hearthside.windows.details.fields import details_of, field_groups, values_of
from hearthside.windows.paper.lines import Lines
from hearthside.windows.paper.sizes import Sizes


class DetailsForm(QWidget):
    """``changed`` tells that a line or the room is another; nothing is saved here."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scrolled")
        self._parts = Lines()
        self.lines = add_detail_lines(self._parts)
        self._parts.changed.connect(self.changed)
        self.screen_height = self._metres(SMALLEST_SCREEN_M, LARGEST_SCREEN_M, 0.05)
        self.back_row = self._metres(SHORTEST_DISTANCE_M, LONGEST_DISTANCE_M, 0.5)
        self._parts.add_heading(tr("Your room"))
        self._parts.add("screen-height", tr("Picture height"), self.screen_height)
        self._parts.add("back-row", tr("To the back row"), self.back_row)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._parts)
        self._column.addStretch(1)

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
        self._parts.show_faults({name: " ".join(words) for name, words in said.items()})

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._column.setContentsMargins(0, 0, sizes.px(12), 0)
        for box in (self.screen_height, self.back_row):
            box.setFixedWidth(sizes.px(130))
            box.lineEdit().setTextMargins(sizes.px(10), 0, 0, 0)
        self._parts.set_sizes(sizes)

    def _metres(self, smallest: float, largest: float, step: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(smallest, largest)
        box.setSingleStep(step)
        box.setDecimals(2)
        box.setSuffix(f" {tr('m')}")
        box.valueChanged.connect(self.changed)
        return box


def add_detail_lines(lines: Lines) -> dict[str, QLineEdit]:
    """Add a line for each of the details to ``lines``, under their headings; return them by name."""
    added = {}
    for group in field_groups():
        lines.add_heading(group.heading)
        for field in group.fields:
            added[field.name] = lines.add_line(field.name, field.label, field.example)
    return added
