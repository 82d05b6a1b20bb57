"""Tests keeping a painted slide without its empty ground."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from hearthside.windows.audience.kept_frame import KeptFrame

_GROUND = QColor("#f7f2ea")


def _packed(image: QImage) -> KeptFrame:
    frame = KeptFrame(image)
    frame.pack()
    return frame


def _picture(width: int, height: int, *busy: QRect) -> QImage:
    """Return a picture of one colour with something else in each of ``busy``."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(_GROUND)
    painter = QPainter(image)
    for number, place in enumerate(busy):
        painter.fillRect(place, QColor(40 + number % 200, 90, 20))
    painter.end()
    return image


def _painted(frame: KeptFrame, target: QRectF, size: QRect, *, opacity: float = 1.0) -> QImage:
    canvas = QImage(size.size(), QImage.Format.Format_RGB32)
    canvas.fill(Qt.GlobalColor.black)
    painter = QPainter(canvas)
    painter.setOpacity(opacity)
    frame.paint(painter, target)
    painter.end()
    return canvas


_places = st.builds(QRect, st.integers(0, 390), st.integers(0, 230), st.integers(1, 300), st.integers(1, 150))


@settings(max_examples=60, deadline=None)
@given(width=st.integers(1, 400), height=st.integers(1, 240), busy=st.lists(_places, max_size=5))
def test_no_pixel_is_lost(width: int, height: int, busy: list[QRect]) -> None:
    image = _picture(width, height, *busy)
    frame = _packed(image)
    assert frame.image() == image
    assert _painted(frame, QRectF(image.rect()), image.rect()) == image


def test_a_full_picture_loses_nothing_either() -> None:
    image = _picture(333, 187, *(QRect(x, 0, 1, 187) for x in range(1, 333)))
    assert _packed(image).image() == image


def test_the_empty_ground_takes_no_memory() -> None:
    empty, full = (_packed(_picture(1920, 1080, busy)) for busy in (QRect(), QRect(1, 0, 1920, 1080)))
    assert empty.kept_bytes < 10_000
    assert full.kept_bytes <= 1920 * 1080 * 3
    some = _packed(_picture(1920, 1080, QRect(200, 130, 700, 40), QRect(300, 700, 900, 90)))
    assert some.kept_bytes < 1_000_000


def test_it_lies_where_it_is_wanted_and_nothing_is_painted_beside_it() -> None:
    image = _picture(300, 160, QRect(0, 20, 200, 60))
    canvas = _painted(_packed(image), QRectF(11, 7, 300, 160), QRect(0, 0, 330, 180))
    assert canvas.copy(QRect(11, 7, 300, 160)) == image
    assert canvas.pixelColor(10, 7) == canvas.pixelColor(311, 100) == QColor(Qt.GlobalColor.black)


def test_while_it_fades_in_every_part_is_as_strong() -> None:
    image = _picture(300, 160, QRect(70, 20, 200, 60))
    expected = QImage(300, 160, QImage.Format.Format_RGB32)
    expected.fill(Qt.GlobalColor.black)
    painter = QPainter(expected)
    painter.setOpacity(0.5)
    painter.drawImage(0, 0, image)
    painter.end()
    faded = _painted(_packed(image), QRectF(image.rect()), image.rect(), opacity=0.5)
    for x, y in ((5, 5), (64, 60), (100, 50), (63, 20), (299, 159)):
        for channel in (QColor.red, QColor.green, QColor.blue):
            assert abs(channel(faded.pixelColor(x, y)) - channel(expected.pixelColor(x, y))) <= 1


@pytest.mark.parametrize("target", [QRectF(0, 0, 150, 80), QRectF(0.5, 0, 300, 160), QRectF(3, 4, 600, 320)])
def test_at_another_size_it_is_scaled_as_a_whole_without_seams(target: QRectF) -> None:
    image = _picture(300, 160, QRect(1, 1, 299, 159))
    canvas = _painted(_packed(image), target, QRect(0, 0, 620, 340))
    inside = target.toAlignedRect().adjusted(8, 8, -8, -8)
    colours = {
        canvas.pixel(x, y) for x in range(inside.left(), inside.right()) for y in (inside.top(), inside.bottom())
    }
    assert len(colours) == 1


def test_a_screen_of_125_percent_gets_it_pixel_for_pixel() -> None:
    image = _picture(400, 225, QRect(60, 20, 200, 61), QRect(31, 150, 5, 5))
    canvas = QImage(400, 225, QImage.Format.Format_RGB32)
    canvas.setDevicePixelRatio(1.25)
    painter = QPainter(canvas)
    _packed(image).paint(painter, QRectF(0, 0, 320, 180))
    painter.end()
    canvas.setDevicePixelRatio(1.0)
    assert canvas == image


def test_until_there_is_time_to_pack_it_it_looks_the_same() -> None:
    image = _picture(300, 160, QRect(70, 20, 200, 60))
    frame = KeptFrame(image)
    before = _painted(frame, QRectF(image.rect()), image.rect())
    was_packed = [frame.is_packed]
    assert frame.image() == before == image
    assert frame.kept_bytes == image.sizeInBytes()
    frame.pack()
    frame.pack()
    assert [*was_packed, frame.is_packed] == [False, True]
    assert frame.kept_bytes < image.sizeInBytes()
    assert _painted(frame, QRectF(image.rect()), image.rect()) == before


@settings(max_examples=30, deadline=None)
@given(busy=st.lists(_places, max_size=5), exposed=_places)
def test_all_that_is_exposed_is_painted(busy: list[QRect], exposed: QRect) -> None:
    image = _picture(400, 240, *busy)
    canvas = QImage(440, 280, QImage.Format.Format_RGB32)
    canvas.fill(Qt.GlobalColor.black)
    painter = QPainter(canvas)
    seen = exposed.translated(20, 30)
    painter.setClipRect(seen)
    _packed(image).paint(painter, QRectF(20, 30, 400, 240), QRegion(seen))
    painter.end()
    on_picture = exposed.intersected(image.rect())
    assert canvas.copy(on_picture.translated(20, 30)) == image.copy(on_picture)


def test_what_is_not_exposed_is_left_out() -> None:
    image = _picture(400, 240, QRect(10, 10, 30, 30), QRect(300, 200, 30, 30))
    canvas = QImage(400, 240, QImage.Format.Format_RGB32)
    canvas.fill(Qt.GlobalColor.black)
    painter = QPainter(canvas)
    _packed(image).paint(painter, QRectF(image.rect()), QRegion(12, 12, 4, 4))
    painter.end()
    assert canvas.pixelColor(310, 210) == QColor(Qt.GlobalColor.black)
    assert canvas.pixelColor(12, 12) == image.pixelColor(12, 12)
