"""Owns the overview: every slide at a glance, found by typing, gone to with Enter. The room sees nothing of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.console.button import ButtonLook, ButtonWords, ConsoleButton
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.overview_grid import OverviewGrid
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.slide_filter import likeliest_slide, matching_slides
from hearthside.windows.console.thumbnails import Thumbnails
from hearthside.windows.console.words import Words
from hearthside.windows.presenting.controller import PresentationController

_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FilterLine(QLineEdit):
    """The field for the filter. Its keys go to the overview first, and no further than here."""

    def __init__(self, overview: Overview) -> None:
        super().__init__(overview)
        self._overview = overview

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._overview.moves_choice(event):
            super().keyPressEvent(event)
        event.accept()


class Overview(QWidget):
    """Arrow keys and PgUp, PgDn, Home, End choose; Enter goes; Esc closes; every other key types into the filter."""

    closed = Signal()
    """It wants to be closed: a slide was gone to, or Esc was pressed."""

    def __init__(
        self,
        controller: PresentationController,
        thumbnails: Thumbnails,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self.title = Words("title")
        self.title.say(tr("Overview"))
        self.filter = FilterLine(self)
        self.filter.setPlaceholderText(tr("Type to filter"))
        self.filter.setAccessibleName(tr("Filter the slides"))
        self.filter.textChanged.connect(self._filter)
        self.found = Words("caption")
        self.close_button = ConsoleButton(ButtonWords(tr("Close"), "Esc", "close"), icons, ButtonLook.BARE)
        self.close_button.clicked.connect(self.closed)
        self.grid = OverviewGrid(controller.deck, thumbnails)
        self.grid.picked.connect(self._go)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.filter, 1)
        self._head.addWidget(self.found)
        self._head.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.grid, 1)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self.close_button.set_sizes(sizes)
        self.grid.set_sizes(sizes)
        self._head.setSpacing(sizes.px(14))
        self._column.setSpacing(sizes.gap_px)

    def open(self) -> None:
        """Show every slide, the present one chosen, ready for typing."""
        self.grid.chosen = self._controller.state.position.slide
        self.filter.clear()
        self._show_matching()
        self.filter.setFocus()

    def refresh(self) -> None:
        """Show the deck as it is now."""
        self._show_matching()

    def take_key(self, event: QKeyEvent) -> bool:
        """Use a key that was pressed in any window while the overview is open; every key is used."""
        QCoreApplication.sendEvent(self.filter, QKeyEvent(event))
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.filter.setFocus()  # a click on nothing has taken it; every key types into the filter all the same
        event.accept()

    def moves_choice(self, event: QKeyEvent) -> bool:
        """Choose, go or close where the key asks for it; say whether it did."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in _ENTERS:
            if not event.isAutoRepeat() and self.grid.slides:
                self._go(self.grid.chosen)
        elif key in _MOVES:
            self.grid.move_choice(*_MOVES[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            rows = self.grid.rows_in_sight()
            self.grid.move_choice(0, rows if key == Qt.Key.Key_PageDown else -rows)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.grid.slides:
            self.grid.choose(self.grid.slides[0 if key == Qt.Key.Key_Home else -1])
        else:
            return False
        return True

    def _go(self, slide: int) -> None:
        self._controller.go_to(slide)
        self.closed.emit()

    def _filter(self) -> None:
        """Show what the words find, and choose what they mean most likely: notes mention much."""
        self._show_matching()
        likeliest = likeliest_slide(self._controller.deck, self.grid.slides, self.filter.text())
        if self.filter.text().strip() and likeliest is not None:
            self.grid.choose(likeliest)

    def _show_matching(self) -> None:
        deck = self._controller.deck
        slides = matching_slides(deck, self.filter.text())
        self.grid.show_slides(deck, slides, self._controller.state.position.slide)
        count = len(deck.slides)
        if not slides:
            self.found.say(tr("No slide has these words"))
        elif self.filter.text().strip():
            self.found.say(tr("{found} of {count} slides · Enter goes there").format(found=len(slides), count=count))
        else:
            self.found.say(tr("{count} slides · Enter goes there").format(count=count))
