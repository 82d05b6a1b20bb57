"""Owns a line of text for one of a slide's settings: what is typed counts when the line is left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

_LONGEST = 400


class SettingLine(QLineEdit):
    """Shows a value of the text. Enter, Tab or a click elsewhere hands over what was typed; Escape takes it back.

    A value that comes while somebody types here waits: nothing is typed over. What was refused (``setModified``) stays
    as it was typed until it is mended or taken back.
    """

    handed_over = Signal(str)
    """What was typed, where it is another than the value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self.setMaxLength(_LONGEST)
        self.editingFinished.connect(self._hand_over)

    def show_value(self, value: str) -> None:
        """Show ``value``, unless somebody is typing another."""
        if self.isModified():
            return
        self._value = value
        if self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)

    def give_up(self) -> None:
        """Show the value again, whatever was typed."""
        self.setText(self._value)
        self.setModified(False)

    def _hand_over(self) -> None:
        typed = " ".join(self.text().split())
        if not self.isModified():
            return
        self.setModified(False)
        if typed != self._value:
            before, self._value = self._value, typed
            self.handed_over.emit(typed)
            if self.isModified():  # refused
                self._value = before

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.give_up()
            return
        super().keyPressEvent(event)
