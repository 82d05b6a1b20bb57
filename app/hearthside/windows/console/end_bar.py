"""Owns the one question before the session ends: a line on the console, nothing that blocks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.console.button import ButtonWords, ConsoleButton
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.words import Panel, Words
from hearthside.windows.showing import set_shown

REPORT_KEY = "A"
"""No key of a slide: at the last one V saves the contact, and both would be on show at the same time."""


class EndBar(Panel):
    """Asks once whether to end. It takes no key but those it names, so that slides go on turning under it."""

    confirmed = Signal()
    declined = Signal()
    report_wanted = Signal()
    """End, and show how the evening went."""
    turned = Signal()
    """The question stands there now, or not any more."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__("question", parent)
        self.text = Words("strong", wrapped=True)
        self.text.say(tr("End the session? The room’s window closes."))
        self.end_button = ConsoleButton(ButtonWords(tr("End"), "Ctrl+Q", "end"), icons)
        self.report_button = ConsoleButton(ButtonWords(tr("End and see how it went"), REPORT_KEY, "report"), icons)
        self.report_button.clicked.connect(self.report_wanted)
        self.stay_button = ConsoleButton(ButtonWords(tr("Stay"), "Esc", "close"), icons)
        self.end_button.clicked.connect(self.confirmed)
        self.stay_button.clicked.connect(self.declined)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.text, 1)
        self._row.addWidget(self.end_button)
        self._row.addWidget(self.report_button)
        self._row.addWidget(self.stay_button)
        self.hide()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.turned.emit()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.turned.emit()

    def offer_report(self, is_offered: bool) -> None:
        """Offer to show how the evening went, or not, where none has begun."""
        set_shown(self.report_button, is_offered)

    def take_key(self, event: QKeyEvent) -> bool:
        """Use the key that ends and shows how it went; say whether ``event`` was that."""
        if event.key() != Qt.Key.Key_A or event.modifiers() or self.report_button.isHidden():
            return False
        self.report_wanted.emit()
        return True

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        for button in (self.end_button, self.report_button, self.stay_button):
            button.set_sizes(sizes)
        self._row.setContentsMargins(sizes.pad_px, sizes.px(4), sizes.px(6), sizes.px(4))
        self._row.setSpacing(sizes.gap_px)
