"""Owns the help sheet: every key and what it does, on one page. Slides go on turning while it is open."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.column_scroll import ColumnScroll
from hearthside.windows.console.button import ButtonLook, ButtonWords, ConsoleButton
from hearthside.windows.console.end_panel import CONTACT_KEY, LINK_KEY, WORKSHOP_KEY
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.notes_panel import UNFOLD_KEY
from hearthside.windows.console.notice_bar import DISMISS_KEY
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.words import Panel, Words
from hearthside.windows.key_grid import HelpRow, KeyGrid
from hearthside.windows.presenting.keymap import help_rows

_SCROLLED_PART = 0.8
"""How much of what is on show goes by with one key."""


def console_rows() -> tuple[HelpRow, ...]:
    """Return the keys that the console has for itself, in the user's language."""
    return (
        HelpRow(tr("Scroll the notes, or these keys"), ("Ctrl ↑", "Ctrl ↓")),
        HelpRow(tr("Show folded notes"), (UNFOLD_KEY,)),
        HelpRow(tr("Dismiss a notice"), (DISMISS_KEY,)),
        HelpRow(tr("At the end: contact, workshop, link"), (CONTACT_KEY, WORKSHOP_KEY, LINK_KEY)),
        HelpRow(tr("Apply an edit, discard it"), ("Ctrl+Enter", "Ctrl+D")),
    )


class HelpSheet(QWidget):
    """Keys in two columns, in the order of the keymap, or where the window is too small, in one that is scrolled; the
    mouse alone is told what it does beside them.

    The keys are put in when it is first shown: they would be two fifths of all the console's widgets.
    """

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Words("title")
        self.title.say(tr("Keys"))
        self.hint = Words("caption")
        self.close_button = ConsoleButton(ButtonWords(tr("Close"), "Esc", "close"), icons, ButtonLook.BARE)
        self._content = QWidget()
        self._grid = KeyGrid(_label, _cap, self._content)
        self._scroll = ColumnScroll(self._content)
        self._content.setAutoFillBackground(False)  # it lets its panel be seen
        self._scroll.verticalScrollBar().rangeChanged.connect(self._say_how)
        sheet = Panel()
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._scroll)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.hint)
        self._head.addStretch(1)
        self._head.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(sheet, 1)
        self._say_how(0, 0)

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
        self._fit()

    def turn(self, direction: int) -> None:
        """Scroll by most of what is on show: down with 1, up with -1."""
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + direction * round(self._scroll.viewport().height() * _SCROLLED_PART))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        if not self._grid.is_filled:
            self._grid.fill((*help_rows(), *console_rows()))
        super().showEvent(event)
        self._scroll.verticalScrollBar().setValue(0)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Two columns where both can be read in full, else one, which is scrolled."""
        if self._grid.is_filled and self.isVisible():
            self._grid.arrange(2 if self._grid.two_columns_px <= self.width() else 1)

    def _say_how(self, _least: int, most: int) -> None:
        all_but = tr("All but the last five work in the room’s window too.")
        self.hint.say(all_but if most <= 0 else f"{all_but} {tr('Ctrl ↓ shows more.')}")


def _label(words: str) -> Words:
    label = Words()
    label.say(words)
    return label


def _cap(key: str) -> Words:
    cap = Words("cap")
    cap.say(key)
    return cap
