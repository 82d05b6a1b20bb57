"""Owns the quick edit's text field: every key stays in it, every character comes out as it went in."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from hearthside.tr import tr

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HEADING_MARK = re.compile(r"\s*#+ +")


class SlideEditor(QPlainTextEdit):
    """A plain editor. Keys that it does not use end here too, so that no typed letter ever turns a page."""

    apply_pressed = Signal()
    discard_pressed = Signal()
    close_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("The slide’s text"))

    @property
    def text(self) -> str:
        """The text with line ends as ``\\n``. ``toPlainText`` would turn no-break spaces into plain ones."""
        return self.document().toRawText().replace("\u2029", "\n")

    def begin(self, text: str) -> None:
        """Show ``text`` with the cursor before its first word: a letter before ``##`` would make it no heading."""
        self.setPlainText(text)
        mark = _HEADING_MARK.match(text)
        cursor = self.textCursor()
        cursor.setPosition(mark.end() if mark else 0)
        self.setTextCursor(cursor)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        key = Qt.Key(event.key())
        if control and (key in _ENTERS or key == Qt.Key.Key_S):
            self.apply_pressed.emit()
        elif control and key == Qt.Key.Key_D:
            self.discard_pressed.emit()
        elif key == Qt.Key.Key_Escape:
            self.close_pressed.emit()
        else:
            super().keyPressEvent(event)
        event.accept()
