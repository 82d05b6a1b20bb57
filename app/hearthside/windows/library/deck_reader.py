"""Owns reading decks beside the window, so that a deck of two thousand slides holds nobody up."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.store.series_neighbours import Neighbours, series_neighbours
from hearthside.tr import tr

OpenDeck = Callable[[Path], Deck]


class DeckReader(QObject):
    """Opens one deck after another on a thread of its own and tells of each on the thread of this object."""

    read = Signal(object, object, object)
    """The path; what came of it: a ``Deck``, an ``UnreadableDeck``, or an exception that nobody foresaw; and the
    deck's ``Neighbours`` in its series."""

    def __init__(self, open_deck: OpenDeck, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_deck = open_deck
        self._thread: ThreadPoolExecutor | None = None

    def ask(self, path: Path) -> None:
        """Read the deck at ``path`` soon, after those asked for earlier."""
        if self._thread is None:
            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="deck-reader")
        self._thread.submit(self._read, path)

    def stop(self) -> None:
        """Drop what was asked for and wait for the deck that is being read just now."""
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.shutdown(wait=True, cancel_futures=True)

    def _read(self, path: Path) -> None:
        """Runs on the reading thread; Qt hands the signal over to this object's own."""
        found = _opened(self._open_deck, path)
        self.read.emit(path, found, series_neighbours(found) if isinstance(found, Deck) else Neighbours())


def _opened(open_deck: OpenDeck, path: Path) -> Deck | Exception:
    try:
        return open_deck(path)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        return UnreadableDeck(tr("“{name}” cannot be read: {reason}.").format(name=path.name, reason=reason), "")
    except Exception as problem:  # a thread pool would swallow it; whoever hears of it raises it again
        return problem
