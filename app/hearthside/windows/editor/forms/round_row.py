"""Owns one round in the form: what people do, how long, and how the time is meant."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from hearthside.authoring.discussion_form import RoundForm
from hearthside.deck.activities import RoundKind
from hearthside.tr import tr
from hearthside.windows.editor.forms.choice import Choice
from hearthside.windows.editor.forms.grip import Grip
from hearthside.windows.keys_first import is_taken_first
from hearthside.windows.paper.plain_label import PlainLabel
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.showing import set_shown

_LONGEST = 300


class RoundRow(QFrame):
    """One row. Alt+Up and Alt+Down move it, as its buttons do; it is dragged by its grip."""

    changed = Signal()
    moved = Signal(int)
    """By -1 or 1."""
    removed = Signal()

    def __init__(self, form: RoundForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("round")
        self._form = form
        self._build()
        self.text.setText(form.text)
        self.duration.setText(form.duration)
        self.kind.choose(form.kind)
        self.optional.setChecked(form.optional)
        self.silent.setChecked(form.silent)
        self._connect()

    @property
    def form(self) -> RoundForm:
        """What the row says."""
        return replace(
            self._form,
            text=self.text.text(),
            duration=self.duration.text(),
            kind=self.kind.value,
            optional=self.optional.isChecked(),
            silent=self.silent.isChecked(),
        )

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, in order."""
        times = (self.text, self.duration, self.up, self.down, self.remove)
        return (*times, self.kind.box, self.optional, self.silent)

    def number(self, number: int, count: int) -> None:
        """Be row ``number`` (from 1) of ``count``; screen readers hear it with each field."""
        for field, words in (
            (self.text, tr("Round {number}: what people do")),
            (self.duration, tr("Round {number}: how long, such as 3:00")),
            (self.kind.box, tr("Round {number}: how the time is meant")),
            (self.optional, tr("Round {number}: may be left out when it is late")),
            (self.silent, tr("Round {number}: in silence")),
            (self.up, tr("Move round {number} up (Alt+Up)")),
            (self.down, tr("Move round {number} down (Alt+Down)")),
            (self.remove, tr("Take round {number} out")),
            (self.grip, tr("Drag round {number} to another place")),
        ):
            field.setAccessibleName(words.format(number=number))
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < count)

    def say(self, fault: str, words: str) -> None:
        """Say below the row what is wrong, or else ``words`` about it."""
        name = "wrong" if fault else "small"
        if self.remark.objectName() != name:
            self.remark.setObjectName(name)
            _polish(self.remark)
        self.remark.setText(fault or words)
        set_shown(self.remark, bool(fault or words))
        self.duration.setAccessibleDescription(fault or words)

    def show_held(self, *, is_on: bool) -> None:
        """Show that the row is being dragged, or no longer."""
        self.setProperty("isHeld", is_on)
        _polish(self)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._grid.setContentsMargins(sizes.px(4), sizes.px(7), sizes.px(8), sizes.px(7))
        self.grip.set_gap_px(sizes.px(6))
        self._grid.setSpacing(sizes.px(6))
        self.duration.setFixedWidth(sizes.px(86))

    def _build(self) -> None:
        self.text = QLineEdit()
        self.text.setMaxLength(_LONGEST)
        self.text.setPlaceholderText(tr("What people do"))
        self.duration = QLineEdit()
        self.duration.setMaxLength(40)
        self.duration.setPlaceholderText("3:00")
        self.kind = Choice(
            (
                (RoundKind.PLAIN, tr("for everyone at once")),
                (RoundKind.SHARED, tr("shared: each group divides it")),
                (RoundKind.EACH, tr("each: for one person")),
            )
        )
        self.optional = QCheckBox(tr("optional"))
        self.optional.setToolTip(tr("The first thing to leave out when it is late"))
        self.silent = QCheckBox(tr("silent"))
        self.silent.setToolTip(tr("Nobody speaks"))
        self.up = _tool("↑", tr("Up (Alt+Up)"))
        self.down = _tool("↓", tr("Down (Alt+Down)"))
        self.remove = _tool("×", tr("Take it out"))
        self.remark = PlainLabel("small", wraps=True)
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        for column, part in enumerate((self.text, self.duration, self.up, self.down, self.remove), 1):
            self._grid.addWidget(part, 0, column)
        second = QHBoxLayout()
        for part in (self.kind.box, self.optional, self.silent):
            second.addWidget(part)
        second.addStretch(1)
        self._grid.addLayout(second, 1, 1, 1, 5)
        self._grid.addWidget(self.remark, 2, 1, 1, 5)
        self.grip = Grip()
        self.grip.setToolTip(tr("Drag it to another place"))
        self._grid.addWidget(self.grip, 0, 0, 2, 1)

    def _connect(self) -> None:
        for line in (self.text, self.duration):
            line.textChanged.connect(self.changed)
        self.kind.box.chosen.connect(self.changed)
        for box in (self.optional, self.silent):
            box.toggled.connect(self.changed)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)

    @override
    def event(self, event: QEvent) -> bool:
        return is_taken_first(event, _step) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := _step(event):
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


def _step(event: QKeyEvent) -> int:
    """Return where a key moves the row: -1, 1, or 0 for nowhere."""
    if not event.modifiers() & Qt.KeyboardModifier.AltModifier:
        return 0
    return {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}.get(event.key(), 0)


def _polish(widget: QWidget) -> None:
    """Have the style sheet look again at what ``widget`` is."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _tool(words: str, tip: str) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName("tool")
    button.setToolTip(tip)
    button.setAutoDefault(True)
    return button
