"""Owns QR codes: a web address as dark squares. segno is loaded with the first one: a start need not wait for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

QUIET_ZONE = 4
"""Squares of light around a code, as its standard asks."""


def qr_path(text: str, place: QRectF) -> QPainterPath | None:
    """Return the dark squares of the code for exactly ``text`` within ``place``, its quiet zone included.

    None where ``text`` is empty or longer than a code can hold.
    """
    import segno

    if not text:
        return None
    try:
        code = segno.make(text, error="m", micro=False)
    except (segno.DataOverflowError, ValueError):
        return None
    rows = [bytes(row) for row in code.matrix]
    side = min(place.width(), place.height()) / (len(rows) + 2 * QUIET_ZONE)
    left, top = place.left() + QUIET_ZONE * side, place.top() + QUIET_ZONE * side
    path = QPainterPath()
    for number, row in enumerate(rows):
        start = None
        for column, dark in enumerate((*row, 0)):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                path.addRect(QRectF(left + start * side, top + number * side, (column - start) * side, side))
                start = None
    return path
