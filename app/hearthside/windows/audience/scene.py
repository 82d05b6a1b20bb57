"""Owns what the room sees as plain facts, and where it lies in a window. Nothing private comes here."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QRegion, QTransform

from hearthside.deck.activities import Activity, Begin, Break
from hearthside.deck.model import Deck
from hearthside.render.display_list import LOGICAL_HEIGHT, LOGICAL_WIDTH
from hearthside.session.activity_clock import Phase
from hearthside.session.clock import Instant
from hearthside.session.pace import clock_words
from hearthside.session.room_clock import RoomClock, RoomStage, room_clock
from hearthside.session.state import Cover, Position
from hearthside.windows.presenting.controller import PresentationController

_PROPORTION = 16 / 9


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


def picture_in(area: QRectF, device_pixel_ratio: float = 1.0) -> QRectF:
    """Return the largest 16:9 place in the middle of ``area``, its edges on whole pixels of the device."""
    ratio = device_pixel_ratio
    left, top = round(area.left() * ratio), round(area.top() * ratio)
    across, down = round(area.right() * ratio) - left, round(area.bottom() * ratio) - top
    width = min(across, round(down * _PROPORTION))
    height = min(down, round(width / _PROPORTION))
    x, y = left + (across - width) // 2, top + (down - height) // 2
    return QRectF(x / ratio, y / ratio, width / ratio, height / ratio)


def zoomed(picture: QRectF, zoom: QRectF | None) -> QRectF:
    """Return the place of the whole slide when its part ``zoom`` fills ``picture``."""
    if zoom is None:
        return QRectF(picture)
    width, height = picture.width() / zoom.width(), picture.height() / zoom.height()
    return QRectF(picture.x() - zoom.x() * width, picture.y() - zoom.y() * height, width, height)


def slide_to_window(picture: QRectF, zoom: QRectF | None) -> QTransform:
    """Return what takes the slide's units to where they lie when the slide or its part ``zoom`` fills ``picture``."""
    slide = zoomed(picture, zoom)
    to_slide = QTransform.fromTranslate(slide.left(), slide.top())
    return to_slide.scale(slide.width() / LOGICAL_WIDTH, slide.height() / LOGICAL_HEIGHT)


def rectangles_of(region: QRegion) -> list[QRect]:
    """Return what ``region`` is made of."""
    rectangles: list[QRect] = list(region)  # type: ignore[call-overload]  # the stubs do not know that it is iterable
    return rectangles


def place_on(area: QRectF, logical: QRectF) -> QRectF:
    """Return where ``logical``, in the slide's 1920 × 1080 units, lies when a 16:9 picture lies in ``area``."""
    scale = min(area.width() / LOGICAL_WIDTH, area.height() / LOGICAL_HEIGHT)
    left = area.center().x() - LOGICAL_WIDTH / 2 * scale
    top = area.center().y() - LOGICAL_HEIGHT / 2 * scale
    return QRectF(
        left + logical.x() * scale, top + logical.y() * scale, logical.width() * scale, logical.height() * scale
    )
