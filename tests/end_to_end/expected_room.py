"""Owns what the room has to see of an evening that goes on: painted here, without a window, as time passes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from hearthside.deck.model import Deck
from hearthside.render.renderer import SlideRenderer
from hearthside.session.clock import SystemClock
from hearthside.session.state import SessionState
from hearthside.store.deck_files import open_deck, reparse
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.presenting.deck_keeper import DeckFiles
from tests.end_to_end.virtual_desktop import Area


class ExpectedRoom:
    """The room of an evening that stood as ``state`` on the machine's own clocks."""

    def __init__(self, deck: Deck, state: SessionState, renderer: SlideRenderer, folder: Path) -> None:
        files = DeckFiles(open_deck, reparse, folder / "rescued")
        self._controller = PresentationController(deck, SystemClock(), files, state=state)
        self._painter = RoomPainter(self._controller, renderer)

    def picture(self, area: Area) -> QImage:
        """Return what is to be seen now in a window as large as ``area``."""
        self._controller.evening.beat()
        picture = QImage(area.width, area.height, QImage.Format.Format_RGB32)
        painter = QPainter(picture)
        self._painter.paint(painter, QRectF(picture.rect()))
        painter.end()
        return picture
