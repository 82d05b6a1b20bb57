"""Owns keeping a painted slide without its empty ground, at a third of a picture's memory, and painting it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion, QTransform

from hearthside.windows.audience.exposure import rectangles_of

_BAND_PX = 60
"""The height in which the ground is looked for; 1080, 720 and 540 rows divide by it."""

_CELL_PX = 64
"""The width in which it is."""


class _Piece(NamedTuple):
    """A part of the picture: where it is, and where it lies on the sheet; None where it is empty."""

    place: QRect
    on_sheet: QRect | None


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
        self._bands: tuple[tuple[_Piece, ...], ...] = ()
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
        pieces = tuple(_on_shelves(_places(image), image.width()))
        self._sheet = _sheet(image, pieces)
        self._bands = tuple(tuple(band) for _top, band in groupby(pieces, lambda piece: piece.place.top()))
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
        for place, on_sheet in self._pieces_in(exposed):
            if on_sheet is None:  # not all of the ground at once: a picture that fades in would lie under itself
                painter.fillRect(place, self._ground)
            else:
                painter.drawImage(place.topLeft(), self._sheet, on_sheet)

    def _pieces_in(self, exposed: QRegion | None) -> Iterator[_Piece]:
        """Yield what meets ``exposed``. Only the bands that it reaches are looked through: asking about each of a
        hundred pieces took longer than painting one."""
        if exposed is None:
            yield from chain.from_iterable(self._bands)
            return
        reached: set[int] = set()
        for place in rectangles_of(exposed):
            reached.update(range(place.top() // _BAND_PX, place.bottom() // _BAND_PX + 1))
        for band in sorted(reached.intersection(range(len(self._bands)))):
            yield from (piece for piece in self._bands[band] if exposed.intersects(piece.place))


def _only_moves(to_device: QTransform) -> bool:
    """Whether ``to_device`` puts each pixel on one of the device's."""
    x, y = to_device.dx(), to_device.dy()
    is_whole = abs(x - round(x)) < 0.01 and abs(y - round(y)) < 0.01
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


def _on_shelves(places: Iterable[tuple[QRect, bool]], width_px: int) -> Iterator[_Piece]:
    """Yield each of ``places`` that is not empty, cut where a shelf of ``width_px`` ends, and the empty ones."""
    used = shelf = 0
    for place, is_empty in places:
        if is_empty:
            yield _Piece(place, None)
            continue
        left = place.left()
        while left <= place.right():
            if used == width_px:
                used, shelf = 0, shelf + 1
            taken = min(place.right() + 1 - left, width_px - used)
            on_sheet = QRect(used, shelf * _BAND_PX, taken, place.height())
            yield _Piece(QRect(QPoint(left, place.top()), on_sheet.size()), on_sheet)
            left, used = left + taken, used + taken


def _sheet(image: QImage, pieces: Sequence[_Piece]) -> QImage:
    """Return all ``pieces`` of ``image`` on one sheet, three bytes a pixel."""
    height = max((piece.on_sheet.bottom() + 1 for piece in pieces if piece.on_sheet is not None), default=1)
    sheet = QImage(image.width(), height, QImage.Format.Format_RGB888)
    painter = QPainter(sheet)
    for place, on_sheet in pieces:
        if on_sheet is not None:
            painter.drawImage(on_sheet.topLeft(), image, place)
    painter.end()
    return sheet
