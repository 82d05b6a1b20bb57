"""Owns QR codes: a web address as dark squares, and how far away they can be scanned.

segno is loaded with the first code: a start need not wait for it.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from hearthside.deck.room import Room
from hearthside.render.display_list import LOGICAL_HEIGHT

QUIET_ZONE = 4
"""Squares of light around a code, as its standard asks (ISO/IEC 18004)."""
CODE_LOGICAL_PX = 520.0
"""How wide the end screen's code is, its quiet zone included."""
_DISTANCE_PER_WIDTH = 10.0
_USUAL_SQUARES = 25


def qr_path(text: str, place: QRectF) -> QPainterPath | None:
    """Return the dark squares of the code for exactly ``text`` within ``place``, its quiet zone included.

    None where ``text`` is empty or longer than a code can hold.
    """
    rows = _squares(text)
    if not rows:
        return None
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


def scan_distance_m(text: str, room: Room) -> float | None:
    """Return from how many metres a phone reads the end screen's code for ``text`` in ``room``; None without a code.

    The usual rule: ten times the width of a code of 25 squares, and less in proportion where its squares are smaller
    (QRStuff, "QR Code Minimum Size"). The quiet zone does not count. Rounded down to half a metre, from 0.5 on.
    """
    count = len(_squares(text))
    if not count:
        return None
    code_part = CODE_LOGICAL_PX / LOGICAL_HEIGHT * count / (count + 2 * QUIET_ZONE)
    distance_m = room.screen_height_m * code_part * _DISTANCE_PER_WIDTH * _USUAL_SQUARES / count
    return max(0.5, int(distance_m * 2) / 2)


def _squares(text: str) -> list[bytes]:
    """Return the code's rows, a byte per square: 1 is dark. Empty where there is no code for ``text``."""
    import segno

    if not text:
        return []
    try:
        return [bytes(row) for row in segno.make(text, error="m", micro=False).matrix]
    except (segno.DataOverflowError, ValueError):
        return []
