"""Owns when the shape on the hold screen moves, and where it then stands in its breath."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hearthside.render.breath import STILL, breath_at, seconds_to_next_frame
from hearthside.session.clock import Clock


class Breathing(QObject):
    """Breathes while it is on, from the moment it was put on; otherwise the shape rests."""

    moved = Signal()
    """``breath`` is visibly another."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._since_seconds = 0.0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._move)

    @property
    def is_on(self) -> bool:
        return self._timer.isActive()

    @property
    def breath(self) -> float:
        """From 0 (out) to 1 (in)."""
        return breath_at(self._seconds) if self.is_on else STILL

    def put(self, *, on: bool) -> None:
        """Begin to breathe, or rest; what breathes already goes on as it does."""
        if not on:
            self._timer.stop()
        elif not self.is_on:
            self._since_seconds = self._clock.now().monotonic_seconds
            self._wait()

    @property
    def _seconds(self) -> float:
        return self._clock.now().monotonic_seconds - self._since_seconds

    def _move(self) -> None:
        self._wait()
        self.moved.emit()

    def _wait(self) -> None:
        self._timer.start(round(seconds_to_next_frame(self._seconds) * 1000))
