"""Owns giving a deck the minutes that its last evenings took: text edits, saved at once, taken back at once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from hearthside.deck.edits import apply_edits
from hearthside.deck.minutes_edits import minutes_edits
from hearthside.deck.model import Deck
from hearthside.session.averages import MinutesProposal, averages, last_evenings
from hearthside.session.report import Report
from hearthside.store.atomic import Write
from hearthside.store.bundled import OwnCopy
from hearthside.store.fingerprint import fingerprint
from hearthside.tr import tr


class Learned(Struct, frozen=True):
    """What the last evenings with a deck propose."""

    proposals: tuple[MinutesProposal, ...]
    evenings: int
    """How many evenings they come from."""

    @property
    def words(self) -> str:
        """``Use the averages of my last three evenings``."""
        if self.evenings == 1:
            return tr("Use the times of my last evening")
        if self.evenings == 2:
            return tr("Use the averages of my last two evenings")
        return tr("Use the averages of my last three evenings")


class SavedMinutes(Struct, frozen=True):
    """An edit of a deck's file that can be taken back as long as nobody else changed the file."""

    path: Path
    before: bytes
    after: bytes


def learned(reports: Sequence[Report], deck: Deck) -> Learned:
    """Return what ``reports`` propose for ``deck``; no proposals where they agree with its plan."""
    return Learned(averages(reports, deck), len(last_evenings(reports, deck)))


def save_minutes(
    path: Path, deck: Deck, chosen: Collection[MinutesProposal], write: Write, own_copy: OwnCopy
) -> SavedMinutes | Path:
    """Give the slides of ``chosen`` their minutes in the file at ``path``, which ``deck`` was read from, and return how
    to take it back; a deck that comes with Hearthside gets a copy instead, whose place is returned.

    Raises StoreTrouble, and changes nothing, where the file cannot be written or another program changed it.
    """
    before = deck.source.to_bytes()
    edits = minutes_edits(deck, {proposal.slide: proposal.proposed_seconds for proposal in chosen})
    source = replace(deck.source, text=apply_edits(deck.source.text, edits))
    copy = own_copy(replace(deck, source=source))
    if copy is not None:
        return copy
    after = source.to_bytes()
    write(path, after, fingerprint(before))
    return SavedMinutes(path, before, after)


def take_back(saved: SavedMinutes, write: Write) -> None:
    """Make the file what it was. Raises StoreTrouble where it was changed since, or cannot be written."""
    write(saved.path, saved.before, fingerprint(saved.after))
