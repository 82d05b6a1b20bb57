"""Owns drawing an SVG that has been checked. QtSvg is loaded with the first drawing: a start need not wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from hearthside.render.svg_safety import UnsafeSvg, checked_svg, recoloured, uses_only
from hearthside.render.theme import Theme
from hearthside.tr import tr

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

# What a drawing is made in: the colours of the paper theme, each replaced by the theme's own.
_PAPER = {
    "#fbf6ef": "ground",
    "#2e1a26": "ink",
    "#4a1f35": "heading",
    "#5b4651": "soft_ink",
    "#f1e5d9": "surface",
    "#e0d2c5": "line",
}
_PAPER_VOICES = ("#b4452d", "#2f6f73", "#7655ae")
PAPER_COLOURS = frozenset((*_PAPER, *_PAPER_VOICES))
_MOST_EXTREME_PROPORTION = 40.0
_PROBE_PX = 200.0
"""The longer side of the small picture in which the drawn part is looked for."""


class SvgPicture:
    """One drawing, recoloured for themes. Raises UnsafeSvg where ``data`` must not or cannot be drawn."""

    def __init__(self, data: bytes) -> None:
        self._svg = checked_svg(data)
        self.recolours = uses_only(self._svg, PAPER_COLOURS)
        """Whether it is drawn in the paper theme's colours alone, so that it suits any ground."""
        self._themed: tuple[str, QSvgRenderer] | None = None
        renderer = self._renderer(None)
        if renderer.viewBoxF().size().isEmpty():
            raise UnsafeSvg(tr("the drawing does not say how large it is"))
        self._inked = _inked(renderer)
        self.width, self.height = self._inked.width(), self._inked.height()
        if not 1 / _MOST_EXTREME_PROPORTION < self.width / self.height < _MOST_EXTREME_PROPORTION:
            raise UnsafeSvg(tr("the drawing is too long and thin to be shown"))

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Draw the whole picture into ``rect``."""
        renderer = self._renderer(theme)
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        renderer.setViewBox(self._inked)
        renderer.render(painter, rect)

    def _renderer(self, theme: Theme | None) -> QSvgRenderer:
        from PySide6.QtSvg import QSvgRenderer

        name = theme.name if theme is not None and self.recolours else ""
        if self._themed is not None and self._themed[0] == name:
            return self._themed[1]
        svg = self._svg if theme is None or not self.recolours else recoloured(self._svg, _colours_of(theme))
        renderer = QSvgRenderer()
        renderer.setAnimationEnabled(False)
        if not renderer.load(QByteArray(svg.encode("utf-8"))):
            raise UnsafeSvg(tr("the file is not a whole SVG drawing"))
        self._themed = (name, renderer)
        return renderer


def _inked(renderer: QSvgRenderer) -> QRectF:
    """Return the part of the view box that is drawn on: empty margins would make every picture small and off centre."""
    box = renderer.viewBoxF()
    scale = _PROBE_PX / max(box.width(), box.height())
    width, height = max(1, round(box.width() * scale)), max(1, round(box.height() * scale))
    probe = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    probe.fill(Qt.GlobalColor.transparent)
    painter = QPainter(probe)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    alpha = probe.convertToFormat(QImage.Format.Format_Alpha8)
    data, stride = bytes(alpha.constBits()), alpha.bytesPerLine()
    rows = [data[row * stride : row * stride + width] for row in range(height)]
    inked = [row for row, line in enumerate(rows) if any(line)]
    if not inked:
        return box
    left = min(width - len(rows[row].lstrip(b"\0")) for row in inked)
    right = max(len(rows[row].rstrip(b"\0")) for row in inked)
    part = QRectF(left - 1, inked[0] - 1, right - left + 2, inked[-1] - inked[0] + 3)
    moved = QRectF(part.x() / scale + box.x(), part.y() / scale + box.y(), part.width() / scale, part.height() / scale)
    return moved.intersected(box)


def _colours_of(theme: Theme) -> dict[str, str]:
    colours: dict[str, QColor] = {paper: getattr(theme, token) for paper, token in _PAPER.items()}
    colours.update(zip(_PAPER_VOICES, theme.voices, strict=True))
    return {paper: colour.name() for paper, colour in colours.items()}
