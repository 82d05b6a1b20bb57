"""Owns the facts about clocks. ``slide`` is the index of the slide whose clock is meant; only numbers, never words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from hearthside.session.clock_plan import ClockPlan


@dataclass(frozen=True, slots=True)
class ClockStarted:
    """A slide's clock was set going for the first time."""

    slide: int
    plan: ClockPlan


@dataclass(frozen=True, slots=True)
class ClockPaused:
    slide: int


@dataclass(frozen=True, slots=True)
class ClockResumed:
    slide: int


@dataclass(frozen=True, slots=True)
class TimeAdded:
    """The round got ``seconds`` more, or fewer where negative."""

    slide: int
    seconds: float


@dataclass(frozen=True, slots=True)
class RoundSkipped:
    """The facilitator went on to the next round."""

    slide: int


@dataclass(frozen=True, slots=True)
class RoundRestarted:
    slide: int


@dataclass(frozen=True, slots=True)
class ActivityEnded:
    """The facilitator ended the whole activity."""

    slide: int


@dataclass(frozen=True, slots=True)
class SoundSwitched:
    """Chimes were turned on or off for the evening."""

    on: bool


@dataclass(frozen=True, slots=True)
class Slept:
    """The laptop slept for ``away_seconds``; every clock stands where it was read last, ``read_at`` (monotonic)."""

    read_at: float
    away_seconds: float


@dataclass(frozen=True, slots=True)
class WokeUp:
    """The facilitator answered: clocks go on as they were, or, with ``minus_away``, as if nobody had slept."""

    minus_away: bool


ClockFact: TypeAlias = (
    ClockStarted
    | ClockPaused
    | ClockResumed
    | TimeAdded
    | RoundSkipped
    | RoundRestarted
    | ActivityEnded
    | SoundSwitched
    | Slept
    | WokeUp
)
