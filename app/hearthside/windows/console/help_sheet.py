"""Owns the help sheet: every key and what it does, on one page. Slides go on turning while it is open."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.console.button import ButtonLook, ButtonWords, ConsoleButton
from hearthside.windows.console.end_panel import CONTACT_KEY, LINK_KEY, WORKSHOP_KEY
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.notes_panel import UNFOLD_KEY
from hearthside.windows.console.notice_bar import DISMISS_KEY
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.words import Panel, Words
from hearthside.windows.key_grid import HelpRow, KeyGrid
from hearthside.windows.presenting.keymap import help_rows


def console_rows() -> tuple[HelpRow, ...]:
    """Return the keys that the console has for itself, in the user's language."""
    return (
        HelpRow(tr("Scroll the notes"), ("Ctrl ↑", "Ctrl ↓")),
        HelpRow(tr("Show folded notes"), (UNFOLD_KEY,)),
        HelpRow(tr("Dismiss a notice"), (DISMISS_KEY,)),
        HelpRow(tr("At the end: contact, workshop, link"), (CONTACT_KEY, WORKSHOP_KEY, LINK_KEY)),
        HelpRow(tr("Apply an edit, discard it"), ("Ctrl+Enter", "Ctrl+D")),
    )


class HelpSheet(QWidget):
    """Two columns of keys, in the order of the keymap; the mouse alone is told what it does beside them.

    The keys are put in when it is first shown: they would be two fifths of all the console's widgets.
    """

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Words("title")
        self.title.say(tr("Keys"))
        self.hint = Words("caption")
        self.hint.say(tr("All but the last five work in the room’s window too."))
        self.close_button = ConsoleButton(ButtonWords(tr("Close"), "Esc", "close"), icons, ButtonLook.BARE)
        self._sheet = Panel()
        self._grid = KeyGrid(_label, _cap, self._sheet)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.hint)
        self._head.addStretch(1)
        self._head.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self._sheet, 1)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self.close_button.set_sizes(sizes)
        self._head.setSpacing(sizes.px(14))
        self._column.setSpacing(sizes.gap_px)
        self._grid.set_gaps(
            lines_px=sizes.px(2 if sizes.compact else 6),
            columns_px=sizes.px(10 if sizes.compact else 18),
            between_px=sizes.px(8 if sizes.compact else 20),
            caps_px=sizes.px(3 if sizes.compact else 5),
        )
        sides_px = sizes.px(12 if sizes.compact else 20)
        self._grid.setContentsMargins(sides_px, sizes.px(8), sides_px, sizes.px(8))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not self._grid.is_filled:
            self._grid.fill((*help_rows(), *console_rows()))
        super().showEvent(event)


def _label(words: str) -> Words:
    label = Words()
    label.say(words)
    return label


def _cap(key: str) -> Words:
    cap = Words("cap")
    cap.say(key)
    return cap
