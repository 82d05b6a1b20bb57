"""Owns the facts about clocks. ``slide`` is the index of the slide whose clock is meant; only numbers, never words."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from hearthside.session.clock_plan import ClockPlan


class ClockPrepared(Struct, frozen=True):
    """A slide's clock was taken out before its start, to give it more time or to begin at a later round."""

    slide: int
    plan: ClockPlan


class ClockStarted(Struct, frozen=True):
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


class ClockUsed(Struct, frozen=True):
    slide: int
    action: ClockAction


class TimeAdded(Struct, frozen=True):
    """The round got ``seconds`` more, or fewer where negative."""

    slide: int
    seconds: float


class SoundSwitched(Struct, frozen=True):
    """Chimes were turned on or off for the evening."""

    on: bool


class Slept(Struct, frozen=True):
    """The laptop slept: nobody read the clocks since ``read_at`` (monotonic), ``away_seconds`` of real time ago.

    Every clock stands where it was read last.
    """

    read_at: float
    away_seconds: float


class WokeUp(Struct, frozen=True):
    """The facilitator answered: clocks go on as they were, or, with ``minus_away``, without the time away. The time
    since the laptop woke, while the question stood open, is not taken from them."""

    minus_away: bool


ClockFact: TypeAlias = ClockPrepared | ClockStarted | ClockUsed | TimeAdded | SoundSwitched | Slept | WokeUp
