"""Owns the field for the time until which the room is booked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from hearthside.tr import tr

_LONGEST = 20
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_BEGINNING = (*_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class BookedField(QLineEdit):
    """Enter takes what is written, Esc brings back what was kept; a clicker's keys go on to the window.

    One that ``leaves_keys`` leaves every other key to the window too, until a digit is typed: then a stray click into
    it deadens no key of the evening.
    """

    left = Signal()
    """The keyboard belongs to the window again."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, leaves_keys: bool = False) -> None:
        super().__init__(words, parent)
        self._kept = words
        self._leaves_keys = leaves_keys
        self._was_just_clicked = False
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(tr("20:30"))
        self.setAccessibleName(tr("The room is booked until"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def keep(self, words: str) -> None:
        """Have Esc bring back ``words``, and show them unless something else is being written."""
        is_untouched = self.text() == self._kept
        self._kept = words
        if is_untouched and self.text() != words:
            self.setText(words)

    def go_in(self) -> None:
        """Take the keyboard, ready to be written over."""
        self.setFocus()
        self.selectAll()

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether ``event`` is for the field rather than for the window."""
        if not self._leaves_keys or self.text() != self._kept or event.key() in _BEGINNING:
            return True
        is_with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return is_with_control or event.text().isdecimal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.editingFinished.emit()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setText(self._kept)
            self.left.emit()
        else:
            event.setAccepted(self.wants(event))
            if event.isAccepted():
                super().keyPressEvent(event)
            if not event.isAccepted():  # what lies around it would take a clicker's keys to scroll
                QCoreApplication.sendEvent(self.window(), QKeyEvent(event))
                event.accept()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._was_just_clicked = event.reason() is Qt.FocusReason.MouseFocusReason

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._was_just_clicked and not self.hasSelectedText():
            self.selectAll()
        self._was_just_clicked = False
