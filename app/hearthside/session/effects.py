"""Owns what a change of state asks of the world outside: the reducer names it, somebody else does it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from hearthside.session.clock_rack import SlideCue
from hearthside.session.state import Cover, Position


@dataclass(frozen=True, slots=True)
class RoomChanged:
    """The room's screen has to show something else: the slide at ``position`` under ``cover``."""

    position: Position
    cover: Cover


@dataclass(frozen=True, slots=True)
class SessionOver:
    """The evening has ended: the room's window can go."""


@dataclass(frozen=True, slots=True)
class CuesDue:
    """Clocks crossed these cues since the reading before: the room hears a tone and sees a quiet word."""

    cues: tuple[SlideCue, ...]


Effect: TypeAlias = RoomChanged | SessionOver | CuesDue
