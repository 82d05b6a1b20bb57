"""Owns telling what is on a screenshot: whether two pictures are the same to a person's eye."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

_SMALL = QSize(192, 108)
_ALIKE = 6
"""The largest difference of a colour channel (0 to 255) between two small pictures that still look the same."""


def look_alike(one: QImage, other: QImage) -> bool:
    """Return whether both pictures show the same; a word that differs is a difference."""
    return largest_difference(one, other) <= _ALIKE


def largest_difference(one: QImage, other: QImage) -> int:
    """Return how far the most different spot of both pictures differs, from 0 to 255; other sizes differ fully."""
    if one.size() != other.size():
        return 255
    difference = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(difference)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    small = difference.scaled(_SMALL, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    colours = (small.pixelColor(x, y) for x in range(small.width()) for y in range(small.height()))
    return max(max(colour.red(), colour.green(), colour.blue()) for colour in colours)


def is_all(picture: QImage, colour: QColor) -> bool:
    """Return whether ``picture`` is of one ``colour``."""
    plain = QImage(picture.size(), QImage.Format.Format_RGB32)
    plain.fill(colour)
    return largest_difference(picture, plain) <= 2
