"""Owns what a laid-out slide is: shapes, set text and pictures at their places, in 1920 × 1080 logical units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import force_setattr
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from hearthside.deck.faults import Fault
from hearthside.render.picture_ref import PictureRef
from hearthside.render.text_setting import TextBlock

if TYPE_CHECKING:  # few slides have a clock, or a path
    from PySide6.QtGui import QPainterPath

    from hearthside.render.clock_face import ClockFace

LOGICAL_WIDTH = 1920
LOGICAL_HEIGHT = 1080


class Item(Struct, frozen=True, eq=False, kw_only=True):
    """Something painted. ``step`` is the number of reveals after which it shows: 0 from the start."""

    step: int = 0


class Disc(Item, frozen=True, eq=False, kw_only=True):
    """A circle; a colour that is None leaves the fill or the outline out."""

    x: float
    y: float
    radius: float
    fill: QColor | None = None
    outline: QColor | None = None
    outline_width: float = 0.0


class Plate(Item, frozen=True, eq=False, kw_only=True):
    """A rectangle with rounded corners."""

    rect: QRectF
    fill: QColor | None = None
    outline: QColor | None = None
    outline_width: float = 0.0
    corner: float = 0.0


class Shape(Item, frozen=True, eq=False, kw_only=True):
    """Any path; lines end round."""

    path: QPainterPath
    fill: QColor | None = None
    outline: QColor | None = None
    outline_width: float = 0.0


class PlacedText(Item, frozen=True, eq=False, kw_only=True):
    """A set text whose box starts at ``x``, ``y``."""

    text: TextBlock
    x: float
    y: float
    may_end_early: bool = False
    """Whether nothing is lost where it is cut: a label that repeats what stands whole elsewhere, or a stand-in."""


class PlacedPicture(Item, frozen=True, eq=False, kw_only=True):
    """A picture that fills ``rect``; its proportions were kept when ``rect`` was chosen."""

    rect: QRectF
    picture: PictureRef
    corner: float = 0.0


class Fade(Item, frozen=True, eq=False, kw_only=True):
    """From nothing at the top of ``rect`` to ``colour`` at its bottom: where text that does not fit goes away."""

    rect: QRectF
    colour: QColor


class Clip(Item, frozen=True, eq=False, kw_only=True):
    """Items of which only what lies inside ``rect`` is painted."""

    rect: QRectF
    items: tuple[Item, ...]


class Group(Item, frozen=True, eq=False, kw_only=True):
    """Items that were laid out from 0, 0 and stand at ``x``, ``y``; none of them shows before the group does."""

    x: float = 0.0
    y: float = 0.0
    items: tuple[Item, ...]


class ClockPlace(Item, frozen=True, eq=False, kw_only=True):
    """Where the slide's clock is; ``face`` is what it shows before anybody starts it."""

    rect: QRectF
    face: ClockFace


class BreathPlace(Item, frozen=True, eq=False, kw_only=True):
    """Where a breathing shape is."""

    rect: QRectF


class ProgressPlace(Item, frozen=True, eq=False, kw_only=True):
    """The stretch of the rounds' bar that fills while its round runs; its ground is painted by a plate beneath."""

    rect: QRectF
    fill: QColor


class TimePlace(Item, frozen=True, eq=False, kw_only=True):
    """Where the time that is left stands very quietly, on slides whose clock has no ring."""

    rect: QRectF
    is_centred: bool = True


MOVING = (ClockPlace, BreathPlace, ProgressPlace, TimePlace)


class DisplayList(Struct, frozen=True, eq=False, kw_only=True):
    """One slide, laid out. ``faults`` are those that only layout can find."""

    ground: QColor
    items: tuple[Item, ...]
    faults: tuple[Fault, ...] = field(default=())
    moving_items: tuple[Item, ...] = field(default=())
    """Those of ``items`` that a running clock moves. Found once, as every tick asks for them."""

    def __post_init__(self) -> None:
        force_setattr(self, "moving_items", tuple(item for item in self.items if isinstance(item, MOVING)))

    @property
    def pictures(self) -> tuple[PictureRef, ...]:
        """All pictures on it."""
        return tuple(_pictures(self.items))

    @property
    def clock(self) -> ClockPlace | None:
        """The clock's place, or None on a slide without one."""
        return next((item for item in self.moving_items if isinstance(item, ClockPlace)), None)

    @property
    def breath(self) -> BreathPlace | None:
        """The breathing shape's place, or None on a slide without one."""
        return next((item for item in self.moving_items if isinstance(item, BreathPlace)), None)

    @property
    def progress(self) -> ProgressPlace | None:
        """The present round's stretch of the bar, or None on a slide without one."""
        return next((item for item in self.moving_items if isinstance(item, ProgressPlace)), None)

    @property
    def time(self) -> TimePlace | None:
        """The place of a quiet time, or None on a slide without one."""
        return next((item for item in self.moving_items if isinstance(item, TimePlace)), None)


def texts_in(items: Iterable[Item]) -> Iterator[PlacedText]:
    """Yield every text among ``items``, those inside others included."""
    for item in items:
        if isinstance(item, PlacedText):
            yield item
        elif isinstance(item, Clip | Group):
            yield from texts_in(item.items)


def _pictures(items: Iterable[Item]) -> Iterator[PictureRef]:
    for item in items:
        if isinstance(item, PlacedPicture):
            yield item.picture
        elif isinstance(item, Clip | Group):
            yield from _pictures(item.items)
