"""Owns the decks that the library has: taking one in, forgetting one, reading them, noticing when a file changes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.session.clock import Clock
from hearthside.store.bundled import Bundled
from hearthside.store.recent import RecentDecks
from hearthside.store.series_neighbours import Neighbours
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import tr
from hearthside.windows.library.deck_reader import DeckReader, OpenDeck
from hearthside.windows.library.shelf import Shelf

_FIRST_DECK = "wired-for-closeness.md"
_NO_DECKS = frozenset({"FORMAT.md", "README.md"})


class Stock(QObject):
    """Keeps the shelf, the list of recent decks, and the files themselves together."""

    changed = Signal()
    """Which decks there are, or in what order, is different."""
    learned = Signal(object)
    """The path of a deck that has just been read."""
    refused = Signal(object, object)
    """The path of a file that was to be looked at, and the ``UnreadableDeck`` that it is."""
    troubled = Signal(object)
    """The ``StoreTrouble`` because of which a deck that was taken in will not last."""

    def __init__(
        self, recent: RecentDecks, bundled: Bundled, clock: Clock, open_deck: OpenDeck, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._recent = recent
        self._clock = clock
        self._stamps: dict[Path, tuple[int, int] | None] = {}
        self._reading: set[Path] = set()
        self._arriving: list[Path] = []
        """Files on the shelf of which it is not known yet whether they are decks, the last one first."""
        self._reader = DeckReader(open_deck, self)
        self._reader.read.connect(self._learn)
        self.shelf = Shelf(self._recent_paths(), shipped_decks(bundled))

    @property
    def is_reading(self) -> bool:
        """Whether a deck was asked for that has not come yet."""
        return bool(self._reading)

    def read_all(self, first: Path | None) -> None:
        """Read every deck soon, ``first`` before the others."""
        for deck in sorted(self.shelf.decks, key=lambda deck: deck.path != first):
            self._read(deck.path)

    def look_at(self, path: Path) -> None:
        """Put the file at ``path`` before all others and read it; it stays, and is remembered, if it holds a deck."""
        path = path.absolute()
        if path in self._recent_paths():
            self.take_in(path)
            return
        self._arriving.insert(0, path)
        self.shelf.set_recent(self._recent_paths())
        self._read(path)
        self.changed.emit()

    def take_in(self, path: Path) -> None:
        """Put what is known to be a deck, at ``path``, before all others and read it."""
        self._remember(path)
        self.shelf.set_recent(self._recent_paths())
        self._read(path.absolute())
        self.changed.emit()

    def forget(self, path: Path) -> StoreTrouble | None:
        """Take the deck at ``path`` off the recent ones, never off the disk."""
        trouble = self._recent.forget(path)
        self.shelf.set_recent(self._recent_paths())
        self.changed.emit()
        return trouble

    def refresh(self) -> None:
        """Take over what was opened elsewhere, and read again every file that has changed, come or gone since."""
        self.shelf.set_recent(self._recent_paths())
        self.changed.emit()
        for deck in self.shelf.decks:
            if deck.path not in self._stamps or self._stamps[deck.path] != _stamp(deck.path):
                self._read(deck.path)

    def stop(self) -> None:
        """Read nothing more until somebody asks again."""
        self._reader.stop()
        self._reading.clear()

    def _recent_paths(self) -> list[Path]:
        return [*self._arriving, *(known.path for known in self._recent.decks)]

    def _remember(self, path: Path) -> None:
        trouble = self._recent.remember(path, self._clock.now().wall_seconds)
        if trouble is not None:
            self.troubled.emit(trouble)

    def _read(self, path: Path) -> None:
        self._stamps[path] = _stamp(path)
        self._reading.add(path)
        self._reader.ask(path)

    def _learn(self, path: Path, found: Deck | Exception, neighbours: Neighbours) -> None:
        self._reading.discard(path)
        read = found if isinstance(found, Deck | UnreadableDeck) else _stumbled()
        if path in self._arriving:
            self._arrive(path, read)
        if self.shelf.find(path) is not None:
            self.shelf.learn(path, read, neighbours)
            self.learned.emit(path)
        elif isinstance(read, UnreadableDeck):
            self.refused.emit(path, read)
        if isinstance(found, Exception) and found is not read:
            raise found  # on this thread it is written down

    def _arrive(self, path: Path, read: Deck | UnreadableDeck) -> None:
        """Remember what turns out to be a deck, and take everything else off the shelf again."""
        self._arriving.remove(path)
        if isinstance(read, Deck):
            self._remember(path)
        self.shelf.set_recent(self._recent_paths())
        self.changed.emit()


def _stumbled() -> UnreadableDeck:
    words = tr("Something went wrong inside Hearthside while it read this file.")
    return UnreadableDeck(words, tr("The other decks can be presented all the same."))


def shipped_decks(bundled: Bundled) -> list[Path]:
    """Return the decks that come with Hearthside, the one to begin with first."""
    found = (path for path in bundled.slides.glob("*.md") if path.name not in _NO_DECKS)
    return sorted(found, key=lambda path: (path.name != _FIRST_DECK, path.name))


def _stamp(path: Path) -> tuple[int, int] | None:
    """Return what changes when a file does, or None where there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
