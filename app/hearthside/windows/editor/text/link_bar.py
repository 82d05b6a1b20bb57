"""Owns the line in which a link's words and address are written, below the text, without stopping anything else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from hearthside.authoring.formatting_links import Link, link_at, linked, unlinked
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.paper.plain_label import PlainLabel


class LinkBar(QFrame):
    """Two fields: what is read, and where it leads. Enter makes the link, Esc leaves all as it was."""

    done = Signal()

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._link: Link | None = None
        self._text = ""
        self.setObjectName("textBar")
        self.words = _field(tr("Words of the link"))
        self.address = _field(tr("Where it leads"))
        self.address.setPlaceholderText("https://")
        self.make = _button(tr("Link"), self._make)
        self.remove = _button(tr("Remove"), self._remove)
        row = QGridLayout(self)
        row.setContentsMargins(12, 8, 12, 10)
        row.setHorizontalSpacing(8)
        for line, (title, field, button) in enumerate(
            ((tr("Words"), self.words, self.remove), (tr("Address"), self.address, self.make))
        ):
            label = PlainLabel("soft", title)
            label.setBuddy(field)
            row.addWidget(label, line, 0)
            row.addWidget(field, line, 1)
            row.addWidget(button, line, 2)
        self.setTabOrder(self.words, self.address)
        self.setTabOrder(self.address, self.make)
        self.hide()

    def open(self) -> None:
        """Show the link at the cursor, or make the selected words ready for one."""
        self._text = self._editing.document.text
        self._link = link = link_at(self._text, self._editing.selection)
        self.words.setText(link.words)
        self.address.setText(link.address)
        is_old = bool(link.address) and bool(link.words)
        self.remove.setVisible(is_old)
        self.make.setText(tr("Change") if is_old else tr("Link"))
        self.show()
        wanted = self.address if link.words or link.address else self.words
        wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        wanted.selectAll()

    def close_bar(self) -> None:
        """Leave all as it is."""
        self.hide()
        self._link = None
        self.done.emit()

    def _make(self) -> None:
        link = self._link
        if link is not None and self._text == self._editing.document.text:
            self._editing.change(linked(link, self.words.text(), self.address.text()))
        self.close_bar()

    def _remove(self) -> None:
        link = self._link
        if link is not None and self._text == self._editing.document.text:
            self._editing.change(unlinked(link))
        self.close_bar()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_bar()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._make()
            case _:
                super().keyPressEvent(event)


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    return field


def _button(title: str, run: object) -> QPushButton:
    button = QPushButton(title)
    button.clicked.connect(run)
    return button
