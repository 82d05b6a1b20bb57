"""Owns what lies over the slide: the pointer, the zoom, and the number that is being typed."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF

SMALLEST_ZOOM = 0.08
"""A rectangle with a smaller side than this part of the picture was a slip of the hand, not a wish to zoom."""

_LONGEST_NUMBER = 5


class RoomView(Struct, frozen=True):
    """What the facilitator shows or types, in parts of the picture: (0, 0) is its top left, (1, 1) its bottom right."""

    pointer_on: bool = False
    """The pointer follows the mouse; ``pointer`` is None while the mouse is elsewhere."""
    pointer: QPointF | None = None
    zoom_armed: bool = False
    """The console waits for a rectangle to be dragged."""
    zoom: QRectF | None = None
    """The part of the picture that fills the room's window; it has the picture's own proportions."""
    typed_number: str = ""
    """Private: shown on the console alone."""

    def typed(self, digit: str) -> RoomView:
        """Return the view with ``digit`` behind the number; an empty one takes the number's last digit back."""
        number = self.typed_number + digit if digit else self.typed_number[:-1]
        return replace(self, typed_number=number[:_LONGEST_NUMBER])

    def toggled(self, *, pointer: bool) -> RoomView:
        """Return the view with the pointer, or else the zoom, taken up or put away."""
        if pointer:
            return self.without_pointer() if self.pointer_on else replace(self, pointer_on=True)
        return self.without_zoom() if self.zoom or self.zoom_armed else replace(self, zoom_armed=True)

    def without_number(self) -> RoomView:
        """Return the view with nothing typed."""
        return replace(self, typed_number="") if self.typed_number else self

    def without_zoom(self) -> RoomView:
        """Return the view with the whole picture on show."""
        return replace(self, zoom=None, zoom_armed=False) if self.zoom or self.zoom_armed else self

    def without_pointer(self) -> RoomView:
        """Return the view with the pointer put away."""
        return replace(self, pointer_on=False, pointer=None) if self.pointer_on else self

    def pointing_at(self, point: QPointF | None) -> RoomView:
        """Return the view with the pointer at ``point``; nothing changes while the pointer is off."""
        if not self.pointer_on:
            return self
        inside = point is not None and 0 <= point.x() <= 1 and 0 <= point.y() <= 1
        return replace(self, pointer=QPointF(point) if point is not None and inside else None)


def zoom_within_picture(rectangle: QRectF) -> QRectF | None:
    """Return the smallest part of the picture that has its proportions and shows all of ``rectangle``.

    None where the rectangle is too small to have been meant. All in parts of the picture, so that equal sides mean
    the picture's own proportions.
    """
    wanted = rectangle.normalized().intersected(QRectF(0, 0, 1, 1))
    side = max(wanted.width(), wanted.height())
    if side < SMALLEST_ZOOM:
        return None
    left = min(max(wanted.center().x() - side / 2, 0.0), 1 - side)
    top = min(max(wanted.center().y() - side / 2, 0.0), 1 - side)
    return QRectF(left, top, side, side)
