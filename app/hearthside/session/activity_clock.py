"""Owns the clock of one timed slide: its rounds, the gaps between them, and the cues that a reading crosses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from hearthside.session.clock_plan import ClockPlan, CueKind, CueTime, TimedRound
from hearthside.session.countdown import Countdown


class Phase(StrEnum):
    READY = "ready"
    """Not started: the first round is on show with all its time."""
    ROUND = "round"
    GAP = "gap"
    """Between two rounds: the next role is on show."""
    OVER = "over"
    """The last round has ended; the countdown runs on, privately, as overtime."""


class StopCause(StrEnum):
    """Why a clock that the facilitator did not pause stands still."""

    HOLD = "hold"
    SLEEP = "sleep"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue that was crossed, ``due_at`` the monotonic second when it should have been heard."""

    due_at: float
    round_index: int
    time: CueTime
    has_tone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityClock:
    """Where one slide's clock is. Frozen: every change is a new one. All moments are monotonic seconds."""

    plan: ClockPlan
    round_index: int = 0
    phase: Phase = Phase.READY
    countdown: Countdown
    """The present round's; in a gap, that of the round that has just ended."""
    gap: Countdown | None = None
    fired: frozenset[CueTime] = frozenset()
    """Cues of this round that were heard; each is heard once."""
    stopped_by: StopCause | None = None

    @property
    def round(self) -> TimedRound:
        return self.plan.rounds[self.round_index]

    @property
    def is_running(self) -> bool:
        """Whether time passes on it, overtime included."""
        return self.countdown.is_running

    @property
    def is_last_round(self) -> bool:
        return self.round_index + 1 == len(self.plan.rounds)

    def remaining_seconds(self, at: float) -> float:
        """Return what is left of the round for the room, never less than 0."""
        return max(0.0, self.countdown.remaining_seconds(at))

    def overtime_seconds(self, at: float) -> float:
        """Return how long the round is over already: for the console alone."""
        return max(0.0, -self.countdown.remaining_seconds(at))


def ready_clock(plan: ClockPlan) -> ActivityClock:
    """Return the clock of ``plan`` before anybody started it."""
    return ActivityClock(plan=plan, countdown=Countdown(plan.rounds[0].seconds))


def advance(clock: ActivityClock, at: float) -> tuple[ActivityClock, tuple[Cue, ...]]:
    """Return the clock as it is at ``at`` and every cue crossed on the way, in order.

    A round ends, and the next begins, at its own moment however late the reading comes: a late one loses nothing,
    moves nothing, and repeats nothing.
    """
    cues: list[Cue] = []
    while True:
        if clock.phase is Phase.ROUND:
            cue = _next_cue(clock, at)
            if cue is None:
                return clock, tuple(cues)
            cues.append(cue)
            clock = _after_cue(clock, cue)
        elif clock.phase is Phase.GAP:
            ends_at = clock.gap.ends_at if clock.gap else None
            if ends_at is None or ends_at > at:
                return clock, tuple(cues)
            clock = _in_round(clock, clock.round_index + 1, running_from=ends_at)
        else:
            return clock, tuple(cues)


def start(clock: ActivityClock, at: float) -> ActivityClock:
    """Return the clock running: begun, or going on where it was paused."""
    phase = Phase.ROUND if clock.phase is Phase.READY else clock.phase
    gap = clock.gap.started(at) if clock.gap else None
    return replace(clock, phase=phase, countdown=clock.countdown.started(at), gap=gap, stopped_by=None)


def pause(clock: ActivityClock, at: float, cause: StopCause | None = None) -> ActivityClock:
    """Return the clock standing still since ``at``; ``cause`` lets ``resume`` find it again."""
    if not clock.is_running:
        return clock
    gap = clock.gap.paused(at) if clock.gap else None
    return replace(clock, countdown=clock.countdown.paused(at), gap=gap, stopped_by=cause)


