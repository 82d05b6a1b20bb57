"""Owns the console's icons: SVG strokes in ``currentColor``, painted in whatever colour is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Icons:
    """The icons of one folder. An icon that is missing is painted as nothing: a label always stands for it too."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawings: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size_px: int, device_pixel_ratio: float = 1.0) -> QPixmap:
        """Return icon ``name``, ``size_px`` logical pixels square, in ``colour`` (as ``#rrggbb``)."""
        key = (name, colour, size_px, device_pixel_ratio)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = self._painted(name, colour, size_px, device_pixel_ratio)
        return found

    def _painted(self, name: str, colour: str, size_px: int, ratio: float) -> QPixmap:
        side = max(1, round(size_px * ratio))
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        drawing = self._drawing(name)
        if drawing:
            renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", colour.encode())))
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, side, side))
            painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _drawing(self, name: str) -> bytes:
        if name not in self._drawings:
            path = self._folder / f"{name}.svg"
            try:
                self._drawings[name] = path.read_bytes()
            except OSError:
                self._drawings[name] = b""
        return self._drawings[name]
