"""Owns noticing that a window has been painted for the first time."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

PAINTED = "painted"


class _FirstPaint(QObject):
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, _say_so_and_exit)  # runs once the painted window has been handed to the screen
        return False


def exit_after_first_paint(widget: QWidget) -> None:
    """Print PAINTED once ``widget`` has been painted, and end the process at once."""
    widget.installEventFilter(_FirstPaint(widget))


def _say_so_and_exit() -> None:
    sys.stdout.write(PAINTED + "\n")
    sys.stdout.flush()
    os._exit(0)
