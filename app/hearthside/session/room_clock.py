"""Owns what the room may know of a clock: whose turn it is and what is left, never that it is late.

Overtime, planned ends and prices are the facilitator's; nothing here can carry them.
"""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.activities import Activity, Begin, Break, Breathe, Discussion, Round
from hearthside.deck.durations import format_minutes
from hearthside.session.activity_clock import ActivityClock, Phase, advance
from hearthside.session.clock import Instant
from hearthside.session.clock_plan import ClockKind, CueKind, cue_timetable
from hearthside.session.round_words import caption, closing_words, shown_seconds
from hearthside.tr import tr

_MOST_MARKS = 24
"""More changes of turn than this are no longer marks but a pattern."""
_KINDS = {Discussion: ClockKind.DISCUSSION, Breathe: ClockKind.BREATHE, Break: ClockKind.BREAK, Begin: ClockKind.BEGIN}


class StagedRound(Struct, frozen=True):
    """A round on the bar: its index among the rounds that the deck lists, and its length as it was planned or, where
    time was added by hand, as it is now."""

    number: int
    seconds: float


class RoomStage(Struct, frozen=True, kw_only=True):
    """What stands still while a round runs: the slide around the clock is painted anew only when this changes."""

    kind: ClockKind
    phase: Phase
    rounds: tuple[StagedRound, ...]
    on_show: int = 0
    """The index in ``rounds`` of the one whose role is on show: in a gap, the next one's."""

    @property
    def is_begun(self) -> bool:
        """Whether the clock was started at least once."""
        return self.phase is not Phase.READY

    @property
    def done(self) -> int:
        """How many of ``rounds`` are over."""
        return len(self.rounds) if self.phase is Phase.OVER else self.on_show


class TurnMark(Struct, frozen=True):
    """A change of turn: the part of the round that has passed then (0 to 1), and which groups change."""

    at: float
    sizes: tuple[int, ...]
    """Empty where everybody in one circle has a turn."""
    is_passed: bool


class RoomClock(Struct, frozen=True, kw_only=True):
    """A clock as the room sees it at one moment."""

    stage: RoomStage
    left_seconds: int
    """Whole seconds, begun ones counted; never less than 0."""
    left: float
    """The part of the round that is left, from 0 to 1."""
    gap_passed: float = 0.0
    """In a gap: the part of it that has passed, from 0 to 1."""
    total_seconds: float
    breath_seconds: float
    """What has passed since the start, pauses left out; goes on when the time is over, as breathing does."""
    is_paused: bool = False
    headline: str = ""
    """What stands in the place of the time, where there is no time to show."""
    caption: str = ""
    """Who speaks, who speaks next, or when it begins."""
    note: str = ""
    """The quiet word of a cue that was just crossed."""
    marks: tuple[TurnMark, ...] = ()


def room_clock(
    activity: Activity | None, clock: ActivityClock | None, now: Instant, note: str = ""
) -> RoomClock | None:
    """Return what the room sees of ``clock``, whenever it was read last; ``note`` is the word of a cue just crossed.

    None where the slide has no clock yet, or is no longer the kind of slide that the clock was made for.
    """
    if activity is None or clock is None or clock.plan.kind is not _KINDS[type(activity)]:
        return None
    at = now.monotonic_seconds
    clock, _ = advance(clock, at)
    stage = _stage(clock)
    total = clock.countdown.total_seconds
    passed = min(total, clock.countdown.elapsed_seconds(at))
    left_seconds = shown_seconds(total - passed)
    is_over = clock.phase is Phase.OVER
    has_headline = (is_over and stage.kind is not ClockKind.BREATHE) or clock.phase is Phase.GAP
    return RoomClock(
        stage=stage,
        left_seconds=left_seconds,
        left=(total - passed) / total if total > 0 else 0.0,
        gap_passed=_gap_passed(clock, at),
        total_seconds=total,
        breath_seconds=max(0.0, clock.countdown.elapsed_seconds(at)),
        is_paused=not clock.is_running and clock.phase in (Phase.ROUND, Phase.GAP),
        headline=closing_words(stage.kind) if has_headline else "",
        caption=_caption(clock, activity, now, left_seconds),
        note="" if has_headline else note,
        marks=_marks(clock, passed, total) if clock.phase in (Phase.READY, Phase.ROUND) else (),
    )


def round_on_show(discussion: Discussion, stage: RoomStage) -> Round | None:
    """Return the round whose role is on show; None where the deck was edited and has it no longer."""
    number = stage.rounds[stage.on_show].number
    return discussion.rounds[number] if number < len(discussion.rounds) else None


def _stage(clock: ActivityClock) -> RoomStage:
    lengths = zip(clock.plan.rounds, clock.round_lengths_seconds, strict=True)
    rounds = tuple(StagedRound(round_.number, seconds) for round_, seconds in lengths)
    on_show = clock.round_index + (clock.phase is Phase.GAP)
    return RoomStage(kind=clock.plan.kind, phase=clock.phase, rounds=rounds, on_show=on_show)


def _gap_passed(clock: ActivityClock, at: float) -> float:
    if clock.gap is None or clock.gap.total_seconds <= 0:
        return 0.0
    return min(1.0, clock.gap.elapsed_seconds(at) / clock.gap.total_seconds)


def _caption(clock: ActivityClock, activity: Activity, now: Instant, left_seconds: int) -> str:
    if clock.phase is Phase.OVER:
        return ""
    if isinstance(activity, Begin):
        return _minutes_until(left_seconds)
    return caption(clock, activity, now) if isinstance(activity, Discussion) else ""


def _minutes_until(seconds: int) -> str:
    """Return how long it is, in whole minutes rounded up: calm, and never a second late."""
    minutes = max(1, -(-seconds // 60))
    if minutes == 1:
        return tr("in a minute")
    if minutes < 60:
        return tr("in {count} minutes").format(count=minutes)
    return tr("in {length}").format(length=format_minutes(minutes * 60))


def _marks(clock: ActivityClock, passed: float, total: float) -> tuple[TurnMark, ...]:
    """Return where turns change, groups that change at the same time sharing one mark."""
    changes: dict[float, list[tuple[int, bool]]] = {}
    for after, time in cue_timetable(clock.round, total):
        if time.kind is CueKind.CHANGE:
            is_passed = time in clock.fired or after <= passed
            changes.setdefault(round(after, 3), []).append((int(time.number), is_passed))
    if len(changes) > _MOST_MARKS:
        return ()
    return tuple(
        TurnMark(
            after / total,
            () if clock.round.is_each else tuple(sorted(size for size, _ in entries)),
            all(is_passed for _, is_passed in entries),
        )
        for after, entries in sorted(changes.items())
    )
