"""Owns the table of rounds in the form: adding, taking out, and moving rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.authoring.discussion_form import RoundForm
from hearthside.deck.activities import Round, RoundKind
from hearthside.tr import tr
from hearthside.windows.editor.forms.format_words import marks_words
from hearthside.windows.editor.forms.round_row import RoundRow
from hearthside.windows.paper.sizes import Sizes

_MOST_ROUNDS = 60
_NEW_DURATION = "3:00"


class Rounds(QWidget):
    """Rows in order. ``is_own`` tells that they are the format's and nobody has touched them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[RoundRow] = []
        self.is_own = True
        self.above: QWidget | None = None
        """What Tab reaches ahead of the rows."""
        self._sizes: Sizes | None = None
        self._held_from = 0
        """Where the row stood that is being dragged."""
        self._new: RoundRow | None = None
        """The row that was just added: it is to be seen as soon as it has its place."""
        self.add_button = QPushButton(tr("+ Round"))
        self.add_button.setAutoDefault(True)
        self.add_button.clicked.connect(self.add_row)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def forms(self) -> tuple[RoundForm, ...]:
        """What all rows say."""
        return tuple(row.form for row in self.rows)

    def show_rows(self, forms: Sequence[RoundForm], *, is_own: bool) -> None:
        """Show these rows; this is no change."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for form in forms:
            self._insert(RoundRow(form))
        self.is_own = is_own
        self._order_tabs()
        self._number()

    def add_row(self) -> None:
        """Add a row at the end and go to it."""
        if len(self.rows) >= _MOST_ROUNDS:
            return
        row = RoundRow(RoundForm(text="", duration=_NEW_DURATION, kind=RoundKind.PLAIN))
        self._insert(row)
        self._order_tabs()
        self._touch()
        row.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._new = row

    def say(self, faults: Mapping[int, str], rounds: Sequence[Round]) -> None:
        """Say what is wrong with rows, by their index, or when turns change in the ``rounds`` that they come to."""
        for index, row in enumerate(self.rows):
            marks = rounds[index].marks if index < len(rounds) else {}
            row.say(faults.get(index, ""), marks_words(marks))

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self._column.setSpacing(sizes.px(6))
        for row in self.rows:
            row.set_sizes(sizes)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._new is not None:
            # What is scrolled learns of its new height only behind this.
            QTimer.singleShot(0, self._new, partial(self._bring_into_view, self._new))

    def _insert(self, row: RoundRow) -> None:
        row.changed.connect(self._touch)
        row.moved.connect(lambda step: self._move(row, step))
        row.removed.connect(lambda: self._remove(row))
        row.grip.taken.connect(lambda: self._hold(row))
        row.grip.dragged.connect(lambda height_px: self._drag(row, height_px))
        row.grip.let_go.connect(lambda: self._let_go(row))
        row.grip.given_up.connect(lambda: self._let_go(row, is_given_up=True))
        if self._sizes is not None:
            row.set_sizes(self._sizes)
        self.rows.append(row)
        self._column.insertWidget(len(self.rows) - 1, row)

    def _move(self, row: RoundRow, step: int) -> None:
        index = self.rows.index(row)
        to = index + step
        if not 0 <= to < len(self.rows):
            return
        focus: QWidget | None = self.window().focusWidget()
        self.rows.insert(to, self.rows.pop(index))
        self._column.removeWidget(row)
        self._column.insertWidget(to, row)
        self._order_tabs()
        self._touch()
        if focus is not None and row.isAncestorOf(focus):
            (focus if focus.isEnabled() else row.text).setFocus(Qt.FocusReason.OtherFocusReason)

    def _hold(self, row: RoundRow) -> None:
        self._held_from = self.rows.index(row)
        row.show_held(is_on=True)

    def _drag(self, row: RoundRow, height_px: float) -> None:
        """Have ``row`` stand where the mouse is: it passes the next one when the mouse passes that one's middle."""
        height = self.mapFromGlobal(QPointF(0, height_px)).y()
        while step := self._step_towards(self.rows.index(row), height):
            self._move(row, step)
            self._column.activate()
            self._bring_into_view(row)
        beside = self._aimed_at(self.rows.index(row), height_px)
        if beside is not None:
            self._bring_into_view(beside)

    def _aimed_at(self, index: int, height_px: float) -> RoundRow | None:
        """Return the row beside the held one that the mouse, near an edge of what is in sight, is making for."""
        area = self._scrolled_in()
        if area is None:
            return None
        height, whole = area.viewport().mapFromGlobal(QPointF(0, height_px)).y(), area.viewport().height()
        near = min(self.rows[index].height() / 2, whole / 4)
        if height < near and index > 0:
            return self.rows[index - 1]
        return self.rows[index + 1] if height > whole - near and index + 1 < len(self.rows) else None

    def _step_towards(self, index: int, height_px: float) -> int:
        if index > 0 and height_px < self.rows[index - 1].geometry().center().y():
            return -1
        return int(index + 1 < len(self.rows) and height_px > self.rows[index + 1].geometry().center().y())

    def _let_go(self, row: RoundRow, *, is_given_up: bool = False) -> None:
        row.show_held(is_on=False)
        while is_given_up and (by := self._held_from - self.rows.index(row)):
            self._move(row, 1 if by > 0 else -1)
        row.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_into_view(self, row: RoundRow) -> None:
        area = self._scrolled_in()
        if area is not None:
            area.ensureWidgetVisible(row, 0, 0)

    def _scrolled_in(self) -> QScrollArea | None:
        above: QWidget | None = self
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above

    def _remove(self, row: RoundRow) -> None:
        index = self.rows.index(row)
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._touch()
        beside = self.rows[min(index, len(self.rows) - 1)].text if self.rows else self.add_button
        beside.setFocus(Qt.FocusReason.OtherFocusReason)

    def _touch(self) -> None:
        self._new = None
        self.is_own = False
        self._number()
        self.changed.emit()

    def _number(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.number(number, len(self.rows))

    def _order_tabs(self) -> None:
        """Have Tab go through the rows from above to below, on from what stands above them."""
        fields = [field for row in self.rows for field in row.fields]
        chain = [*([self.above] if self.above is not None else []), *fields, self.add_button]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)
