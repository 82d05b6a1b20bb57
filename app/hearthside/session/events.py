"""Owns the facts of an evening. Replaying them in order gives the same evening again, without the deck."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from hearthside.session.clock_events import ClockFact
from hearthside.session.refit import Refit
from hearthside.session.state import Cover, Position


class SessionStarted(Struct, frozen=True):
    """The evening began at ``position``. While one is running already, this changes nothing."""

    position: Position = Position(0)


class Moved(Struct, frozen=True):
    """The facilitator went to ``to``; a jump remembers the place that it left."""

    to: Position
    remember_return: bool = False


class CoverChanged(Struct, frozen=True):
    """The room's screen was covered, or uncovered with ``Cover.NONE``."""

    cover: Cover


class Frozen(Struct, frozen=True):
    """The room was frozen where it is, or follows the facilitator again."""

    on: bool


class DeckReplaced(Struct, frozen=True):
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


class SessionEnded(Struct, frozen=True):
    """The evening was ended on purpose."""


class Refitted(Struct, frozen=True):
    """The rest of the evening was fitted to the time that is left; ``refit`` takes the place of the one before."""

    refit: Refit


class RefitUndone(Struct, frozen=True):
    """The plan is again as it was before the last re-fit."""


class RoomBooked(Struct, frozen=True):
    """The facilitator said until when the room is theirs, in wall seconds; None takes back what was said before."""

    until: float | None
    later_seconds: float = 0.0
    """How much of what a re-fit lets the evening end later counts still: it was agreed on before this was known."""


EveningFact: TypeAlias = (
    SessionStarted | Moved | CoverChanged | Frozen | DeckReplaced | SessionEnded | Refitted | RefitUndone | RoomBooked
)
Event: TypeAlias = EveningFact | ClockFact
