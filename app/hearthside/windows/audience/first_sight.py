"""Owns the room's first picture, which is there before the evening is: a slide as its deck says, and nothing on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from hearthside.deck.model import Deck
from hearthside.render.renderer import SlideRenderer
from hearthside.windows.audience.places import picture_in

if TYPE_CHECKING:  # PySide6 takes 2 ms to make what keys and the mouse come as
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QRegion


class FirstSight:
    """Slide ``index`` (from 0) of ``deck`` before anything was revealed; nothing that is done to it means anything."""

    def __init__(self, renderer: SlideRenderer, deck: Deck, index: int) -> None:
        self._renderer = renderer
        self._deck = deck
        self._index = index

    def paint(self, painter: QPainter, area: QRectF, _exposed: QRegion, /) -> None:
        """Paint straight into the window: kept for page turns, as a picture, it is only when there is time."""
        picture = picture_in(area, painter.device().devicePixelRatio())
        try:
            shown = self._renderer.display_list(self._deck, self._index)
            if picture != area:
                painter.fillRect(area, shown.ground)
            self._renderer.paint(painter, self._deck, self._index, 0, picture)
        except Exception:  # the evening paints it again at once, and says what is wrong
            painter.fillRect(area, QColor(Qt.GlobalColor.black))

    def shown(self) -> None: ...
    def hidden(self) -> None: ...
    def resized(self) -> None: ...
    def mouse_pressed(self, _event: QMouseEvent, /) -> None: ...
    def mouse_moved(self, _event: QMouseEvent, /) -> None: ...
    def mouse_entered(self) -> None: ...
    def mouse_left(self) -> None: ...

    def key_pressed(self, _event: QKeyEvent, /) -> bool:
        return False

    def close_asked(self) -> bool:
        return False
