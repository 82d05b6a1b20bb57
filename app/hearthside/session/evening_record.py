"""Owns a whole journal, read: which deck, which facts, and what in it nobody understands.

A journal begins with a head. Another head in the middle says what the deck was like from there on: it was edited, or
the program was started again with a deck that had changed.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from hearthside.session.clock_events import ClockPrepared, ClockStarted, ClockUsed, Slept, TimeAdded
from hearthside.session.clock_plan import ClockPlan
from hearthside.session.events import DeckReplaced, Event, Moved, Refitted, SessionEnded, SessionStarted
from hearthside.session.journal_form import Entry, JournalHead, read_entry, read_head

_MOST_SLIDES = 100_000
_MOST_SECONDS = 10 * 24 * 3600.0
"""No evening, and no part of one, is longer."""
_MOST_ROUNDS = 1000
_LARGEST_GROUP = 1000


class EveningRecord(Struct, frozen=True, kw_only=True):
    """What a journal says."""

    head: JournalHead
    """The deck as the evening began."""
    last_head: JournalHead
    """The deck as it was at the end."""
    entries: tuple[Entry, ...]
    unknown_lines: int = 0
    """Lines that are damaged, of a later version, or say what cannot be."""

    @property
    def is_ended(self) -> bool:
        """Whether the evening was ended on purpose."""
        return bool(self.entries) and isinstance(self.entries[-1].fact, SessionEnded)

    @property
    def next_run(self) -> int:
        """The number of the run that takes the evening up."""
        return max((entry.run for entry in self.entries), default=-1) + 1

    @property
    def last_wall_seconds(self) -> float | None:
        """When the last fact happened; None where none did."""
        return self.entries[-1].at.wall_seconds if self.entries else None


def read_record(lines: Sequence[bytes]) -> EveningRecord | None:
    """Return what the whole ``lines`` of a journal say; None where they begin with no head of ours."""
    head = read_head(lines[0]) if lines else None
    if head is None:
        return None
    last_head = head
    entries: list[Entry] = []
    unknown = 0
    for line in lines[1:]:
        entry = read_entry(line)
        if entry is not None and _can_be(entry.fact):
            entries.append(entry)
            continue
        another = read_head(line) if entry is None else None
        last_head = another or last_head
        unknown += another is None
    return EveningRecord(head=head, last_head=last_head, entries=tuple(entries), unknown_lines=unknown)


def _can_be(fact: Event) -> bool:
    """Return whether ``fact`` says something that can have happened: a damaged journal must not stop anybody."""
    match fact:
        case SessionStarted(place) | Moved(place):
            return _is_place(place.slide, place.step)
        case DeckReplaced():
            places = [place for place in (fact.position, fact.return_to, fact.frozen_at) if place is not None]
            slides = (*(slide for move in fact.slide_moves for slide in move), *fact.clocks_lost)
            return all(_is_place(place.slide, place.step) for place in places) and all(map(_is_slide, slides))
        case ClockStarted(slide, plan) | ClockPrepared(slide, plan):
            return _is_slide(slide) and _can_run(plan)
        case ClockUsed(slide):
            return _is_slide(slide)
        case TimeAdded(slide, seconds):
            return _is_slide(slide) and abs(seconds) <= _MOST_SECONDS
        case Slept(_, away_seconds):
            return _is_length(away_seconds)
        case Refitted(refit):
            lengths = (length for change in refit.slides for length in (*change.round_seconds, change.saved_seconds))
            return all(_is_slide(change.slide) for change in refit.slides) and all(map(_is_length, lengths))
        case _:
            return True


def _can_run(plan: ClockPlan) -> bool:
    sizes = (size for round_ in plan.rounds for size in round_.turn_sizes)
    return (
        0 < len(plan.rounds) <= _MOST_ROUNDS
        and _is_length(plan.gap_seconds)
        and all(0 < round_.seconds <= _MOST_SECONDS and _is_slide(round_.number) for round_ in plan.rounds)
        and all(0 < size <= _LARGEST_GROUP for size in sizes)
    )


def _is_place(slide: int, step: int) -> bool:
    return _is_slide(slide) and _is_slide(step)


def _is_slide(index: int) -> bool:
    return 0 <= index < _MOST_SLIDES


def _is_length(seconds: float) -> bool:
    return 0 <= seconds <= _MOST_SECONDS
