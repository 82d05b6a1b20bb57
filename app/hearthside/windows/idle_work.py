"""Owns work that is done in slices while nothing else happens: thumbnails, and looking decks through."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

_SLICE_SECONDS = 0.008
"""Half a frame at 60 Hz: typing and scrolling stay smooth."""


class IdleWork(QObject):
    """Takes iterators, each step of which is a small piece of work, and steps through them when Qt is idle."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._works: dict[str, Iterator[None]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)

    @property
    def is_busy(self) -> bool:
        return bool(self._works)

    def put(self, name: str, work: Iterator[None]) -> None:
        """Do ``work`` after what is there already; work of the same ``name`` is given up for it."""
        self._works.pop(name, None)
        self._works[name] = work
        self._timer.start()

    def stop(self) -> None:
        """Give everything up."""
        self._works.clear()
        self._timer.stop()

    def _work(self) -> None:
        until = perf_counter() + _SLICE_SECONDS
        while self._works and perf_counter() < until:
            name = next(iter(self._works))
            try:
                next(self._works[name])
            except StopIteration:
                self._works.pop(name, None)
        if not self._works:
            self._timer.stop()
