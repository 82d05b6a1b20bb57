"""Owns the moments at which the shape on the hold screen breathes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hearthside.render.breath import STILL, breath_at, seconds_to_next_frame
from hearthside.session.clock import Clock


class Breathing(QObject):
    """Rests until it is switched on, and then says when the shape has visibly moved."""

    moved = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._since = 0.0
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_on(self) -> bool:
        return self._timer.isActive()

    @property
    def breath(self) -> float:
        """Where the shape stands in its breath, from 0 to 1."""
        return breath_at(self._seconds()) if self.is_on else STILL

    def switch(self, on: bool) -> None:
        """Begin to breathe, or rest; nothing where it does so already."""
        if on and not self.is_on:
            self._since = self._clock.now().monotonic_seconds
            self._wait()
        elif not on:
            self._timer.stop()

    def _seconds(self) -> float:
        return self._clock.now().monotonic_seconds - self._since

    def _go_on(self) -> None:
        self._wait()
        self.moved.emit()

    def _wait(self) -> None:
        self._timer.start(round(seconds_to_next_frame(self._seconds()) * 1000))
