"""Owns the clock of one timed slide: its rounds, the gaps between them, and the cues that a reading crosses."""

from __future__ import annotations

import math
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from hearthside.session.clock_plan import ClockPlan, CueKind, CueTime, TimedRound, cue_timetable
from hearthside.session.countdown import Countdown

LATEST_HEARD_SECONDS = 3.0
"""A cue that is noticed later than this is shown and makes no sound: no burst of chimes after a stall."""


class Phase(StrEnum):
    READY = "ready"
    """Not started: the round is on show with all its time."""
    ROUND = "round"
    GAP = "gap"
    """Between two rounds: the next role is on show."""
    OVER = "over"
    """The last round has ended; the countdown runs on, privately, as overtime."""


class StopCause(StrEnum):
    """Why a clock that the facilitator did not pause stands still."""

    HOLD = "hold"
    SLEEP = "sleep"


class Cue(Struct, frozen=True):
    """A cue that was crossed, ``due_at`` the monotonic second when it should have been heard."""

    due_at: float
    round_index: int
    time: CueTime
    has_tone: bool

    def is_late(self, at: float) -> bool:
        """Return whether it is noticed so late, at ``at``, that it is to be shown without a sound."""
        return at - self.due_at > LATEST_HEARD_SECONDS


class ActivityClock(Struct, frozen=True, kw_only=True):
    """Where one slide's clock is. Frozen: every change is a new one. All moments are monotonic seconds."""

    plan: ClockPlan
    round_index: int = 0
    phase: Phase = Phase.READY
    countdown: Countdown
    """The present round's; in a gap, that of the round that has just ended."""
    past_seconds: tuple[float, ...] = ()
    """How long each round before the present one was, by its plan and what was added by hand."""
    gap: Countdown | None = None
    fired: frozenset[CueTime] = frozenset()
    """Cues of this round that were crossed; each is crossed once."""
    changed_at: float = -math.inf
    """When its time was last changed by hand: a change of turn that this put into the past is due then."""
    stopped_by: StopCause | None = None
    next_due_at: float = math.inf
    """The moment before which nothing happens to it by itself; never (infinity) while it stands still. Worked out once,
    as a clock is read far more often than it changes."""

    def __post_init__(self) -> None:
        force_setattr(self, "next_due_at", _next_due_at(self))

    @property
    def round(self) -> TimedRound:
        return self.plan.rounds[self.round_index]

    @property
    def round_lengths_seconds(self) -> tuple[float, ...]:
        """How long every round is, time added by hand included, in whole minutes: those that were given to a round
        after its end begin when they are given, and the overtime before them is no part of its length."""
        added = self.countdown.added_seconds
        given = added if added < 0 else math.floor(added / 60) * 60.0
        later = (round_.seconds for round_ in self.plan.rounds[self.round_index + 1 :])
        return (*self.past_seconds, self.round.seconds + given, *later)

    @property
    def is_running(self) -> bool:
        """Whether time passes on it, overtime included."""
        return self.countdown.is_running

    @property
    def is_busy(self) -> bool:
        """Whether people are in the middle of it: a round or a gap runs, not merely overtime."""
        return self.is_running and self.phase is not Phase.OVER

    @property
    def is_last_round(self) -> bool:
        return self.round_index + 1 == len(self.plan.rounds)

    def remaining_seconds(self, at: float) -> float:
        """Return what is left of the round for the room, never less than 0."""
        return max(0.0, self.countdown.remaining_seconds(at))

    def gap_seconds_left(self, at: float) -> float:
        """Return how long it is until the next round begins by itself; 0 where there is no gap."""
        return 0.0 if self.gap is None else max(0.0, self.gap.remaining_seconds(at))

    def overtime_seconds(self, at: float) -> float:
        """Return how long the last round is over already: for the console alone."""
        return max(0.0, -self.countdown.remaining_seconds(at)) if self.phase is Phase.OVER else 0.0

    def seconds_to_the_end(self, at: float) -> float:
        """Return what is left of all rounds and gaps together."""
        if self.phase is Phase.OVER:
            return 0.0
        later = self.plan.rounds[self.round_index + 1 :]
        rounds = sum(round_.seconds for round_ in later) + len(later) * self.plan.gap_seconds
        if self.gap is not None:
            return self.gap_seconds_left(at) + rounds - self.plan.gap_seconds
        return self.remaining_seconds(at) + rounds


def ready_clock(plan: ClockPlan) -> ActivityClock:
    """Return the clock of ``plan`` before anybody started it."""
    return ActivityClock(plan=plan, countdown=Countdown(plan.rounds[0].seconds))


