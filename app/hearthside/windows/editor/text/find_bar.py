"""Owns finding and replacing: a bar below the text, with a count, that never stops the typing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from hearthside.authoring.finding import Wanted, find_all, next_found, place_of, replaced, replaced_all
from hearthside.authoring.words_only import in_words
from hearthside.deck.source import Span
from hearthside.tr import ntr, tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.text.highlights import Highlights
from hearthside.windows.notices import Notice
from hearthside.windows.paper.plain_label import PlainLabel

_PAUSE_MILLISECONDS = 120


class FindBar(QFrame):
    """Looks for what its field says. Enter and F3 go on, with Shift back; Esc closes."""

    done = Signal()

    def __init__(self, editing: Editing, highlights: Highlights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._highlights = highlights
        self._found: tuple[Span, ...] = ()
        self._text = ""
        self._wanted = Wanted("")
        self.setObjectName("textBar")
        self.field = _field(tr("Find"))
        self.replacement = _field(tr("Replace with"))
        self.count = PlainLabel("soft")
        self.with_case = QCheckBox(tr("Same case"))
        self.whole_words = QCheckBox(tr("Whole words"))
        self._lay_out()
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._later.timeout.connect(self._look)
        self.field.textChanged.connect(self._look_and_go)
        for box in (self.with_case, self.whole_words):
            box.toggled.connect(self._look_and_go)
        editing.document.edited.connect(self._look_later)
        editing.cursor_moved.connect(self._show_where)
        self.hide()

    def open(self, *, replacing: bool) -> None:
        """Show the bar, looking for what is selected, and with ``replacing`` what is to stand in its place."""
        selected = self._editing.selection.of(self._editing.document.text)
        self._replacing.setVisible(replacing)
        self.show()
        if selected and "\n" not in selected:
            self.field.setText(selected)
        self._look()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Hide the bar and its marks; what was looked for is kept for F3."""
        self.hide()
        self._highlights.show_found((), None)
        self.done.emit()

    def go_on(self, *, backwards: bool = False) -> None:
        """Select the next place, or the one before, going round at the ends of the deck."""
        self._look()
        at = next_found(self._found, self._editing.selection, backwards=backwards)
        if at is not None:
            self._editing.show(self._found[at])
            self._show_where()

    def replace_one(self) -> None:
        """Replace the place that is selected and go on; where none is, go to the next."""
        self._look()
        at = place_of(self._found, self._editing.selection)
        if at is not None:
            self._editing.change(replaced(self._found[at], self.replacement.text()))
        self.go_on()

    def replace_all(self) -> None:
        """Replace every place, as one step of undo, but for those that lead to a file or a page, or are the format's:
        a picture whose path was changed unseen would be gone. One by one they can be replaced all the same."""
        self._look()
        places = in_words(self._text, self._found)
        count, left_alone = len(places), len(self._found) - len(places)
        self._editing.change(replaced_all(places, self.replacement.text()))
        self._look()
        said = [ntr("1 replaced", "{count} replaced", count).format(count=count)] if count else []
        if left_alone:
            said.append(ntr("1 left alone", "{count} left alone", left_alone).format(count=left_alone))
            self._tell_of(left_alone)
        if said:
            self.count.setText(" · ".join(said))

    def _tell_of(self, left_alone: int) -> None:
        words = ntr(
            "1 place was left alone, because it is part of a path, an address or a setting.",
            "{count} places were left alone, because they are part of a path, an address or a setting.",
            left_alone,
        )
        mend = tr("“Replace” changes them one by one.")
        self._editing.post(Notice(words.format(count=left_alone), mend, is_passing=True))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 10)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.field, 0, 0)
        for column, button in enumerate(
            (
                _button("↑", tr("Previous"), lambda: self.go_on(backwards=True)),
                _button("↓", tr("Next"), self.go_on),
                _button("✕", tr("Close"), self.close_bar),
            )
        ):
            grid.addWidget(button, 0, column + 1)
        wishes = QHBoxLayout()
        for part in (self.with_case, self.whole_words):
            wishes.addWidget(part)
        wishes.addStretch(1)
        wishes.addWidget(self.count)
        grid.addLayout(wishes, 1, 0, 1, 4)
        self._replacing = QWidget()
        row = QHBoxLayout(self._replacing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.replacement, 1)
        row.addWidget(_button(tr("Replace"), "", self.replace_one))
        row.addWidget(_button(tr("Replace all"), "", self.replace_all))
        grid.addWidget(self._replacing, 2, 0, 1, 4)
        self.setTabOrder(self.field, self.replacement)

    def _look_later(self) -> None:
        if self.isVisible():
            self._later.start()

    def _look_and_go(self) -> None:
        self._look()
        selection = self._editing.selection
        at = next_found(self._found, Span(selection.start, selection.start))
        if at is not None and self.isVisible():
            self._editing.show(self._found[at])
            self._show_where()

    def _look(self) -> None:
        wanted = Wanted(self.field.text(), self.with_case.isChecked(), self.whole_words.isChecked())
        text = self._editing.document.text
        if text != self._text or wanted != self._wanted:
            self._text, self._wanted = text, wanted
            self._found = find_all(text, wanted)
        self._show_where()

    def _show_where(self) -> None:
        if not self.isVisible() or self._text != self._editing.document.text:
            return
        at = place_of(self._found, self._editing.selection)
        total = len(self._found)
        if not self._wanted.words:
            self.count.setText("")
        elif not total:
            self.count.setText(tr("Not found"))
        elif at is None:
            self.count.setText(ntr("1 place", "{count} places", total).format(count=total))
        else:
            self.count.setText(tr("{number} of {count}").format(number=at + 1, count=total))
        self._highlights.show_found(self._found, self._found[at] if at is not None else None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_bar()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self.focusWidget() is self.replacement:
                    self.replace_one()
                else:
                    self.go_on(backwards=is_back)
            case _:
                super().keyPressEvent(event)


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    return field


def _button(title: str, name: str, run: Callable[[], object]) -> QPushButton:
    button = QPushButton(title)
    if name:
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setObjectName("small")
    button.clicked.connect(lambda _checked=False: run())
    return button
