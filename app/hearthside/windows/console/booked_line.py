"""Owns the line that says until when the room is booked, and takes another time, or none."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hearthside.tr import tr
from hearthside.windows.console.booked_field import BookedField
from hearthside.windows.console.button import ButtonLook, ButtonWords, ConsoleButton
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.words import Words
from hearthside.windows.presenting.booked_room import BookedRoom
from hearthside.windows.showing import set_shown

BOOKED_KEY = "D"


class BookedLine(QWidget):
    """What is written counts with Enter, or when the field is left; what is no time to come stands there with the
    reason why it does not count."""

    changed = Signal()
    """The room is booked until another time than before."""

    def __init__(self, room: BookedRoom, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._is_offering = False
        self.caption = Words("caption")
        self.caption.say(tr("Room booked until"))
        self.field = BookedField(leaves_keys=True)
        self.key = Words("caption")
        self.key.say(BOOKED_KEY)
        self.clear_button = ConsoleButton(ButtonWords(tr("Clear"), "", "close"), icons, ButtonLook.BARE)
        self.refusal = Words("refusal", wrapped=True)
        self.field.editingFinished.connect(self._take)
        self.field.left.connect(self._leave)
        self.clear_button.clicked.connect(self._clear)
        self._row = QHBoxLayout()
        for part in (self.caption, self.field, self.key, self.clear_button):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self.refusal)
        self.refresh()

    def begin(self) -> None:
        """Show until when the room is booked; what was written before and did not count is forgotten."""
        self.refusal.say("")
        self.field.setText(self._room.words)
        self.refresh()

    def refresh(self) -> None:
        """Show until when the room is booked, unless somebody is writing."""
        self.field.keep(self._room.words)
        set_shown(self.clear_button, bool(self._room.words))

    def take_key(self, event: QKeyEvent) -> bool:
        """Use the key that leads here and, wherever they were pressed, those that the field wants while it is being
        written in; say whether ``event`` was one of them."""
        if self.window().focusWidget() is self.field:
            if self._is_offering or not self.field.wants(event):
                return False
            self._is_offering = True  # the field sends what it has no use for to the window, which asks here again
            QCoreApplication.sendEvent(self.field, QKeyEvent(event))
            self._is_offering = False
            return True
        if event.key() != Qt.Key.Key_D or event.modifiers() or event.isAutoRepeat():
            return False
        self.field.go_in()
        return True

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self.clear_button.set_sizes(sizes)
        self.field.setFixedWidth(sizes.px(84))
        self._row.setSpacing(sizes.px(8))
        self._column.setSpacing(sizes.px(3))

    def _take(self) -> None:
        words = self.field.text().strip()
        if words == self._room.words:
            self.refusal.say("")
            return
        refusal = self._room.say(words)
        self.refusal.say(refusal)
        if refusal:
            self.field.keep(self._room.words)
            return
        self.begin()
        self.changed.emit()

    def _clear(self) -> None:
        self.field.clear()
        self._take()

    def _leave(self) -> None:
        if self.field.text().strip() == self._room.words:
            self.refusal.say("")
        self.window().setFocus()