def resume(clock: ActivityClock, at: float, cause: StopCause) -> ActivityClock:
    """Return the clock going on exactly where ``cause`` stopped it; one that stood still before is left alone."""
    return start(clock, at) if clock.stopped_by is cause else clock


def add(clock: ActivityClock, seconds: float, at: float) -> ActivityClock:
    """Return the clock with ``seconds`` more for this round, or fewer where negative.

    A round that has just ended, in its gap or in overtime, gets ``seconds`` from now on; nothing can be taken from it.
    """
    if clock.phase in (Phase.GAP, Phase.OVER):
        if seconds <= 0:
            return clock
        fired = frozenset(time for time in clock.fired if time.kind is not CueKind.END)
        countdown = clock.countdown.revived(seconds, at)
        return replace(clock, phase=Phase.ROUND, countdown=countdown, gap=None, fired=fired, stopped_by=None)
    return replace(clock, countdown=clock.countdown.extended(seconds, at))


def skip(clock: ActivityClock, at: float) -> tuple[ActivityClock, tuple[Cue, ...]]:
    """Return the clock in its next round, at once and without a gap, and the chime that says so to the room.

    It runs if it ran; the last round has no next: it ends.
    """
    if clock.phase is Phase.OVER:
        return clock, ()
    was_heard = clock.phase is not Phase.ROUND or not clock.is_running
    cues = () if was_heard else (Cue(at, clock.round_index, CueTime(CueKind.END), has_tone=True),)
    if clock.is_last_round:
        return end(clock), cues
    following = _in_round(clock, clock.round_index + 1, running_from=at if clock.is_running else None)
    return replace(following, phase=Phase.READY if clock.phase is Phase.READY else Phase.ROUND), cues


def restart(clock: ActivityClock, at: float) -> ActivityClock:
    """Return the clock at the beginning of this round, without added time; running unless it stood still."""
    if clock.phase is Phase.READY:
        return replace(clock, countdown=clock.countdown.afresh())
    return _in_round(clock, clock.round_index, running_from=at if clock.is_running else None)


def end(clock: ActivityClock) -> ActivityClock:
    """Return the clock over, by the facilitator's wish: nothing is left and no overtime counts."""
    return replace(clock, phase=Phase.OVER, countdown=clock.countdown.run_out(), gap=None, stopped_by=None)


def _in_round(clock: ActivityClock, index: int, running_from: float | None) -> ActivityClock:
    countdown = Countdown(clock.plan.rounds[index].seconds, running_from)
    return ActivityClock(plan=clock.plan, round_index=index, phase=Phase.ROUND, countdown=countdown)


def _next_cue(clock: ActivityClock, at: float) -> Cue | None:
    """Return the earliest cue of this round that is due by ``at`` and was not heard yet."""
    started_at = clock.countdown.started_at
    if started_at is None:
        return None
    total = clock.countdown.total_seconds
    due = [
        # A cue that less time put into the past counts as crossed when the clock last started: seen, not heard.
        (max(started_at, started_at + after - clock.countdown.banked_seconds), -after, time)
        for after, time in clock.round.cue_times(total)
        if time not in clock.fired
    ]
    due_at, _, time = min(due, key=lambda entry: (entry[0], entry[2].kind is CueKind.END, -entry[1]))
    if due_at > at:
        return None
    return Cue(due_at, clock.round_index, time, _has_tone(clock, time))


def _has_tone(clock: ActivityClock, time: CueTime) -> bool:
    return time.kind is not CueKind.CHANGE or int(time.number) in clock.round.tone_sizes


def _after_cue(clock: ActivityClock, cue: Cue) -> ActivityClock:
    fired = clock.fired | {cue.time}
    if cue.time.kind is not CueKind.END:
        return replace(clock, fired=fired)
    if clock.is_last_round:
        return replace(clock, phase=Phase.OVER, fired=fired)
    gap = Countdown(clock.plan.gap_seconds, cue.due_at)
    return replace(clock, phase=Phase.GAP, gap=gap, fired=fired)
