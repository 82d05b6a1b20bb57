"""Owns the proof that pointer, zoom and typed number stay within the picture and never contradict each other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from hearthside.windows.presenting.room_state import SMALLEST_ZOOM, RoomView, zoom_within_picture

_part = st.floats(-0.5, 1.5)


@given(_part, _part, _part, _part)
def test_a_zoom_keeps_the_proportions_and_stays_on_the_picture(x: float, y: float, x2: float, y2: float) -> None:
    drawn = QRectF(QPointF(x, y), QPointF(x2, y2))
    zoom = zoom_within_picture(drawn)
    visible = drawn.normalized().intersected(QRectF(0, 0, 1, 1))
    if zoom is None:
        assert max(visible.width(), visible.height()) < SMALLEST_ZOOM
        return
    assert abs(zoom.width() - zoom.height()) < 1e-9
    assert zoom.left() >= -1e-9
    assert zoom.top() >= -1e-9
    assert zoom.right() <= 1 + 1e-9
    assert zoom.bottom() <= 1 + 1e-9
    assert zoom.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(visible)


def test_a_click_is_no_zoom() -> None:
    assert zoom_within_picture(QRectF(0.5, 0.5, 0.01, 0.01)) is None


def test_the_pointer_follows_only_while_it_is_on_and_the_mouse_on_the_picture() -> None:
    off = RoomView()
    assert off.pointing_at(QPointF(0.5, 0.5)) is off
    on = off.toggled(pointer=True)
    assert on.pointing_at(QPointF(0.5, 0.5)).pointer == QPointF(0.5, 0.5)
    assert on.pointing_at(QPointF(1.2, 0.5)).pointer is None
    assert on.pointing_at(QPointF(0.5, 0.5)).toggled(pointer=True) == RoomView()


def test_a_typed_number_grows_and_shrinks_and_stays_short() -> None:
    view = RoomView()
    for digit in "1234567":
        view = view.typed(digit)
    assert view.typed_number == "12345"
    assert view.typed("").typed_number == "1234"
    assert view.without_number().typed_number == ""
