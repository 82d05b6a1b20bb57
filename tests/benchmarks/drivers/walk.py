"""Presents a deck, walks through it with every reveal, and prints the memory that the process has then, in bytes."""

from __future__ import annotations

import sys

from tests.benchmarks.drivers.wired import present, press_next

# isort: split
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.benchmarks.drivers.memory_use import memory_bytes

_BETWEEN_KEYS_MILLISECONDS = 500
"""Long enough for a key to count by itself, and for neighbours and thumbnails to be painted."""
_BEFORE_AND_AFTER_MILLISECONDS = 2500


class Walk(QObject):
    """Presses Next a number of times, then says what the process needs and ends it."""

    def __init__(self, room: QWidget, presses: int) -> None:
        super().__init__(room)
        self._room = room
        self._left = presses
        QTimer.singleShot(_BEFORE_AND_AFTER_MILLISECONDS, self._next)

    def _next(self) -> None:
        if self._left == 0:
            QTimer.singleShot(_BEFORE_AND_AFTER_MILLISECONDS, self._say)
            return
        self._left -= 1
        press_next(self._room)
        QTimer.singleShot(_BETWEEN_KEYS_MILLISECONDS, self._next)

    def _say(self) -> None:
        windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        sizes = ", ".join(f"{type(each).__name__} {each.width()} × {each.height()}" for each in windows)
        print(*memory_bytes(), sizes, sep="\t", flush=True)
        QCoreApplication.exit(0)


if __name__ == "__main__":
    sys.exit(present(sys.argv[1], lambda room: Walk(room, int(sys.argv[2]))))