def advance(clock: ActivityClock, at: float) -> tuple[ActivityClock, tuple[Cue, ...]]:
    """Return the clock as it is at ``at`` and every cue crossed on the way, in order.

    A round ends, and the next begins, at its own moment however late the reading comes: a late one loses nothing,
    moves nothing, and repeats nothing.
    """
    cues: list[Cue] = []
    while (due_at := clock.next_due_at) <= at:
        if clock.phase is Phase.ROUND:
            cue = _next_cue(clock)
            cues.append(cue)
            clock = _after_cue(clock, cue)
        else:
            clock = _in_round(clock, clock.round_index + 1, running_from=due_at)
    return clock, tuple(cues)


def start(clock: ActivityClock, at: float) -> ActivityClock:
    """Return the clock running: begun, or going on where it was paused."""
    phase = Phase.ROUND if clock.phase is Phase.READY else clock.phase
    gap = clock.gap.started(at) if clock.gap else None
    return replace(clock, phase=phase, countdown=clock.countdown.started(at), gap=gap, stopped_by=None)


def pause(clock: ActivityClock, at: float, cause: StopCause | None = None) -> ActivityClock:
    """Return the clock standing still since ``at``; ``cause`` lets ``resume`` find it again.

    One that stands still already stays as it is, but paused by hand it waits for the hand alone.
    """
    if not clock.is_running:
        return clock if cause else replace(clock, stopped_by=None)
    gap = clock.gap.paused(at) if clock.gap else None
    return replace(clock, countdown=clock.countdown.paused(at), gap=gap, stopped_by=cause)


def resume(clock: ActivityClock, at: float, cause: StopCause) -> ActivityClock:
    """Return the clock going on exactly where ``cause`` stopped it; one that stood still before is left alone."""
    return start(clock, at) if clock.stopped_by is cause else clock


def add(clock: ActivityClock, seconds: float, at: float) -> ActivityClock:
    """Return the clock with ``seconds`` more for this round, or fewer where negative.

    A round that has just ended, in its gap or in overtime, gets ``seconds`` from now on; nothing can be taken from it.
    What is no longer true is not said: a halfway that now lies behind, a minute left where less is.
    """
    if clock.phase not in (Phase.GAP, Phase.OVER):
        countdown = clock.countdown.extended(seconds, at)
        untrue = {time for time in _passed(clock.round, countdown, at) if time.kind is not CueKind.CHANGE}
        return replace(clock, countdown=countdown, fired=clock.fired | untrue, changed_at=at)
    if seconds <= 0:
        return clock
    countdown = clock.countdown.revived(seconds, at)
    passed = (clock.fired | _passed(clock.round, countdown, at)) - {CueTime(CueKind.END)}
    stays_still = not clock.is_running and (clock.phase is Phase.GAP or clock.stopped_by is not None)
    if stays_still:
        countdown = countdown.paused(at)
    return replace(clock, phase=Phase.ROUND, countdown=countdown, gap=None, fired=passed, changed_at=at)


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


def left(clock: ActivityClock, at: float) -> ActivityClock:
    """Return the clock after the room left its slide: it goes on, but overtime stops, as people have moved on."""
    return pause(clock, at) if clock.phase is Phase.OVER else clock


def _in_round(clock: ActivityClock, index: int, running_from: float | None) -> ActivityClock:
    countdown = Countdown(clock.plan.rounds[index].seconds, running_from)
    return ActivityClock(
        plan=clock.plan,
        round_index=index,
        phase=Phase.ROUND,
        countdown=countdown,
        past_seconds=clock.round_lengths_seconds[:index],
        stopped_by=clock.stopped_by,
    )


def _passed(round_: TimedRound, countdown: Countdown, at: float) -> frozenset[CueTime]:
    elapsed = countdown.elapsed_seconds(at)
    return frozenset(time for after, time in cue_timetable(round_, countdown.total_seconds) if after <= elapsed)


def _next_due_at(clock: ActivityClock) -> float:
    if clock.phase is Phase.ROUND and clock.is_running:
        return _next_cue(clock).due_at
    if clock.gap is not None and clock.gap.ends_at is not None:
        return clock.gap.ends_at
    return math.inf


def _next_cue(clock: ActivityClock) -> Cue:
    """Return the earliest cue of this running round that was not crossed yet; the end is always one."""
    countdown = clock.countdown
    assert countdown.started_at is not None
    timetable = cue_timetable(clock.round, countdown.total_seconds)
    after, time = next(entry for entry in timetable if entry[1] not in clock.fired)
    due_at = max(countdown.started_at, clock.changed_at, countdown.started_at - countdown.banked_seconds + after)
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
