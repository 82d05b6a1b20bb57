"""Owns plans and activities for the tests of clocks, made without the parser."""

from __future__ import annotations

from msgspec.structs import replace

from hearthside.deck.activities import Break, Breathe, Discussion, DiscussionFormat, Round, RoundKind, Sound
from hearthside.deck.source import Span
from hearthside.session.activity_clock import ActivityClock, Cue, ready_clock, start
from hearthside.session.clock_plan import ClockKind, ClockPlan, CueKind, TimedRound

NOWHERE = Span(0, 0)
THINK = Round(text="Think quietly", seconds=60, silent=True)
SPEAK = Round(text="Partner A speaks", seconds=480, kind=RoundKind.SHARED, job="Listen: no fixing, no defending")
SHARE = Round(text="Share with the group", seconds=180, optional=True)


def discussion(
    *rounds: Round, sizes: tuple[int, ...] = (), cues: tuple[str, ...] = (), gap: int = 5, solo: str = ""
) -> Discussion:
    return Discussion(
        span=NOWHERE,
        format=DiscussionFormat.TURNS,
        rounds=rounds or (THINK, SPEAK, SHARE),
        sizes=sizes,
        cues=cues,
        gap_seconds=gap,
        solo=solo,
    )


def breathe(seconds: int = 90) -> Breathe:
    return Breathe(span=NOWHERE, seconds=seconds)


def break_(seconds: int = 600) -> Break:
    return Break(span=NOWHERE, seconds=seconds)


def plan_of(*rounds: TimedRound | float, gap: float = 5.0, sound: Sound = Sound.BELL) -> ClockPlan:
    """Return the plan of a discussion with these rounds; a number is a plain round of so many seconds."""
    timed = (round_ if isinstance(round_, TimedRound) else TimedRound(seconds=round_) for round_ in rounds)
    numbered = tuple(replace(round_, number=number) for number, round_ in enumerate(timed))
    return ClockPlan(kind=ClockKind.DISCUSSION, rounds=numbered, gap_seconds=gap, sound=sound)


def running(*rounds: TimedRound | float, gap: float = 5.0, since: float = 0.0) -> ActivityClock:
    """Return the clock of such a plan, started at ``since``."""
    return start(ready_clock(plan_of(*rounds, gap=gap)), since)


def said(cues: tuple[Cue, ...]) -> list[tuple[float, CueKind]]:
    """Return when each cue was due, and what it is."""
    return [(cue.due_at, cue.time.kind) for cue in cues]
