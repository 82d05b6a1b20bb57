"""Owns keeping a painted slide without its empty ground, at a third of a picture's memory, and painting it again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion, QTransform

_BAND_PX = 60
"""The height in which the ground is looked for; 1080, 720 and 540 rows divide by it."""

_CELL_PX = 64
"""The width in which it is."""


class KeptFrame:
    """An opaque picture; once it is packed, only the parts of it are kept that are not all of its first pixel's colour.

    Nothing is lost. A slide of 1920 × 1080 takes 2 to 4 MB instead of 8, and is painted as fast. All parts lie on one
    sheet, so that their memory goes back to the system as one block.
    """

    def __init__(self, image: QImage) -> None:
        """Keep ``image``, 32 bits a pixel and opaque, as it is until there is time to ``pack`` it."""
        self._whole: QImage | None = image
        self._size = image.size()
        self._ground = QColor(image.pixel(0, 0))
        self._empty: tuple[QRect, ...] = ()
        self._pieces: tuple[tuple[QPoint, QRect], ...] = ()
        self._sheet = QImage()

    @property
    def is_packed(self) -> bool:
        return self._whole is None

    @property
    def kept_bytes(self) -> int:
        """The memory that its pixels take."""
        return self._sheet.sizeInBytes() if self._whole is None else self._whole.sizeInBytes()

    def pack(self) -> None:
        """Take less memory from now on; takes some 4 ms for 1920 × 1080."""
        image = self._whole
        if image is None:
            return
        places = tuple(_places(image))
        self._empty = tuple(place for place, is_empty in places if is_empty)
        self._pieces = tuple(_on_shelves([place for place, is_empty in places if not is_empty], image.width()))
        self._sheet = _sheet(image, self._pieces)
        self._whole = None

    def paint(self, painter: QPainter, target: QRectF, exposed: QRegion | None = None) -> None:
        """Fill ``target`` with the picture; the painter's opacity and clip are kept.

        Pixel for pixel where ``target`` has just its size on the device, else scaled as a whole. Outside ``exposed``,
        which is measured like ``target``, parts of it may be left out; None for nowhere.
        """
        if self._whole is not None:
            painter.drawImage(target, self._whole)
            return
        painter.save()
        painter.translate(target.topLeft())
        painter.scale(target.width() / self._size.width(), target.height() / self._size.height())
        if _only_moves(painter.deviceTransform()):
            # A tick of a clock exposes a few pixels: then it is quicker to ask than to paint what is cut off.
            if exposed is not None:
                is_same_scale = target.width() == self._size.width()
                exposed = exposed.translated(-target.topLeft().toPoint()) if is_same_scale else None
            self._paint_pieces(painter, exposed)
        else:
            painter.drawImage(0, 0, self.image())
        painter.restore()

    def image(self) -> QImage:
        """Return a copy of the whole picture."""
        if self._whole is not None:
            return self._whole.copy()
        whole = QImage(self._size, QImage.Format.Format_RGB32)
        painter = QPainter(whole)
        self._paint_pieces(painter)
        painter.end()
        return whole

    def _paint_pieces(self, painter: QPainter, exposed: QRegion | None = None) -> None:
        for place in self._empty:  # not all of it: a picture that fades in would lie under itself
            if exposed is None or exposed.intersects(place):
                painter.fillRect(place, self._ground)
        for corner, on_sheet in self._pieces:
            if exposed is None or exposed.intersects(QRect(corner, on_sheet.size())):
                painter.drawImage(corner, self._sheet, on_sheet)


def _only_moves(to_device: QTransform) -> bool:
    """Whether ``to_device`` puts each pixel on one of the device's."""
    is_whole = all(abs(distance - round(distance)) < 0.01 for distance in (to_device.dx(), to_device.dy()))
    return is_whole and not to_device.isScaling() and not to_device.isRotating()


def _places(image: QImage) -> Iterator[tuple[QRect, bool]]:
    """Yield the places that ``image`` is made of, and whether all of it there has its first pixel's colour."""
    pixels, stride, row_bytes = memoryview(image.constBits()), image.bytesPerLine(), image.width() * 4
    empty_row = pixels[:4].tobytes() * image.width()
    for top in range(0, image.height(), _BAND_PX):
        bottom = min(top + _BAND_PX, image.height())
        rows = (pixels[y * stride : y * stride + row_bytes].tobytes() for y in range(top, bottom))
        cells = _empty_cells([row for row in rows if row != empty_row], empty_row)
        left = 0
        for is_empty, group in groupby(cells):
            right = min(left + len(list(group)) * _CELL_PX, image.width())
            yield QRect(left, top, right - left, bottom - top), is_empty
            left = right


def _empty_cells(rows: list[bytes], empty_row: bytes) -> Iterator[bool]:
    """Yield, from the left, whether all ``rows`` are like ``empty_row`` for the width of a cell."""
    for begin in range(0, len(empty_row), _CELL_PX * 4):
        cell = slice(begin, begin + _CELL_PX * 4)
        yield all(row[cell] == empty_row[cell] for row in rows)


def _on_shelves(places: Sequence[QRect], width_px: int) -> Iterator[tuple[QPoint, QRect]]:
    """Yield each of ``places``, cut where a shelf of ``width_px`` ends: its corner, and where it lies on the sheet."""
    used = shelf = 0
    for place in places:
        left = place.left()
        while left <= place.right():
            if used == width_px:
                used, shelf = 0, shelf + 1
            taken = min(place.right() + 1 - left, width_px - used)
            yield QPoint(left, place.top()), QRect(used, shelf * _BAND_PX, taken, place.height())
            left, used = left + taken, used + taken


def _sheet(image: QImage, pieces: Sequence[tuple[QPoint, QRect]]) -> QImage:
    """Return all ``pieces`` of ``image`` on one sheet, three bytes a pixel."""
    height = max((on_sheet.bottom() + 1 for _corner, on_sheet in pieces), default=1)
    sheet = QImage(image.width(), height, QImage.Format.Format_RGB888)
    painter = QPainter(sheet)
    for corner, on_sheet in pieces:
        painter.drawImage(on_sheet.topLeft(), image, QRect(corner, on_sheet.size()))
    painter.end()
    return sheet
