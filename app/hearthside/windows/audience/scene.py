"""Owns what the room sees as plain facts, and where it lies in a window. Nothing private comes here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from hearthside.deck.activities import Break
from hearthside.deck.model import Deck
from hearthside.render.display_list import LOGICAL_HEIGHT, LOGICAL_WIDTH
from hearthside.session.pace import clock_words
from hearthside.session.state import Cover, Position
from hearthside.windows.controller import PresentationController

_PROPORTION = 16 / 9


@dataclass(frozen=True, slots=True, eq=False)
class RoomScene:
    """What the room sees, the pointer left out."""

    deck: Deck
    position: Position
    cover: Cover = Cover.NONE
    zoom: QRectF | None = None
    """The part of the slide that fills the picture, in parts of the slide."""
    back_at: str = ""
    """On a break: the time on the wall's clock at which it ends."""

    def same_as(self, other: RoomScene) -> bool:
        """Whether both look alike, as far as that can be said without painting them."""
        mine = (self.position, self.cover, self.zoom, self.back_at)
        return self.deck is other.deck and mine == (other.position, other.cover, other.zoom, other.back_at)

    @property
    def is_plain(self) -> bool:
        """Whether this is a whole slide with nothing over it."""
        return self.cover is Cover.NONE and self.zoom is None


def scene_of(controller: PresentationController) -> RoomScene:
    """Return what the room sees now."""
    deck, position = controller.room_place
    activity = deck.slides[position.slide].activity
    entered = controller.state.entered_at
    back_at = ""
    if isinstance(activity, Break) and entered is not None:
        back_at = clock_words(entered.wall_seconds + activity.seconds)
    return RoomScene(deck, position, controller.state.cover, controller.room.zoom, back_at)


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


def place_on(area: QRectF, logical: QRectF) -> QRectF:
    """Return where ``logical``, in the slide's 1920 × 1080 units, lies when a 16:9 picture lies in ``area``."""
    scale = min(area.width() / LOGICAL_WIDTH, area.height() / LOGICAL_HEIGHT)
    left = area.center().x() - LOGICAL_WIDTH / 2 * scale
    top = area.center().y() - LOGICAL_HEIGHT / 2 * scale
    return QRectF(
        left + logical.x() * scale, top + logical.y() * scale, logical.width() * scale, logical.height() * scale
    )
