"""Owns all clocks of an evening together: a clock per timed slide, and what a fact does to them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from hearthside.session.activity_clock import (
    ActivityClock,
    Cue,
    StopCause,
    add,
    advance,
    end,
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
    ClockStarted,
    ClockUsed,
    Slept,
    SoundSwitched,
    TimeAdded,
    WokeUp,
)


@dataclass(frozen=True, slots=True)
class SlideCue:
    """A cue of the clock of the slide with index ``slide``."""

    slide: int
    cue: Cue


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRack:
    """The clocks by slide index. All moments are monotonic seconds."""

    clocks: Mapping[int, ActivityClock] = field(default_factory=dict)
    last_touched: int | None = None
    """The slide whose clock the facilitator used last."""
    has_sound: bool = True
    away_seconds: float | None = None
    """How long the laptop slept, until the facilitator has said how to go on."""

    def in_front(self, slide: int) -> int | None:
        """Return the slide whose clock the keys mean while the facilitator is at ``slide``: its own where it has one,
        else one that runs, the last touched first; None where no clock is of use."""
        if slide in self.clocks:
            return slide
        running = [index for index, clock in self.clocks.items() if clock.is_running]
        if self.last_touched in running:
            return self.last_touched
        return running[-1] if running else None


def advanced(rack: ClockRack, at: float) -> tuple[ClockRack, tuple[SlideCue, ...]]:
    """Return the rack read at ``at`` with every cue crossed since the reading before, in the order of their times."""
    cues: list[SlideCue] = []
    clocks = dict(rack.clocks)
    for slide, clock in rack.clocks.items():
        clocks[slide], crossed = advance(clock, at)
        cues += [SlideCue(slide, cue) for cue in crossed]
    if not cues and clocks == rack.clocks:
        return rack, ()
    return replace(rack, clocks=clocks), tuple(sorted(cues, key=lambda entry: entry.cue.due_at))


def after_fact(rack: ClockRack, fact: ClockFact, at: float) -> tuple[ClockRack, tuple[SlideCue, ...]]:
    """Return the rack after ``fact``, which happened at ``at``; the rack was read at that moment already.

    A fact about a slide that has no clock changes nothing: a journal may speak of a deck that was edited since.
    """
    match fact:
        case ClockStarted(slide, plan):
            return _with(rack, slide, start(ready_clock(plan), at)), ()
        case ClockUsed(slide, action):
            return _used(rack, slide, action, at)
        case TimeAdded(slide, seconds):
            return _changed(rack, slide, lambda clock: add(clock, seconds, at)), ()
        case SoundSwitched(on):
            return replace(rack, has_sound=on), ()
        case Slept(read_at, away_seconds):
            return replace(stopped(rack, read_at, StopCause.SLEEP), away_seconds=away_seconds), ()
        case WokeUp(minus_away):
            return _woken(rack, minus_away, at)
        case unreachable:  # pragma: no cover
            assert_never(unreachable)


def stopped(rack: ClockRack, at: float, cause: StopCause) -> ClockRack:
    """Return the rack with every clock that ran standing still since ``at``."""
    return replace(rack, clocks={slide: pause(clock, at, cause) for slide, clock in rack.clocks.items()})


def going_on(rack: ClockRack, at: float, cause: StopCause) -> ClockRack:
    """Return the rack with exactly those clocks running again that ``cause`` had stopped."""
    return replace(rack, clocks={slide: resume(clock, at, cause) for slide, clock in rack.clocks.items()})


def moved(rack: ClockRack, new_index: Callable[[int], int]) -> ClockRack:
    """Return the rack for an edited deck; ``new_index`` says where a slide is now."""
    clocks = {new_index(slide): clock for slide, clock in rack.clocks.items()}
    return replace(
        rack, clocks=clocks, last_touched=None if rack.last_touched is None else new_index(rack.last_touched)
    )


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


def _woken(rack: ClockRack, minus_away: bool, at: float) -> tuple[ClockRack, tuple[SlideCue, ...]]:
    """Go on after a sleep. What was crossed while nobody could hear it stays silent."""
    answered = replace(rack, away_seconds=None)
    if not minus_away or rack.away_seconds is None:
        return going_on(answered, at, StopCause.SLEEP), ()
    behind, _ = advanced(going_on(answered, at - rack.away_seconds, StopCause.SLEEP), at)
    return behind, ()
