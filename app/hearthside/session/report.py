"""Owns what an evening came to, told from its journal: planned and actual times, holds, overtime. No words."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from hearthside.session.activity_clock import ActivityClock, Phase
from hearthside.session.clock import Instant
from hearthside.session.clock_events import Slept
from hearthside.session.evening_record import EveningRecord
from hearthside.session.events import DeckReplaced, Event
from hearthside.session.journal_form import SlideOutline
from hearthside.session.reducer import heartbeat, reduce
from hearthside.session.replay import on_one_clock
from hearthside.session.state import Cover, SessionState

_LEAST_SEEN_SECONDS = 1.0
"""Pages turned in less were only passed by."""


class SlideReport(Struct, frozen=True, kw_only=True):
    slide: int
    """Its index in the deck as it was at the end."""
    section: int | None
    key: str
    """By which it is known again; see ``deck_shape``."""
    planned_seconds: float
    actual_seconds: float

    @property
    def was_shown(self) -> bool:
        """Whether the room saw it for long enough to see anything."""
        return self.actual_seconds >= _LEAST_SEEN_SECONDS

    @property
    def not_shown_seconds(self) -> float:
        """What was planned for it, where it was not shown: no time that anybody saved."""
        return 0.0 if self.was_shown else self.planned_seconds


class SectionReport(Struct, frozen=True, kw_only=True):
    section: int | None
    """None for what comes before the first section."""
    planned_seconds: float
    actual_seconds: float
    not_shown_seconds: float = 0.0
    """What was planned for those of its slides that were not shown."""

    @property
    def was_shown(self) -> bool:
        """Whether the room saw any of it."""
        return self.actual_seconds >= _LEAST_SEEN_SECONDS


class RoundReport(Struct, frozen=True, kw_only=True):
    """A round of a slide's clock that was begun."""

    slide: int
    round_number: int
    """The index of the round in the deck's list."""
    planned_seconds: float
    added_seconds: float = 0.0
    """What the facilitator gave, less what was taken."""
    overtime_seconds: float = 0.0


class Report(Struct, frozen=True, kw_only=True):
    """One evening. Moments are wall seconds."""

    session: str
    deck_path: str
    fingerprint: str
    is_rehearsal: bool
    started_at: float
    ended_at: float
    """When it was ended, or the last that is known of it."""
    was_ended: bool
    elapsed_seconds: float
    planned_seconds: float
    slides: tuple[SlideReport, ...]
    sections: tuple[SectionReport, ...]
    rounds: tuple[RoundReport, ...]
    holds: tuple[float, ...]
    """How long each Hold lasted, in seconds."""
    sleeps: tuple[float, ...] = ()
    refits: int = 0
    """How many re-fits counted at the end."""
    runs: int = 1
    """More than one where the app was started again in the middle."""
    unknown_lines: int = 0

    @property
    def not_shown(self) -> tuple[SlideReport, ...]:
        """The slides that had time in the plan and were not shown."""
        return tuple(slide for slide in self.slides if slide.not_shown_seconds)


def report(record: EveningRecord, session: str) -> Report | None:
    """Return what ``record`` comes to; ``session`` is the name of its journal. None where no evening began in it."""
    fold = _Fold()
    for moment, fact in on_one_clock(record.entries):
        fold.happen(moment, fact)
    state = fold.state
    if state.started_at is None:
        return None
    slides = tuple(_slide(state, fold.at, index, slide) for index, slide in enumerate(record.last_head.slides))
    return Report(
        session=session,
        deck_path=record.last_head.deck_path,
        fingerprint=record.last_head.deck_fingerprint,
        is_rehearsal=record.head.is_rehearsal,
        started_at=state.started_at.wall_seconds,
        ended_at=fold.at.wall_seconds,
        was_ended=state.ended_at is not None,
        elapsed_seconds=state.elapsed_seconds(fold.at),
        planned_seconds=sum(slide.planned_seconds for slide in slides),
        slides=slides,
        sections=_sections(slides),
        rounds=tuple(row for _, row in sorted(fold.rounds.items())),
        holds=fold.all_holds(),
        sleeps=tuple(fold.sleeps),
        refits=len(state.refits),
        runs=len({entry.run for entry in record.entries}),
        unknown_lines=record.unknown_lines,
    )


def to_json(made: Report) -> dict[str, object]:
    """Return ``made`` as data that ``json`` can write. Slides and rounds count from 1, times are seconds; the
    actual time of a slide that was not shown is null."""
    return {
        "session": made.session,
        "deck": made.deck_path,
        "fingerprint": made.fingerprint,
        "rehearsal": made.is_rehearsal,
        "started_wall_seconds": made.started_at,
        "ended_wall_seconds": made.ended_at,
        "ended": made.was_ended,
        "elapsed_seconds": _tenths(made.elapsed_seconds),
        "planned_seconds": _tenths(made.planned_seconds),
        "slides": [
            {
                "number": slide.slide + 1,
                "section": _one_more(slide.section),
                "planned_seconds": _tenths(slide.planned_seconds),
                "actual_seconds": _tenths(slide.actual_seconds) if slide.was_shown else None,
            }
            for slide in made.slides
        ],
        "sections": [
            {
                "number": _one_more(section.section),
                "planned_seconds": _tenths(section.planned_seconds),
                "actual_seconds": _tenths(section.actual_seconds),
                "not_shown_seconds": _tenths(section.not_shown_seconds),
            }
            for section in made.sections
        ],
        "rounds": [
            {
                "slide": round_.slide + 1,
                "round": round_.round_number + 1,
                "planned_seconds": _tenths(round_.planned_seconds),
                "added_seconds": _tenths(round_.added_seconds),
                "overtime_seconds": _tenths(round_.overtime_seconds),
            }
            for round_ in made.rounds
        ],
        "holds_seconds": [_tenths(hold) for hold in made.holds],
        "sleeps_seconds": [_tenths(sleep) for sleep in made.sleeps],
        "refits": made.refits,
        "runs": made.runs,
        "unknown_lines": made.unknown_lines,
    }


