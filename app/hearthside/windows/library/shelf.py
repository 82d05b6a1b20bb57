"""Owns which decks stand in the library and what is known of each; no widget is known here."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.store.series_neighbours import Neighbours

_NONE = Neighbours()


class Standing(StrEnum):
    """How it is with a deck's file."""

    WAITING = "waiting"
    """It has not been read yet."""
    READY = "ready"
    MISSING = "missing"
    UNREADABLE = "unreadable"


class ShelfDeck(Struct, frozen=True, kw_only=True):
    """One deck in the library. ``deck`` is set when it is READY, ``refusal`` when it is UNREADABLE."""

    path: Path
    recent: bool
    """Opened lately, in contrast to one that only comes with Hearthside."""
    standing: Standing = Standing.WAITING
    deck: Deck | None = None
    refusal: UnreadableDeck | None = None
    neighbours: Neighbours = _NONE
    """The decks before and after it in its series."""

    @property
    def title(self) -> str:
        """The deck's own title, or its file's name without one."""
        return (self.deck.settings.title if self.deck is not None else "") or self.path.stem

    @property
    def may_open(self) -> bool:
        """Whether to try and open it: one that waits is read by whoever wants it, so no early key is lost."""
        return self.standing in (Standing.READY, Standing.WAITING)

    def matches(self, words: str) -> bool:
        """Return whether every one of ``words`` stands in what people know the deck by."""
        known = [self.path.name, self.title]
        if self.deck is not None:
            settings = self.deck.settings
            known += [settings.subtitle, settings.author, settings.series.name if settings.series else ""]
        text = " ".join(known).casefold()
        return all(word in text for word in words.casefold().split())


class Shelf:
    """The decks of the library in order: those opened lately, then those that come with Hearthside.

    A shipped deck that was opened lately stands among the recent ones only. The other shipped ones stand together with
    their series, in the order of its parts.
    """

    def __init__(self, recent: Iterable[Path], shipped: Iterable[Path]) -> None:
        self._shipped = tuple(path.absolute() for path in shipped)
        self._decks: dict[Path, ShelfDeck] = {}
        self.set_recent(recent)

    @property
    def decks(self) -> tuple[ShelfDeck, ...]:
        known = self._decks.values()
        return (*(deck for deck in known if deck.recent), *_by_series(deck for deck in known if not deck.recent))

    def set_recent(self, recent: Iterable[Path]) -> None:
        """Take over the list of recent decks, the last opened one first; what is known of a deck is kept."""
        known = self._decks
        self._decks = {}
        for path in recent:
            self._place(path.absolute(), known, recent=True)
        for path in self._shipped:
            if path not in self._decks:
                self._place(path, known, recent=False)

    def matching(self, words: str) -> tuple[ShelfDeck, ...]:
        """Return the decks that ``words`` describe; all of them where there are no words."""
        return tuple(deck for deck in self.decks if deck.matches(words))

    def find(self, path: Path) -> ShelfDeck | None:
        return self._decks.get(path.absolute())

    def find_file(self, path: Path) -> ShelfDeck | None:
        """Return the deck whose file is the one at ``path``, whatever links lead to it. Looks at the disk."""
        return next((deck for deck in self._decks.values() if deck.path.resolve() == path.resolve()), None)

    def learn(self, path: Path, found: Deck | UnreadableDeck, neighbours: Neighbours = _NONE) -> None:
        """Take over what reading the file of ``path`` has brought."""
        known = self.find(path)
        if known is None:
            return
        if isinstance(found, Deck):
            learned = replace(known, standing=Standing.READY, deck=found, refusal=None, neighbours=neighbours)
        else:
            standing = Standing.UNREADABLE if known.path.exists() else Standing.MISSING
            learned = replace(known, standing=standing, deck=None, refusal=found, neighbours=_NONE)
        self._decks[known.path] = learned

    def _place(self, path: Path, known: dict[Path, ShelfDeck], *, recent: bool) -> None:
        self._decks[path] = replace(known.get(path) or ShelfDeck(path=path, recent=recent), recent=recent)


def _by_series(decks: Iterable[ShelfDeck]) -> list[ShelfDeck]:
    """Return ``decks`` with those of one series together, where its first one stood, in the order of its parts."""
    decks = list(decks)
    first: dict[str, int] = {}
    for number, deck in enumerate(decks):
        first.setdefault(_series_name(deck), number)
    return sorted(decks, key=lambda deck: (first[_series_name(deck)], _part(deck)))


def _series_name(deck: ShelfDeck) -> str:
    """Return the name of the deck's series, or what no other deck has: a deck on its own is a series of one."""
    series = deck.deck.settings.series if deck.deck is not None else None
    return series.name if series is not None and series.name else f"\0{deck.path}"


def _part(deck: ShelfDeck) -> int:
    series = deck.deck.settings.series if deck.deck is not None else None
    return series.part or 0 if series is not None else 0
