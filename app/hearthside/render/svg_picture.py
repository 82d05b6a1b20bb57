"""Owns drawing an SVG that has been checked. QtSvg is loaded with the first drawing: a start need not wait for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from hearthside.render.svg_safety import UnsafeSvg, checked_svg, recoloured, uses_only
from hearthside.render.theme import Theme

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


class SvgPicture:
    """One drawing, recoloured for themes. Raises UnsafeSvg where ``data`` must not or cannot be drawn."""

    def __init__(self, data: bytes) -> None:
        self._svg = checked_svg(data)
        self.recolours = uses_only(self._svg, PAPER_COLOURS)
        """Whether it is drawn in the paper theme's colours alone, so that it suits any ground."""
        self._themed: tuple[str, QSvgRenderer] | None = None
        renderer = self._renderer(None)
        size = renderer.viewBoxF().size()
        if size.isEmpty():
            raise UnsafeSvg("the drawing does not say how large it is")
        self.width, self.height = size.width(), size.height()
        if not 1 / _MOST_EXTREME_PROPORTION < self.width / self.height < _MOST_EXTREME_PROPORTION:
            raise UnsafeSvg("the drawing is too long and thin to be shown")

    def draw(self, painter: QPainter, rect: QRectF, theme: Theme) -> None:
        """Draw the whole picture into ``rect``."""
        renderer = self._renderer(theme)
        renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
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
            raise UnsafeSvg("the file is not a whole SVG drawing")
        self._themed = (name, renderer)
        return renderer


def _colours_of(theme: Theme) -> dict[str, str]:
    colours: dict[str, QColor] = {paper: getattr(theme, token) for paper, token in _PAPER.items()}
    colours.update(zip(_PAPER_VOICES, theme.voices, strict=True))
    return {paper: colour.name() for paper, colour in colours.items()}
