"""Owns when and where Python collects its garbage: now and then, on the windows' thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MILLISECONDS = 1000


class Collector(QObject):
    """Takes collecting over until ``stop``. Left alone, Python collects on whatever thread allocates at the moment:
    that of the sound, say; a window or timer that is taken down there brings the whole program down."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MILLISECONDS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()

    def stop(self) -> None:
        """Leave collecting to whoever had it before."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()


def collect_what_is_due() -> None:
    """Collect the oldest generation that Python itself would collect by now, and so all younger ones."""
    due = [many > most for many, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if due[0]:
        gc.collect(2 if due[2] else int(due[1]))
