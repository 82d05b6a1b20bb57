"""Owns when and where Python collects its garbage: now and then, on the windows' thread alone, and never all at once.

Looking at everything takes a tenth of a second once a deck of 2,000 slides is read, and a page might be turned in it.
"""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, QTimer

_EVERY_MILLISECONDS = 100
"""Often, so that what has come in between is looked at in a few milliseconds."""
_FIRST_AFTER_MILLISECONDS = 1000
"""The first slide does not wait for it."""
_MOST_GROWTH = 1.3
"""Everything is looked at when there is that many times as much as there was the last time."""
_MANY = 20_000
"""What comes at once in such numbers, and is needed, is a long deck: it stays."""


class Collector(QObject):
    """Takes collecting over until ``stop``. Left alone, Python collects on whatever thread allocates at the moment:
    that of the sound, say; a window or timer that is taken down there brings the whole program down."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        self._blocks = 0
        self._is_all_due = False
        gc.disable()
        gc.freeze()  # what the program is made of stays
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(_FIRST_AFTER_MILLISECONDS)

    def stop(self) -> None:
        """Leave collecting to whoever had it before."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()

    def look_at_everything_soon(self) -> None:
        """Take note that something large is done with, such as a session, and that nobody turns pages just now."""
        self._is_all_due = True

    def _collect(self) -> None:
        """Collect what has come lately where Python itself would by now."""
        self._timer.setInterval(_EVERY_MILLISECONDS)
        (lately, younger, older), most = gc.get_count(), gc.get_threshold()
        if lately > most[0]:
            gc.collect(int(younger > most[1]))
        if self._is_all_due or lately > _MANY or older > most[2]:
            self._lay_aside_what_is_old()

    def _lay_aside_what_is_old(self) -> None:
        """Look no more at what has lived so long: decks, slides and windows, which are in hardly any circle.

        This is where Python itself would look at everything. What has died in the meantime after all is found when
        there is a good deal more than before.
        """
        has_grown = self._blocks and sys.getallocatedblocks() > _MOST_GROWTH * self._blocks
        if has_grown or self._is_all_due:
            gc.unfreeze()
            gc.collect()
            self._blocks, self._is_all_due = 0, False
        gc.freeze()
        self._blocks = self._blocks or sys.getallocatedblocks()
