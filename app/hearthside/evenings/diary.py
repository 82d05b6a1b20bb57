"""Owns writing one evening down as it happens: what its journal begins with, and a line for each fact."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from hearthside.deck.model import Deck
from hearthside.session.announced_start import local_time
from hearthside.session.clock import Instant
from hearthside.session.deck_shape import slide_outlines
from hearthside.session.events import DeckReplaced, Event
from hearthside.session.journal_form import Entry, JournalHead, entry_line, head_line
from hearthside.store.fingerprint import fingerprint
from hearthside.store.journal import JournalWriter, new_journal_path
from hearthside.store.trouble import StoreTrouble

TellTrouble = Callable[[StoreTrouble | None], None]
"""Hears, from any thread, that nothing can be written just now; and None once all is written again."""


class Diary:
    """The journal of one evening, open for writing. ``run`` counts the starts of the program in it, from 0."""

    def __init__(self, path: Path, run: int, is_rehearsal: bool, tell_trouble: TellTrouble) -> None:
        self.path = path
        self._run = run
        self._is_rehearsal = is_rehearsal
        self._writer = JournalWriter(path, tell_trouble)

    def write(self, facts: Sequence[Event], now: Instant, deck: Deck | None = None) -> None:
        """Add ``facts``, which happened at ``now``; ``deck`` is the one that they speak of from then on, where it was
        replaced. After ``close`` nothing happens any more."""
        for fact in facts:
            line = entry_line(Entry(self._run, now, fact))
            if deck is not None and isinstance(fact, DeckReplaced):
                # Both in one: the places that the fact names are places in this deck.
                line = head_line(journal_head(deck, is_rehearsal=self._is_rehearsal)) + b"\n" + line
            self._writer.append(line)

    def write_head(self, deck: Deck) -> None:
        """Say which deck this evening presents, as the first line."""
        self._writer.append(head_line(journal_head(deck, is_rehearsal=self._is_rehearsal)))

    def close(self) -> None:
        """Write no more; may be called twice."""
        self._writer.close()

    def discard(self) -> None:
        """Take the journal away: nothing in it is worth keeping. A failure to do so is no trouble."""
        self.close()
        try:
            self.path.unlink(missing_ok=True)
        except OSError:
            return


def new_diary(folder: Path, deck: Deck, now: Instant, *, is_rehearsal: bool, tell_trouble: TellTrouble) -> Diary:
    """Return the diary of an evening that begins at ``now``, in a new file in ``folder``."""
    stamp = local_time(now.wall_seconds).strftime("%Y-%m-%dT%H%M%S")
    diary = Diary(new_journal_path(folder, stamp), 0, is_rehearsal, tell_trouble)
    diary.write_head(deck)
    return diary


def journal_head(deck: Deck, *, is_rehearsal: bool) -> JournalHead:
    """Return what a journal says of ``deck``: where it is, how to know it and its slides again, not a word of it."""
    path = deck.source.path
    return JournalHead(
        deck_path="" if path is None else str(path.absolute()),
        deck_fingerprint=fingerprint(deck.source.to_bytes()),
        is_rehearsal=is_rehearsal,
        slides=slide_outlines(deck),
    )
