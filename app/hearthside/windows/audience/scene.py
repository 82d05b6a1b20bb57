"""Owns what the room sees as plain facts. Nothing private comes here."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QRectF

from hearthside.deck.activities import Activity, Begin, Break
from hearthside.deck.model import Deck
from hearthside.session.activity_clock import Phase
from hearthside.session.clock import Instant
from hearthside.session.pace import clock_words
from hearthside.session.room_clock import RoomClock, RoomStage, room_clock
from hearthside.session.state import Cover, Position
from hearthside.windows.presenting.controller import PresentationController


class RoomScene(Struct, frozen=True, eq=False):
    """What the room sees, the pointer left out."""

    deck: Deck
    position: Position
    cover: Cover = Cover.NONE
    zoom: QRectF | None = None
    """The part of the slide that fills the picture, in parts of the slide."""
    back_at: str = ""
    """On a slide that waits: the time on the wall's clock at which that ends."""
    clock: RoomClock | None = None
    """The slide's clock at the moment of this scene; None before there is one."""

    @property
    def stage(self) -> RoomStage | None:
        return None if self.clock is None else self.clock.stage

    def same_as(self, other: RoomScene) -> bool:
        """Whether both look alike, as far as that can be said without painting them; what moves is left out."""
        mine = (self.position, self.cover, self.zoom, self.back_at, self.stage)
        return self.deck is other.deck and mine == (
            other.position, other.cover, other.zoom, other.back_at, other.stage,
        )  # fmt: skip

    @property
    def is_plain(self) -> bool:
        """Whether this is a whole slide with nothing over it."""
        return self.cover is Cover.NONE and self.zoom is None


def scene_of(controller: PresentationController, note: str = "") -> RoomScene:
    """Return what the room sees now; ``note`` is the quiet word of a cue that its clock has just crossed."""
    deck, position = controller.room_place
    state, now = controller.state, controller.now()
    activity = deck.slides[position.slide].activity
    clock = state.rack.clocks.get(state.room_position.slide)
    seen = room_clock(activity, clock, now, note)
    back_at = _back_at(activity, seen, state.entered_at, now)
    return RoomScene(deck, position, state.cover, controller.room.zoom, back_at, seen)


def _back_at(activity: Activity | None, clock: RoomClock | None, entered: Instant | None, now: Instant) -> str:
    """Return when a wait ends: what is left from now on, or a break's length from when the room came to it."""
    if not isinstance(activity, Break | Begin):
        return ""
    if clock is not None and clock.stage.phase is Phase.ROUND:
        return clock_words(now.wall_seconds + clock.left * clock.total_seconds)
    if clock is None and entered is not None and isinstance(activity, Break):
        return clock_words(entered.wall_seconds + activity.seconds)
    return ""
