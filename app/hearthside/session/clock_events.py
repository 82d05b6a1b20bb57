"""Owns the facts about clocks. ``slide`` is the index of the slide whose clock is meant; only numbers, never words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from hearthside.session.clock_plan import ClockPlan


@dataclass(frozen=True, slots=True)
class ClockPrepared:
    """A slide's clock was taken out before its start, to give it more time or to begin at a later round."""

    slide: int
    plan: ClockPlan


@dataclass(frozen=True, slots=True)
class ClockStarted:
    """A slide's clock was set going from its beginning, for the first time or once more."""

    slide: int
    plan: ClockPlan


class ClockAction(StrEnum):
    """What a facilitator does to a clock that is there, with no number to it."""

    PAUSE = "pause"
    RESUME = "resume"
    NEXT_ROUND = "next-round"
    RESTART_ROUND = "restart-round"
    END = "end"


@dataclass(frozen=True, slots=True)
class ClockUsed:
    slide: int
    action: ClockAction


@dataclass(frozen=True, slots=True)
class TimeAdded:
    """The round got ``seconds`` more, or fewer where negative."""

    slide: int
    seconds: float


@dataclass(frozen=True, slots=True)
class SoundSwitched:
    """Chimes were turned on or off for the evening."""

    on: bool


@dataclass(frozen=True, slots=True)
class Slept:
    """The laptop slept: nobody read the clocks since ``read_at`` (monotonic), ``away_seconds`` of real time ago.

    Every clock stands where it was read last.
    """

    read_at: float
    away_seconds: float


@dataclass(frozen=True, slots=True)
class WokeUp:
    """The facilitator answered: clocks go on as they were, or, with ``minus_away``, without the time away. The time
    since the laptop woke, while the question stood open, is not taken from them."""

    minus_away: bool


ClockFact: TypeAlias = ClockPrepared | ClockStarted | ClockUsed | TimeAdded | SoundSwitched | Slept | WokeUp
