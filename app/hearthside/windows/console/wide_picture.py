"""Owns a place for a picture of a slide: as wide as it is told, and 16:9."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override


class WidePicture(QWidget):
    """Keeps its size, whatever room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width_px = 200
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_width(self, width_px: int) -> None:
        """Be ``width_px`` logical pixels wide."""
        self._width_px = width_px
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width_px, self._width_px * 9 // 16)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
