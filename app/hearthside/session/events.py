"""Owns the facts of an evening. Replaying them in order gives the same evening again, without the deck."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from hearthside.session.clock_events import ClockFact
from hearthside.session.refit import Refit
from hearthside.session.state import Cover, Position


@dataclass(frozen=True, slots=True)
class SessionStarted:
    """The evening began at ``position``. While one is running already, this changes nothing."""

    position: Position = Position(0)


@dataclass(frozen=True, slots=True)
class Moved:
    """The facilitator went to ``to``; a jump remembers the place that it left."""

    to: Position
    remember_return: bool = False


@dataclass(frozen=True, slots=True)
class CoverChanged:
    """The room's screen was covered, or uncovered with ``Cover.NONE``."""

    cover: Cover


@dataclass(frozen=True, slots=True)
class Frozen:
    """The room was frozen where it is, or follows the facilitator again."""

    on: bool


@dataclass(frozen=True, slots=True)
class DeckReplaced:
    """The deck was edited or read again, and the places were found again in it.

    ``slide_moves`` pairs old slide indices with new ones; an index not named kept its place.
    """

    position: Position
    return_to: Position | None = None
    frozen_at: Position | None = None
    """Where a frozen room is now; None for a room that is not frozen."""
    slide_moves: tuple[tuple[int, int], ...] = ()
    clocks_lost: tuple[int, ...] = ()
    """Old indices of slides whose clock is gone: what was timed there is not in the deck any more."""


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The evening was ended on purpose."""


@dataclass(frozen=True, slots=True)
class Refitted:
    """The rest of the evening was fitted to the time that is left; ``refit`` takes the place of the one before."""

    refit: Refit


@dataclass(frozen=True, slots=True)
class RefitUndone:
    """The plan is again as it was before the last re-fit."""


@dataclass(frozen=True, slots=True)
class RoomBooked:
    """The facilitator said until when the room is theirs; ``until`` is in wall seconds."""

    until: float


EveningFact: TypeAlias = (
    SessionStarted | Moved | CoverChanged | Frozen | DeckReplaced | SessionEnded | Refitted | RefitUndone | RoomBooked
)
Event: TypeAlias = EveningFact | ClockFact
