"""Owns looking at the battery every now and then while somebody presents."""

from __future__ import annotations

import threading
from collections.abc import Callable

from hearthside.laptop.advice import Advice
from hearthside.laptop.battery import BatteryWords, Charge, battery_advice
from hearthside.laptop.charge_reading import ReadCharge, read_charge

_EVERY_SECONDS = 60.0
_PATIENCE_SECONDS = 1.0


class BatteryWatch:
    """Looks at the battery once a minute from ``start`` to ``close``, on a thread of its own: firmware can be slow.

    When it falls to 20 % and to 10 %, ``tell`` gets an Advice, on that thread. Without a battery nothing is ever told.
    """

    def __init__(self, tell: Callable[[Advice], None], read: ReadCharge = read_charge) -> None:
        self._tell = tell
        self._read = read
        self._words = BatteryWords()
        self.charge: Charge | None = None
        """What was read last; None before that, and without a battery."""
        self.was_read = False
        """Whether the battery has been looked at."""
        self._is_over = False
        self._wanted = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="battery", daemon=True)

    def start(self) -> None:
        """Look for the first time, and then once a minute; returns at once. To be called once."""
        self._thread.start()

    def look_soon(self) -> None:
        """Look now and not only when the minute is over; returns at once."""
        self._wanted.set()

    def close(self) -> None:
        """Look no more; returns within a second."""
        self._is_over = True
        self._wanted.set()
        if self._thread.ident is not None:
            self._thread.join(_PATIENCE_SECONDS)

    def reading(self) -> Advice | None:
        """Look now and return what is to be said: once at 20 % and once at 10 %, again only after charging."""
        charge = self.charge = self._read()
        self.was_read = True
        if charge is None:
            return None
        self._words, level_percent = self._words.after(charge)
        return None if level_percent is None else battery_advice(level_percent)

    def _watch(self) -> None:
        while not self._is_over:
            self._wanted.clear()
            advice = self.reading()
            if advice is not None:
                self._tell(advice)
            if not self._is_over:
                self._wanted.wait(_EVERY_SECONDS)
