"""Owns figures that stand still while a clock runs.

The bundled Fraunces has no tabular figures (its GSUB table has no ``tnum``), so every figure is put in the middle of a
cell as wide as the widest one.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

_FIGURES = "0123456789"
_TIGHTER = 0.95
"""A figure's own white may run into its neighbours' cells."""


def figures_width(text: str, font: QFont) -> float:
    """Return how wide ``text`` is when each of its figures takes one cell; times of one length are equally wide."""
    return sum(_cells(text, QFontMetricsF(font)))


def paint_figures(painter: QPainter, text: str, font: QFont, middle: QPointF) -> None:
    """Paint ``text`` in the painter's pen with its baseline at ``middle``'s height, centred on it."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    cells = _cells(text, metrics)
    x = middle.x() - sum(cells) / 2
    for character, width in zip(text, cells, strict=True):
        painter.drawText(QPointF(x + (width - metrics.horizontalAdvance(character)) / 2, middle.y()), character)
        x += width


def _cells(text: str, metrics: QFontMetricsF) -> list[float]:
    cell = max(metrics.horizontalAdvance(figure) for figure in _FIGURES) * _TIGHTER
    return [cell if character in _FIGURES else metrics.horizontalAdvance(character) for character in text]
