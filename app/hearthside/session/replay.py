"""Owns the way back into an evening: its facts happen once more, silently, as if no time had been lost."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from hearthside.session.clock import Instant
from hearthside.session.clock_events import Slept
from hearthside.session.clock_plan import CueKind
from hearthside.session.events import Event
from hearthside.session.journal_form import Entry
from hearthside.session.reducer import heartbeat, reduce
from hearthside.session.state import SessionState


class Recovered(Struct, frozen=True):
    """An evening as it is now. ``ended_meanwhile`` names the slides on whose clock a round ended while nobody
    could hear it: the facilitator is told, the room is not."""

    state: SessionState
    ended_meanwhile: tuple[int, ...]


def replay(entries: Sequence[Entry], now: Instant) -> Recovered:
    """Return the evening that ``entries``, oldest first, lead to at ``now``, on this run's monotonic clock.

    Within one run of the program time is measured by its monotonic clock, whatever happened to the clock on the wall;
    between runs, and up to now, only the wall can tell. A wall clock set back counts as no time at all.
    """
    state = SessionState()
    for moment, fact in on_one_clock(entries, now):
        state, _ = reduce(state, fact, moment)
    state, cues = heartbeat(state, now)
    ended = {entry.slide: None for entry in cues if entry.cue.time.kind is CueKind.END}
    return Recovered(state, tuple(ended))


def on_one_clock(entries: Sequence[Entry], now: Instant | None = None) -> list[tuple[Instant, Event]]:
    """Return the facts with their moments as this run's monotonic clock would have shown them; without ``now``, as
    that of the last run in ``entries``.

    Worked out backwards from now: a run lies as long before what follows it as the walls say, and is as long as its
    own monotonic clock says.
    """
    if not entries:
        return []
    now = now or entries[-1].at
    moments: list[tuple[Instant, Event]] = []
    later_wall = now.wall_seconds
    later_monotonic = now.monotonic_seconds
    following: Entry | None = None
    shift = 0.0
    for entry in reversed(entries):
        if following is None or following.run != entry.run:
            apart = max(0.0, later_wall - entry.at.wall_seconds)
            shift = later_monotonic - apart - entry.at.monotonic_seconds
        monotonic = min(later_monotonic, entry.at.monotonic_seconds + shift)
        moments.append((Instant(monotonic, entry.at.wall_seconds), _shifted(entry.fact, shift)))
        following, later_wall, later_monotonic = entry, entry.at.wall_seconds, monotonic
    moments.reverse()
    return moments


def _shifted(fact: Event, shift: float) -> Event:
    return replace(fact, read_at=fact.read_at + shift) if isinstance(fact, Slept) else fact
