"""Owns finding evenings that were written down: the one that broke off, and the one that somebody asks about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from hearthside.session.clock_events import ClockStarted
from hearthside.session.clock_plan import ClockKind
from hearthside.session.evening_record import EveningRecord, read_record
from hearthside.session.events import DeckReplaced, Event, RoomBooked, SessionEnded, SessionStarted
from hearthside.session.resume import can_resume
from hearthside.store.journal import journals, read_lines, set_aside

_MOST_DIGITS = 9
"""Nobody counts further back."""
_LOOKED_AT = 20
"""Nobody begins more evenings than this in twelve hours; older files are not even opened."""


class WrittenEvening(Struct, frozen=True):
    """An evening and the file in which it is kept."""

    path: Path
    record: EveningRecord

    @property
    def deck_path(self) -> Path:
        """The deck as it was presented last: a copy, where the evening began with a deck that is never written to."""
        return Path(self.record.last_head.deck_path)

    @property
    def deck_paths(self) -> frozenset[Path]:
        """The deck that the evening began with, and the one that it went on with."""
        return frozenset((Path(self.record.head.deck_path), self.deck_path))

    @property
    def name(self) -> str:
        """How people call it: when it began."""
        return self.path.stem


def unfinished_evening(
    folder: Path, now_wall_seconds: float, deck_path: Path | None = None, *, is_rehearsal: bool = False
) -> WrittenEvening | None:
    """Return the evening in ``folder`` that broke off last: one that began or went on with the deck at ``deck_path``
    where that is given, else with any deck that is still there. None where there is none.

    A later evening with the same deck that came to its end settles the matter. One in which nothing happened yet counts
    only where there is no other. Files that nobody can read are put aside.
    """
    barely_begun: WrittenEvening | None = None
    settled: set[Path] = set()
    for evening in _lately(folder):
        if evening.record.head.is_rehearsal is not is_rehearsal or not settled.isdisjoint(evening.deck_paths):
            continue
        is_wanted = deck_path is None or deck_path.absolute() in evening.deck_paths
        if has_gone_on(evening.record):
            if not can_resume(evening.record, now_wall_seconds) or not evening.deck_path.is_file():
                settled |= evening.deck_paths
            elif is_wanted:
                return evening
        elif is_wanted and barely_begun is None and can_resume(evening.record, now_wall_seconds):
            barely_begun = evening
    return barely_begun


def has_gone_on(record: EveningRecord) -> bool:
    """Return whether anything happened in the evening besides its start, its end and what was said of its room."""
    return any(not _is_of_no_consequence(entry.fact) for entry in record.entries)


def find_evening(folder: Path, wanted: str) -> WrittenEvening | None:
    """Return the evening that ``wanted`` names: ``last``, a number counted back from it (1 is the last), the name or
    the path of its file. None where there is none such that can be read."""
    if wanted == "last" or (wanted.isdecimal() and len(wanted) <= _MOST_DIGITS):
        number = 1 if wanted == "last" else int(wanted)
        readable = (evening for path in journals(folder) if (evening := _read(path)) is not None)
        evenings = (evening for evening in readable if evening.record.entries)
        return next((evening for at, evening in enumerate(evenings, 1) if at == number), None)
    known = next((path for path in journals(folder) if path.stem == wanted), None)
    return _read(known or Path(wanted))


def past_evenings(folder: Path, most: int) -> Iterator[WrittenEvening]:
    """Yield the evenings in ``folder`` in which something happened, the newest first, at most ``most``."""
    found = 0
    for path in journals(folder):
        evening = _read(path) if found < most else None
        if evening is not None and has_gone_on(evening.record):
            found += 1
            yield evening


def _lately(folder: Path) -> Iterator[WrittenEvening]:
    for path in journals(folder)[:_LOOKED_AT]:
        evening = _read(path)
        if evening is None:
            set_aside(path)
        else:
            yield evening


def _read(path: Path) -> WrittenEvening | None:
    record = read_record(read_lines(path))
    return None if record is None else WrittenEvening(path, record)


def _is_of_no_consequence(fact: Event) -> bool:
    if isinstance(fact, ClockStarted):
        return fact.plan.kind is ClockKind.BEGIN  # it starts by itself
    return isinstance(fact, (SessionStarted, SessionEnded, DeckReplaced, RoomBooked))
