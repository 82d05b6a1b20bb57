"""Owns figures that stand still while a clock runs.

The bundled Fraunces has no tabular figures (its GSUB table has no ``tnum``), so every figure is put in the middle of a
cell as wide as the widest one.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from hearthside.render.fonts import Fonts

_FIGURES = "0123456789"
_TIGHTER = 0.95
"""A figure's own white may run into its neighbours' cells."""
_SMALLEST_PX = 40.0


class Figures(Struct, frozen=True, eq=False):
    """``text`` set in ``font``: how wide each character is, a figure as wide as its cell."""

    text: str
    font: QFont
    metrics: QFontMetricsF
    cells: tuple[float, ...]

    @property
    def width(self) -> float:
        """That of all of them; times of one length are equally wide."""
        return sum(self.cells)


def set_figures(text: str, fonts: Fonts, largest_px: float, width: float) -> Figures:
    """Return ``text`` in the heading's face, as large as ``width`` lets it be and no larger than ``largest_px``."""
    figures = _figures(text, fonts.heading(largest_px))
    if figures.width <= width:
        return figures
    return _figures(text, fonts.heading(max(_SMALLEST_PX, largest_px * width / figures.width)))


def paint_figures(
    painter: QPainter, figures: Figures, middle: QPointF, shows: Callable[[QRectF], bool] | None = None
) -> None:
    """Paint ``figures`` in the painter's pen with their baseline at ``middle``'s height, centred on it.

    A character is left out where ``shows`` says no to its cell, beyond which its ink never reaches.
    """
    metrics, baseline = figures.metrics, middle.y()
    painter.setFont(figures.font)
    x, top, height = middle.x() - figures.width / 2, baseline - metrics.ascent(), metrics.height()
    for character, width in zip(figures.text, figures.cells, strict=True):
        if shows is None or shows(QRectF(x, top, width, height)):
            own_width = metrics.horizontalAdvance(character)
            painter.drawText(QPointF(x + (width - own_width) / 2, baseline), character)
        x += width


def _figures(text: str, font: QFont) -> Figures:
    metrics = QFontMetricsF(font)
    cell = max(metrics.horizontalAdvance(figure) for figure in _FIGURES) * _TIGHTER
    cells = (cell if character in _FIGURES else metrics.horizontalAdvance(character) for character in text)
    return Figures(text, font, metrics, tuple(cells))
