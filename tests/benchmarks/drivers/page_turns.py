"""Presents a deck, turns its pages and back again, and prints the seconds from each key to the painted window."""

from __future__ import annotations

import sys
import time

from tests.benchmarks.drivers.wired import present, press_back, press_next

# isort: split
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QSize, QTimer
from PySide6.QtWidgets import QWidget

from tests.benchmarks.drivers.paint_count import PaintCount

ROOM_SIZE = QSize(1920, 1080)
_BETWEEN_KEYS_MILLISECONDS = 600
_FIRST_KEY_MILLISECONDS = 2500


class PageTurns(QObject):
    """Turns pages, then back as many, with a person's pauses, in which what is needed next can be made ahead."""

    def __init__(self, room: QWidget, turns: int) -> None:
        super().__init__(room)
        self._room = room
        self._keys = [press_next] * turns + [press_back] * turns
        self._paints = PaintCount(self)
        room.installEventFilter(self._paints)
        QTimer.singleShot(_FIRST_KEY_MILLISECONDS, self._turn)

    def _turn(self) -> None:
        if self._room.size() != ROOM_SIZE:
            sys.exit(f"the room's window is {self._room.width()} × {self._room.height()}")
        before = self._paints.count
        begun = time.perf_counter()
        self._keys.pop(0)(self._room)
        while self._paints.count == before:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        print(time.perf_counter() - begun, flush=True)
        if not self._keys:
            QCoreApplication.exit(0)
        else:
            QTimer.singleShot(_BETWEEN_KEYS_MILLISECONDS, self._turn)


if __name__ == "__main__":
    sys.exit(present(sys.argv[1], lambda room: PageTurns(room, int(sys.argv[2]))))
