"""Owns saying how long the evening is: a number between two buttons, for mouse, keys and typing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from hearthside.article.minutes import FEWEST_MINUTES, MOST_MINUTES, USUAL_MINUTES
from hearthside.tr import tr
from hearthside.windows.paper.step_button import step_button

_STEP_MINUTES = 5


class MinutesField(QWidget):
    """``changed`` tells of a number that is meant, not of each digit that is typed."""

    changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QSpinBox()
        self.box.setRange(FEWEST_MINUTES, MOST_MINUTES)
        self.box.setSingleStep(_STEP_MINUTES)
        self.box.setValue(USUAL_MINUTES)
        self.box.setSuffix(tr(" minutes"))
        self.box.setKeyboardTracking(False)
        self.box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.box.setAccessibleName(tr("How long the evening is, in minutes"))
        self.box.valueChanged.connect(self.changed)
        self.fewer_button = step_button("−", tr("Five minutes fewer"))
        self.fewer_button.clicked.connect(self.box.stepDown)
        self.more_button = step_button("+", tr("Five minutes more"))
        self.more_button.clicked.connect(self.box.stepUp)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self.fewer_button, self.box, self.more_button):
            row.addWidget(part)

    @property
    def minutes(self) -> int:
        return self.box.value()
