"""Owns the list of what may be meant while typing: when it comes up, how keys choose in it, and where it stands."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from hearthside.authoring.change import Change
from hearthside.authoring.completion import Completion, Known, completion_at
from hearthside.authoring.fence_typing import chosen_fence
from hearthside.authoring.proposal import Proposal
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.text.line_book import LineBook
from hearthside.windows.editor.text.view import DeckTextView
from hearthside.windows.editor.two_part_rows import SECOND_ROLE, TwoPartRows

_MOST_ROWS = 8
_BEGINNINGS = ":{(*= "
"""What somebody types behind which the list comes up by itself."""


class Completing(QObject):
    """The list over the text. Up and Down choose, Enter and Tab take, Esc closes; typing on narrows it down."""

    def __init__(self, editing: Editing, view: DeckTextView, book: LineBook, known: Known, rows: TwoPartRows) -> None:
        super().__init__(view)
        self._editing = editing
        self._view = view
        self._book = book
        self._known = known
        self._completion: Completion | None = None
        self.list = QListWidget(view)
        self.list.setObjectName("proposals")
        self.list.setItemDelegate(rows)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Proposals"))
        self.list.hide()
        self.list.itemClicked.connect(self._take)
        view.take_key_first = self.take_key
        view.typed.connect(self._go_on)
        view.cursorPositionChanged.connect(self._close_elsewhere)
        view.verticalScrollBar().valueChanged.connect(self.close)

    @property
    def is_open(self) -> bool:
        return self.list.isVisibleTo(self._view)

    def open(self) -> None:
        """Show what may be meant at the cursor; nothing where nothing is."""
        self._show(chosen=True)

    def close(self) -> None:
        """Take the list away."""
        self._completion = None
        self.list.hide()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what ``event`` means for the list; False where it is for the text."""
        if not self.is_open:
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                row = self.list.currentRow() if self.list.currentRow() >= 0 or step > 0 else 0
                self.list.setCurrentRow((row + step) % self.list.count())
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                step = _MOST_ROWS if event.key() == Qt.Key.Key_PageDown else -_MOST_ROWS
                self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))
            case Qt.Key.Key_Escape:
                self.close()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.list.currentRow() >= 0:
                self._take()
            case Qt.Key.Key_Tab:
                self.list.setCurrentRow(max(0, self.list.currentRow()))
                self._take()
            case _:
                return False
        return True

    def _go_on(self) -> None:
        """Narrow the list down to what is typed, or bring it up behind what begins something."""
        selection = self._view.selection
        last = self._editing.document.text[max(0, selection.start - 1) : selection.start]
        if self.is_open or (last and last in _BEGINNINGS):
            self._show(chosen=False)

    def _show(self, *, chosen: bool) -> None:
        selection = self._view.selection
        state = self._book.state(self._view.line)
        text = self._editing.document.text
        is_possible = not selection and not self._view.isReadOnly()
        found = completion_at(text, selection.start, state, self._known) if is_possible else None
        if found is None or (not chosen and state.fences and not found.span and text.endswith(":", 0, selection.start)):
            self.close()  # three colons within a fence close it
            return
        self._completion = found
        self.list.clear()
        for proposal in found.proposals:
            self._add(proposal)
        self.list.setCurrentRow(0 if chosen or found.span else -1)
        self._place()
        self.list.show()
        self.list.raise_()

    def _add(self, proposal: Proposal) -> None:
        item = QListWidgetItem(proposal.text.strip())
        item.setData(SECOND_ROLE, proposal.explanation)
        spoken = f"{proposal.text.strip()}, {proposal.explanation}" if proposal.explanation else proposal.text.strip()
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.list.addItem(item)

    def _place(self) -> None:
        """Put the list below the cursor's line, above it where there is more room, and inside the view."""
        count = min(_MOST_ROWS, self.list.count())
        height = self.list.sizeHintForRow(0) * count + 2 * self.list.frameWidth() + 8
        width = min(self.list.sizeHintForColumn(0) + 28, self._view.width() - 16)
        cursor = self._view.cursorRect()
        corner = self._view.viewport().mapTo(self._view, QPoint(cursor.left(), cursor.bottom() + 6))
        if corner.y() + height > self._view.height() - 4:
            corner.setY(max(4, corner.y() - cursor.height() - 12 - height))
        corner.setX(max(8, min(corner.x(), self._view.width() - width - 8)))
        self.list.setGeometry(corner.x(), corner.y(), width, height)

    def _take(self) -> None:
        completion, row = self._completion, self.list.currentRow()
        self.close()
        if completion is None or row < 0:
            return
        proposal = completion.proposals[row]
        span = completion.span
        text = self._editing.document.text
        new = proposal.text
        if new.startswith(" ") and text.endswith(" ", 0, span.start):
            new = new.lstrip()
        closing = ")" if text.endswith("(", 0, span.start) and not text.startswith(")", span.end) else ""
        place = span.start + len(new) + len(closing)
        after = text[: span.start] + new + closing + text[span.end :]
        fence = chosen_fence(after, place, self._book.state(self._view.line))
        if fence is not None:
            (rest,) = fence.edits
            self._editing.change(Change((TextEdit(span, new + rest.new),), fence.select))
            return
        self._editing.change(Change((TextEdit(span, new + closing),), Span(place, place)))
        if new.endswith("="):
            self._show(chosen=False)

    def _close_elsewhere(self) -> None:
        completion = self._completion
        if completion is None:
            return
        selection = self._view.selection
        if selection or not completion.span.start <= selection.start <= completion.span.end + 1:
            self.close()
