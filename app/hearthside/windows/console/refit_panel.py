"""Owns the re-fit: proposals with tick boxes in the place of the notes, one Apply, one Undo. Nothing waits for it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hearthside.session.pace import clock_words, whole_minutes
from hearthside.session.plan import evening_plan
from hearthside.session.refit_offers import OfferKind, RefitOffer
from hearthside.tr import tr
from hearthside.windows.column_scroll import ColumnScroll
from hearthside.windows.commands import Command
from hearthside.windows.console.booked_line import BookedLine
from hearthside.windows.console.button import ButtonLook, ButtonWords, ConsoleButton
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.refit_lines import refit_lines, total_words
from hearthside.windows.console.refit_row import RefitRow
from hearthside.windows.console.sizes import Sizes, sizes_for
from hearthside.windows.console.words import Panel, Words
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.booked_room import BookedRoom
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.showing import set_shown

_READ_EVERY_SECONDS = 5.0
UNDO_KEY = "U"
_Key = tuple[OfferKind, int | None, int | None]


class RefitPanel(Panel):
    """Up, Down and Space go to the rows, Enter applies, Esc closes; every other key does what it always does, so that
    a clicker goes on turning pages."""

    closed = Signal()
    applied = Signal(object)
    """The ``Notice`` that says what is planned now, and how to take it back."""

    def __init__(
        self, controller: PresentationController, room: BookedRoom, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._controller = controller
        self._icons = icons
        self._sizes = sizes_for(0, 0)
        self._offers: tuple[RefitOffer, ...] = ()
        self._ticked: set[_Key] = set()
        self._current = 0
        self._read_at = 0.0
        self.rows: list[RefitRow] = []
        self.title = Words("title")
        self.title.say(tr("Re-fit the evening"))
        self.booked = BookedLine(room, icons)
        self.hint = Words("caption", wrapped=True)
        self.total = Words("strong", wrapped=True)
        self.still = Words("caption", wrapped=True)
        self.apply_button = ConsoleButton(ButtonWords(tr("Apply"), "Enter", "check"), icons, ButtonLook.FORWARD)
        self.undo_button = ConsoleButton(ButtonWords(tr("Undo"), UNDO_KEY, "undo"), icons)
        self.close_button = ConsoleButton(ButtonWords(tr("Close"), "Esc", "close"), icons, ButtonLook.BARE)
        self.apply_button.clicked.connect(self.apply)
        self.undo_button.clicked.connect(lambda: controller.perform(Command.UNDO_REFIT))
        self.close_button.clicked.connect(self.closed)
        self.booked.changed.connect(self._propose)
        self._lay_out()

    def open(self) -> None:
        """Show what can be done now, with what the lost time needs ticked."""
        self._current = 0
        self.booked.begin()
        self._propose()

    def refresh(self) -> None:
        """Show what can be done as things are now; what was ticked stays so where it is offered still."""
        if self.isVisibleTo(self.window()):
            self._offers, _ = self._controller.time.refit_offers()
            self._show()

    def tick(self) -> None:
        """Show what the time changes, every few seconds."""
        if abs(self._controller.now().monotonic_seconds - self._read_at) >= _READ_EVERY_SECONDS:
            self.refresh()

    def take_key(self, event: QKeyEvent) -> bool:
        """Use the keys of the rows, of the booked room and Enter; say whether ``event`` was one of them."""
        if self.booked.take_key(event):
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self._move(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Space:
                if not event.isAutoRepeat():
                    self._toggle(self._current)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self._controller.room.typed_number:
                    return False
                if not event.isAutoRepeat():
                    self.apply()
            case _:
                return False
        return True

    def apply(self) -> None:
        """Apply what is ticked as one step and close; where that changes nothing, just close."""
        chosen = self._chosen()
        if self._changes_something(chosen):
            ends = clock_words(self._controller.time.refit_preview(chosen).ends_after)
            self._controller.time.apply_refit(chosen)
            text = tr("The rest of the evening is re-fitted: it ends at {time}.").format(time=ends)
            self.applied.emit(Notice(text, "", UNDO_KEY, Command.UNDO_REFIT))
        self.closed.emit()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        for button in (self.apply_button, self.undo_button, self.close_button):
            button.set_sizes(sizes)
        for row in self.rows:
            row.set_sizes(sizes)
        self.booked.set_sizes(sizes)
        self._list_column.setSpacing(sizes.px(5))
        self._column.setSpacing(sizes.px(6))
        self._buttons.setSpacing(sizes.px(6))
        self._column.setContentsMargins(sizes.px(14), sizes.px(8), sizes.px(10), sizes.px(10))

    def _propose(self) -> None:
        self._offers, proposed = self._controller.time.refit_offers()
        self._ticked = {_key(offer) for offer in proposed}
        self._show()

    def _show(self) -> None:
        controller, chosen = self._controller, self._chosen()
        now = controller.now()
        self._read_at = now.monotonic_seconds
        preview = controller.time.refit_preview(chosen)
        before = controller.time.evening_plan()
        after = evening_plan(controller.state, controller.deck, now, preview.refit)
        lines = refit_lines(controller.deck, self._offers, chosen, before, after, preview)
        self._current = min(self._current, max(0, len(lines) - 1))
        self._have_rows(len(lines))
        for at, line in enumerate(lines):
            self.rows[at].show_line(line, ticked=line.offer in chosen, current=at == self._current)
        self.booked.refresh()
        self.hint.say(self._hint_for(chosen))
        self.total.say(total_words(preview))
        minutes = whole_minutes(preview.behind_after_seconds)
        self.still.say(tr("still {minutes} min behind").format(minutes=minutes) if minutes > 0 else "")
        self.apply_button.setEnabled(self._changes_something(chosen))
        set_shown(self.undo_button, bool(controller.state.refits))

    def _changes_something(self, chosen: tuple[RefitOffer, ...]) -> bool:
        """Tell whether ``chosen`` alters the plan: shortening takes what was lost, and may find nothing lost."""
        time = self._controller.time
        return bool(chosen) and time.refit_preview(chosen).refit != time.refit_preview(()).refit

    def _hint_for(self, chosen: tuple[RefitOffer, ...]) -> str:
        if not self._offers:
            return tr("There is nothing left that could be skipped or shortened.")
        if not chosen or self._changes_something(chosen):
            return ""
        return tr("There is no lost time to make up, so this changes nothing.")

    def _have_rows(self, count: int) -> None:
        while len(self.rows) > count:
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < count:
            row = RefitRow(self._icons, self._sizes, self._list)
            row.clicked.connect(partial(self._toggle, len(self.rows)))
            self.rows.append(row)
            self._list_column.insertWidget(len(self.rows) - 1, row)
            row.show()

    def _chosen(self) -> tuple[RefitOffer, ...]:
        return tuple(offer for offer in self._offers if _key(offer) in self._ticked)

    def _toggle(self, at: int, _checked: bool = False) -> None:
        if at < len(self._offers):
            self._current = at
            self._ticked ^= {_key(self._offers[at])}
            self._show()

    def _move(self, by: int) -> None:
        if self.rows:
            self._current = min(max(0, self._current + by), len(self.rows) - 1)
            self._show()
            self._scroll.ensureWidgetVisible(self.rows[self._current])

    def _lay_out(self) -> None:
        self.setAccessibleName(tr("Re-fit: Up, Down and Space choose, Enter applies"))
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.close_button)
        self._list = QWidget()
        self._list_column = QVBoxLayout(self._list)
        self._list_column.setContentsMargins(0, 0, 0, 0)
        self._list_column.addStretch(1)
        self._scroll = ColumnScroll(self._list)
        self._scroll.viewport().setAutoFillBackground(False)
        self._list.setAutoFillBackground(False)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.apply_button)
        self._buttons.addWidget(self.undo_button)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.booked)
        self._column.addWidget(self.hint)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self.total)
        self._column.addWidget(self.still)
        self._column.addLayout(self._buttons)


def _key(offer: RefitOffer) -> _Key:
    """Return what stays the same of an offer while its numbers change with the time."""
    return offer.kind, offer.slide, offer.round_number