def _tenths(seconds: float) -> float:
    return round(seconds, 1)


def _one_more(index: int | None) -> int | None:
    return None if index is None else index + 1


class _Fold(Struct):
    """The evening so far, fact by fact, on one monotonic clock."""

    state: SessionState = field(default_factory=SessionState)
    at: Instant = field(default_factory=lambda: Instant(0.0, 0.0))
    held_since: float | None = None
    holds: list[float] = field(default_factory=list)
    sleeps: list[float] = field(default_factory=list)
    rounds: dict[tuple[int, int], RoundReport] = field(default_factory=dict)

    def happen(self, now: Instant, fact: Event) -> None:
        """Take ``fact`` in, and look at the evening just before it and just after."""
        read_at = replace(now, monotonic_seconds=fact.read_at) if isinstance(fact, Slept) else now
        before, _ = heartbeat(self.state, read_at)
        self._look_at_passed(before, read_at.monotonic_seconds)
        self.state, _ = reduce(before, fact, now)
        self.at = now
        if isinstance(fact, DeckReplaced):
            self._move_rounds(dict(fact.slide_moves))
        elif isinstance(fact, Slept):
            self.sleeps.append(fact.away_seconds)
        else:
            self._look_at_hold(now)
            self._look_at_touched(before)

    def all_holds(self) -> tuple[float, ...]:
        """Return how long each Hold was, one included that nobody has lifted."""
        open_hold = [] if self.held_since is None else [self.at.monotonic_seconds - self.held_since]
        return (*self.holds, *open_hold)

    def _look_at_hold(self, now: Instant) -> None:
        is_held = self.state.cover is Cover.HOLD and self.state.is_running
        if is_held and self.held_since is None:
            self.held_since = now.monotonic_seconds
        elif self.held_since is not None and not is_held:
            self.holds.append(now.monotonic_seconds - self.held_since)
            self.held_since = None

    def _look_at_passed(self, read: SessionState, at: float) -> None:
        """Note the rounds that went by since the fact before, and overtime, which the next fact may end."""
        for slide, clock in read.rack.clocks.items():
            if not clock.is_running:
                continue
            earlier = self.state.rack.clocks[slide]
            for index in range(earlier.round_index, clock.round_index):
                self._keep(self._row(slide, clock, index + 1))
            if clock.phase is Phase.OVER and clock.plan.kind.can_run_over:
                row = self._row(slide, clock, clock.round_index)
                overtime = max(row.overtime_seconds, clock.overtime_seconds(at))
                self._keep(replace(row, overtime_seconds=overtime))

    def _look_at_touched(self, before: SessionState) -> None:
        """Note the rounds that the fact has begun, and what it added to those that are on."""
        for slide, clock in self.state.rack.clocks.items():
            if clock is not before.rack.clocks.get(slide) and clock.phase is not Phase.READY:
                row = self._row(slide, clock, clock.round_index)
                self._keep(replace(row, added_seconds=clock.countdown.added_seconds) if clock.is_busy else row)

    def _row(self, slide: int, clock: ActivityClock, index: int) -> RoundReport:
        timed = clock.plan.rounds[index]
        new = RoundReport(slide=slide, round_number=timed.number, planned_seconds=timed.seconds)
        return self.rounds.get((slide, timed.number), new)

    def _keep(self, row: RoundReport) -> None:
        self.rounds[row.slide, row.round_number] = row

    def _move_rounds(self, moves: Mapping[int, int]) -> None:
        rows = [replace(row, slide=moves.get(row.slide, row.slide)) for row in self.rounds.values()]
        self.rounds = {(row.slide, row.round_number): row for row in rows}


def _slide(state: SessionState, at: Instant, index: int, slide: SlideOutline) -> SlideReport:
    return SlideReport(
        slide=index,
        section=slide.section,
        key=slide.key,
        planned_seconds=slide.planned_seconds,
        actual_seconds=state.seconds_on(index, at),
    )


def _sections(slides: tuple[SlideReport, ...]) -> tuple[SectionReport, ...]:
    found: dict[int | None, SectionReport] = {}
    for slide in slides:
        so_far = found.get(slide.section, SectionReport(section=slide.section, planned_seconds=0, actual_seconds=0))
        found[slide.section] = replace(
            so_far,
            planned_seconds=so_far.planned_seconds + slide.planned_seconds,
            actual_seconds=so_far.actual_seconds + slide.actual_seconds,
            not_shown_seconds=so_far.not_shown_seconds + slide.not_shown_seconds,
        )
    return tuple(found.values())
