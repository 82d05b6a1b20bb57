"""Owns keeping a parsed deck in step with the text that is being typed, without ever holding up the typing."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal

from hearthside.authoring.glimpse import Glimpse, Read, glimpse, slide_at
from hearthside.deck.model import Deck
from hearthside.windows.editor.document import DeckDocument
from hearthside.windows.from_thread import FromThread

_READ_AT_ONCE_CHARACTERS = 6_000
"""A deck of some ten slides is read in a millisecond or two."""
_PAUSE_MILLISECONDS = 200
"""A longer one is read as a whole, on another thread, when the typing pauses."""


class LiveDeck(QObject):
    """Two answers to what the text says: ``glimpse`` now for the slide at the cursor, ``deck`` soon for all."""

    glimpsed = Signal()
    """``glimpse`` is another: the text was edited, or the cursor stands in another slide."""
    settled = Signal()
    """``deck`` is another, and is that of the whole text as it is now. ``glimpsed`` follows."""

    def __init__(self, document: DeckDocument, read: Read, first: Deck, parent: QObject | None = None) -> None:
        """``first`` is the deck that ``document`` holds now."""
        super().__init__(parent)
        self._document = document
        self._read = read
        self._offset = 0
        self.deck = first
        """As last read whole; spans speak of ``deck.source.text``."""
        self.glimpse = Glimpse(first, 0)
        self._worker = ThreadPoolExecutor(1, "deck-reader")
        self._post = FromThread(self)
        self._post.arrived.connect(self._take)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._later.timeout.connect(self._read_aside)
        document.edited.connect(self._soon.start)
        document.moved.connect(self._soon.start)

    @property
    def is_settled(self) -> bool:
        """Whether ``deck`` is that of the text as it is now: only then do its spans say where things are."""
        return self._is_of_now(self.deck)

    def follow(self, offset: int) -> None:
        """Take ``offset`` for the place of the cursor."""
        self._offset = offset
        self._soon.start()

    def settle(self) -> Deck:
        """Return the deck of the text as it is now, read on the spot where it was not yet; ``glimpse`` is that of the
        cursor as it stands now, however recently it moved."""
        if self.is_settled:
            self._point()
        else:
            self._hold(self._read(self._document.source, self.deck))
        return self.deck

    def read_again(self) -> None:
        """Read the text once more: a file that it names is another, or is there now."""
        self._hold(self._read(self._document.source, self.deck))

    def settle_if_short(self) -> None:
        """Do as ``settle`` does where nobody would feel it: where the whole is read at once anyway."""
        if self._is_short:
            self.settle()

    def stop(self) -> None:
        """Read nothing any more; waits for what is being read."""
        self._soon.stop()
        self._later.stop()
        self._worker.shutdown(wait=True, cancel_futures=True)

    @property
    def _is_short(self) -> bool:
        return len(self._document.text) <= _READ_AT_ONCE_CHARACTERS

    def _look(self) -> None:
        if self.is_settled:
            self._point()
        elif self._is_short:
            self.settle()
        else:
            self.glimpse = glimpse(self.deck, self._document.text, self._offset, self._read)
            self.glimpsed.emit()
            self._later.start()

    def _point(self) -> None:
        """Have ``glimpse`` be the slide at the cursor in the settled deck."""
        index = slide_at(self.deck, self._offset)
        if self.glimpse.deck is not self.deck or self.glimpse.slide != index:
            self.glimpse = Glimpse(self.deck, index)
            self.glimpsed.emit()

    def _read_aside(self) -> None:
        source, previous = self._document.source, self.deck
        self._worker.submit(self._read, source, previous).add_done_callback(self._post.send)

    def _take(self, done: Future[Deck]) -> None:
        """Take a deck that was read aside; one whose text was edited since is of no use."""
        deck = done.result()
        if self._is_of_now(deck):
            self._hold(deck)

    def _is_of_now(self, deck: Deck) -> bool:
        now = self._document.source
        return deck.source.text == now.text and deck.source.folder == now.folder

    def _hold(self, deck: Deck) -> None:
        self._later.stop()
        self.deck = deck
        self.glimpse = Glimpse(deck, slide_at(deck, self._offset))
        self.settled.emit()
        self.glimpsed.emit()
