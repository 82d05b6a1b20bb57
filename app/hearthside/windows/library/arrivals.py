"""Owns what happens to a file that somebody opens in the library: it comes onto the shelf, or a message says why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hearthside.deck.faults import UnreadableDeck
from hearthside.windows.library.no_deck import NO_DECK, no_deck_message, refused_message
from hearthside.windows.library.shelf_view import ShelfView
from hearthside.windows.library.stock import Stock
from hearthside.windows.paper.message_bar import MessageBar


class Arrivals(QObject):
    """Puts files on the shelf one after another, and selects what came last."""

    coming = Signal()
    """A file that may be a deck is about to come onto the shelf."""
    article_wanted = Signal(object)
    """Somebody wants a deck made from the article at this ``Path``."""

    def __init__(self, stock: Stock, view: ShelfView, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._stock = stock
        self._view = view
        self._messages = messages
        self._selected_before: Path | None = None
        """What was selected when a file was opened of which it was not known yet whether it is a deck."""
        stock.refused.connect(self._refuse)

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open the files at ``paths``; the first of them is selected."""
        for path in reversed(paths):
            self.open(path)

    def open(self, path: Path) -> None:
        """Take the deck at ``path`` in and select it; of what is plainly no deck, say what it is instead.

        What only reading tells is said when it is read. A deck that was on the shelf stays there in any case.
        """
        path = path.absolute()
        self._messages.withdraw(NO_DECK)
        is_known = self._stock.shelf.find(path) is not None
        message = None if is_known else no_deck_message(path, partial(self.article_wanted.emit, path))
        if message is not None:
            self._messages.say(message)
            return
        self._selected_before = self._view.selected_path
        self.coming.emit()
        self._stock.look_at(path)
        self._view.select(path)
        self._view.list.setFocus()

    def bring_back(self, path: Path) -> None:
        """Take the deck at ``path`` in again, which was forgotten by mistake."""
        self._stock.take_in(path)
        self._view.select(path)

    def _refuse(self, path: Path, refusal: UnreadableDeck) -> None:
        self._view.select(self._selected_before)
        self._messages.say(refused_message(path, refusal))
