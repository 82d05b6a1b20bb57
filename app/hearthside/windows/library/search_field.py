"""Owns the field in which somebody types what they remember of a deck."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from hearthside.tr import tr


class SearchField(QLineEdit):
    """Filters while one types. Down, Enter or Esc goes on to the cards; Esc also empties the field."""

    left = Signal()
    """The keys belong to the cards again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(tr("Find a deck"))
        self.setAccessibleName(tr("Find a deck"))
        self.setToolTip(tr("Ctrl+F"))
        self.setClearButtonEnabled(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)
