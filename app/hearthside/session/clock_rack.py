"""Owns all clocks of an evening together: a clock per timed slide, and what a fact does to them."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from typing import assert_never

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from hearthside.session.activity_clock import (
    ActivityClock,
    Cue,
    StopCause,
    add,
    advance,
    end,
    left,
    pause,
    ready_clock,
    restart,
    resume,
    skip,
    start,
)
from hearthside.session.clock_events import (
    ClockAction,
    ClockFact,
    ClockPrepared,
    ClockStarted,
    ClockUsed,
    Slept,
    SoundSwitched,
    TimeAdded,
    WokeUp,
)
from hearthside.session.clock_plan import ClockKind


class SlideCue(Struct, frozen=True):
    """A cue of the clock of the slide with index ``slide``."""

    slide: int
    cue: Cue


class ClockRack(Struct, frozen=True, kw_only=True):
    """The clocks by slide index. All moments are monotonic seconds."""

    clocks: Mapping[int, ActivityClock] = {}
    last_touched: int | None = None
    """The slide whose clock the facilitator used last."""
    has_sound: bool = True
    away_seconds: float | None = None
    """How long the laptop slept, until the facilitator has said how to go on."""
    next_due_at: float = math.inf
    """The moment before which no clock does anything by itself, so that most readings cost nothing. Worked out."""

    def __post_init__(self) -> None:
        force_setattr(self, "next_due_at", min((clock.next_due_at for clock in self.clocks.values()), default=math.inf))

    def in_front(self, slide: int) -> int | None:
        """Return the slide whose clock the keys mean while the room is at ``slide``: its own where it has one, else one
        that is busy, else one in overtime, the last touched first; None where no clock is of use."""
        if slide in self.clocks:
            return slide
        elsewhere = [
            (clock.is_busy, index == self.last_touched, index)
            for index, clock in self.clocks.items()
            if clock.is_running and (clock.is_busy or clock.plan.kind is not ClockKind.BEGIN)
        ]
        return max(elsewhere)[2] if elsewhere else None


def advanced(rack: ClockRack, at: float) -> tuple[ClockRack, tuple[SlideCue, ...]]:
    """Return the rack read at ``at`` with every cue crossed since the reading before, in the order of their times."""
    if at < rack.next_due_at:
        return rack, ()
    cues: list[SlideCue] = []
    clocks = dict(rack.clocks)
    for slide, clock in rack.clocks.items():
        if clock.next_due_at <= at:
            clocks[slide], crossed = advance(clock, at)
            cues += [SlideCue(slide, cue) for cue in crossed]
    return replace(rack, clocks=clocks), tuple(sorted(cues, key=lambda entry: entry.cue.due_at))


def after_fact(rack: ClockRack, fact: ClockFact, at: float) -> tuple[ClockRack, tuple[SlideCue, ...]]:
    """Return the rack after ``fact``, which happened at ``at``; the rack was read at that moment already.

    A fact about a slide that has no clock changes nothing: a journal may speak of a deck that was edited since.
    """
    match fact:
        case ClockPrepared(slide, plan):
            return _with(rack, slide, ready_clock(plan)), ()
        case ClockStarted(slide, plan):
            return _with(rack, slide, start(ready_clock(plan), at)), ()
        case ClockUsed(slide, action):
            return _used(rack, slide, action, at)
        case TimeAdded(slide, seconds):
            return _changed(rack, slide, lambda clock: add(clock, seconds, at)), ()
        case SoundSwitched(on):
            return replace(rack, has_sound=on), ()
        case Slept(read_at, away_seconds):
            return _asleep(rack, read_at, away_seconds), ()
        case WokeUp(minus_away):
            return _woken(rack, minus_away, at)
        case unreachable:  # pragma: no cover
            assert_never(unreachable)


def stopped(rack: ClockRack, at: float, cause: StopCause) -> ClockRack:
    """Return the rack with every clock that ran standing still since ``at``."""
    return _each(rack, lambda clock: pause(clock, at, cause))


def going_on(rack: ClockRack, at: float, cause: StopCause) -> ClockRack:
    """Return the rack with exactly those clocks running again that ``cause`` had stopped."""
    return _each(rack, lambda clock: resume(clock, at, cause))


def announced_start_goes_on(rack: ClockRack, at: float, away_seconds: float) -> ClockRack:
    """Return the rack at ``at``, after a sleep of ``away_seconds``: the time of day did not sleep, and nobody says
    so."""

    def go_on(clock: ActivityClock) -> ActivityClock:
        waits = clock.plan.kind is ClockKind.BEGIN
        return resume(clock, at - away_seconds, StopCause.SLEEP) if waits else clock

    return _each(rack, go_on)


def slide_left(rack: ClockRack, slide: int, at: float) -> ClockRack:
    """Return the rack after the room left ``slide``: a round goes on, overtime does not."""
    clock = rack.clocks.get(slide)
    return rack if clock is None else replace(rack, clocks={**rack.clocks, slide: left(clock, at)})


def moved(rack: ClockRack, new_index: Callable[[int], int], lost: Collection[int] = ()) -> ClockRack:
    """Return the rack for an edited deck; ``new_index`` says where a slide is now, ``lost`` which have no clock there.

    Of two clocks that come to one slide, the one that is busy stays, else the one touched last.
    """
    clocks: dict[int, ActivityClock] = {}
    by_weight = sorted(rack.clocks, key=lambda slide: (rack.clocks[slide].is_busy, slide == rack.last_touched))
    for slide in by_weight:
        if slide not in lost:
            clocks[new_index(slide)] = rack.clocks[slide]
    touched = None if rack.last_touched is None or rack.last_touched in lost else new_index(rack.last_touched)
    return replace(rack, clocks=clocks, last_touched=touched)


def _each(rack: ClockRack, change: Callable[[ActivityClock], ActivityClock]) -> ClockRack:
    return replace(rack, clocks={slide: change(clock) for slide, clock in rack.clocks.items()}) if rack.clocks else rack


def _with(rack: ClockRack, slide: int, clock: ActivityClock) -> ClockRack:
    return replace(rack, clocks={**rack.clocks, slide: clock}, last_touched=slide)


def _changed(rack: ClockRack, slide: int, change: Callable[[ActivityClock], ActivityClock]) -> ClockRack:
    clock = rack.clocks.get(slide)
    return rack if clock is None else _with(rack, slide, change(clock))


def _used(rack: ClockRack, slide: int, action: ClockAction, at: float) -> tuple[ClockRack, tuple[SlideCue, ...]]:
    match action:
        case ClockAction.PAUSE:
            return _changed(rack, slide, lambda clock: pause(clock, at)), ()
        case ClockAction.RESUME:
            return _changed(rack, slide, lambda clock: start(clock, at)), ()
        case ClockAction.RESTART_ROUND:
            return _changed(rack, slide, lambda clock: restart(clock, at)), ()
        case ClockAction.END:
            return _changed(rack, slide, end), ()
        case ClockAction.NEXT_ROUND:
            return _skipped(rack, slide, at)
        case unreachable:  # pragma: no cover
            assert_never(unreachable)


def _skipped(rack: ClockRack, slide: int, at: float) -> tuple[ClockRack, tuple[SlideCue, ...]]:
    clock = rack.clocks.get(slide)
    if clock is None:
        return rack, ()
    following, cues = skip(clock, at)
    return _with(rack, slide, following), tuple(SlideCue(slide, cue) for cue in cues)


def _asleep(rack: ClockRack, read_at: float, away_seconds: float) -> ClockRack:
    """Stop every clock. Where people were in the middle of one there is a question to answer; a second sleep before
    that adds to the first."""
    asks = rack.away_seconds is not None or any(
        clock.is_busy and clock.plan.kind is not ClockKind.BEGIN for clock in rack.clocks.values()
    )
    away_so_far = rack.away_seconds or 0.0
    return replace(stopped(rack, read_at, StopCause.SLEEP), away_seconds=away_so_far + away_seconds if asks else None)


def _woken(rack: ClockRack, minus_away: bool, at: float) -> tuple[ClockRack, tuple[SlideCue, ...]]:
    """Go on after a sleep. What was crossed while nobody could hear it stays silent."""
    answered = replace(rack, away_seconds=None)
    if not minus_away or rack.away_seconds is None:
        return going_on(answered, at, StopCause.SLEEP), ()
    behind, _ = advanced(going_on(answered, at - rack.away_seconds, StopCause.SLEEP), at)
    return behind, ()
