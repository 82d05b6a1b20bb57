"""Owns the field for the time until which the room is booked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from hearthside.tr import tr

_LONGEST = 20


class BookedField(QLineEdit):
    """Enter takes what is written, Esc takes it back; a clicker's keys go on to the window."""

    left = Signal()
    """The keyboard belongs to the window again."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._kept = words
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(tr("20:30"))
        self.setAccessibleName(tr("The room is booked until"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._kept = self.text()
            self.editingFinished.emit()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setText(self._kept)
            self.left.emit()
        else:
            super().keyPressEvent(event)
            if not event.isAccepted():  # the list around it would take a clicker's keys to scroll
                QCoreApplication.sendEvent(self.window(), QKeyEvent(event))
                event.accept()
