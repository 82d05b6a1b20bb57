"""Owns hearing Ctrl+C in the terminal while Qt's event loop runs and Python itself is asleep."""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Interruption(QObject):
    """Says once that somebody wants the program to end: Ctrl+C, or the system's own polite request."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)
        self._before = {number: signal.signal(number, _do_nothing) for number in (signal.SIGINT, signal.SIGTERM)}
        signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)

    def stop(self) -> None:
        """Leave the signals to whoever had them before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._near.close()
        self._far.close()

    def _heard(self) -> None:
        self._near.recv(64)
        self.asked.emit()


def _do_nothing(_number: int, _frame: object) -> None:
    """Python writes the signal's number to the wakeup socket before this; the socket does the rest."""
