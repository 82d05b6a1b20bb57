"""Owns running `hearthside present` as it is, up to the moment when its windows are there and events would begin.

The order of imports is the program's own: the command line before Qt. It matters, because PySide6 slows every import
that comes after its own. Drivers therefore import this module before anything of Qt.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from hearthside.cli import main

# isort: split
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def present(deck: str, before_events: Callable[[QWidget], object]) -> int:
    """Run ``hearthside present deck`` and call ``before_events`` with the room's window just before events begin."""
    run_events = QApplication.exec

    def run_events_afterwards(*_application: object) -> int:
        before_events(_room())
        return run_events()

    QApplication.exec = run_events_afterwards  # type: ignore[method-assign]
    return main(["present", deck, "--no-preflight"])


def press_next(room: QWidget) -> None:
    """Press the key of a clicker for the next page."""
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(room, key)


def _room() -> QWidget:
    from hearthside.windows.audience.window import AudienceWindow  # the program has loaded it in its own way

    rooms = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, AudienceWindow)]
    if len(rooms) != 1:
        sys.exit(f"expected one window for the room, found {len(rooms)}")
    return rooms[0]
