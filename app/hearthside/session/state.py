"""Owns what is known of an evening at one moment; only the reducer makes a new one."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from hearthside.session.clock import Instant
from hearthside.session.clock_rack import ClockRack
from hearthside.session.refit import Refit


class Position(Struct, frozen=True):
    """A place in the deck: the slide's index from 0, and how many reveals of it are shown."""

    slide: int
    step: int = 0


class Cover(StrEnum):
    """What lies over the slide on the room's screen."""

    NONE = "none"
    BLACK = "black"
    WHITE = "white"
    HOLD = "hold"
    """The calm screen for when somebody needs a moment."""


class SessionState(Struct, frozen=True, kw_only=True):
    """The evening so far. Times are moments, never counters: what has passed is worked out when somebody asks."""

    position: Position = Position(0)
    """Where the facilitator is; the room is at ``room_position``."""
    return_to: Position | None = None
    """The last place before a jump."""
    cover: Cover = Cover.NONE
    cover_under_hold: Cover = Cover.NONE
    """What Hold was put over, so that lifting it leaves everything exactly as it was."""
    frozen_at: Position | None = None
    """What the room keeps seeing while the facilitator looks around; None when the room follows."""
    started_at: Instant | None = None
    ended_at: Instant | None = None
    entered_at: Instant | None = None
    """When the room came to the slide that it sees; None while no evening runs."""
    seconds_on_slide: Mapping[int, float] = field(default_factory=dict)
    """Slide index to the seconds that the room has seen it, the visit that still lasts left out."""
    rack: ClockRack = field(default_factory=ClockRack)
    """The clocks of the timed slides, as they were when they were last read."""
    refits: tuple[Refit, ...] = ()
    """The re-fits, each whole in itself: the last one counts, undoing it brings back the one before."""

    booked_until: float | None = None
    """When the room has to be free again, in wall seconds; None where nobody said."""

    @property
    def refit(self) -> Refit:
        """What is different from the deck's own plan."""
        return self.refits[-1] if self.refits else Refit()

    @property
    def room_position(self) -> Position:
        """The place whose slide the room sees, or would see without the cover."""
        return self.frozen_at or self.position

    @property
    def is_frozen(self) -> bool:
        return self.frozen_at is not None

    @property
    def is_running(self) -> bool:
        """Whether the evening has started and not ended."""
        return self.started_at is not None and self.ended_at is None

    def elapsed_seconds(self, now: Instant) -> float:
        """Return the seconds since the start, up to the end if there was one; 0 before the start."""
        if self.started_at is None:
            return 0.0
        return (self.ended_at or now).seconds_since(self.started_at)

    def seconds_on(self, slide: int, now: Instant) -> float:
        """Return how long the room has seen the slide with index ``slide``, all visits together."""
        earlier = self.seconds_on_slide.get(slide, 0.0)
        if self.entered_at is None or slide != self.room_position.slide:
            return earlier
        return earlier + now.seconds_since(self.entered_at)
