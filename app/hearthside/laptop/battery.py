"""Owns what the battery has left, and when the facilitator hears of it: once at 20 % and once at 10 %."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from hearthside.laptop.advice import Advice
from hearthside.tr import tr

FIRST_WORD_PERCENT: Final = 20
LAST_WORD_PERCENT: Final = 10
_SUBJECT: Final = "battery"


class Charge(Struct, frozen=True):
    """One reading. ``plugged_in`` is None where the system does not know."""

    percent: float
    plugged_in: bool | None


class BatteryWords(Struct, frozen=True):
    """What has been said since the laptop was last plugged in: the lowest level, or None for nothing."""

    said_percent: int | None = None

    def after(self, charge: Charge) -> tuple[BatteryWords, int | None]:
        """Return what has been said then, and the level (20 or 10) that is to be said now, or None.

        A level is said when it is reached or was passed, each once, and of two that were passed together only the lower
        one. Plugging in makes everything new.
        """
        if charge.plugged_in:
            return BatteryWords(), None
        reached = _level(charge.percent)
        if reached is None or (self.said_percent is not None and self.said_percent <= reached):
            return self, None
        return BatteryWords(reached), reached


def battery_advice(level_percent: int) -> Advice:
    """Return the private words for ``level_percent``, 20 or 10."""
    text = tr("The laptop's battery is down to {percent} %.").format(percent=level_percent)
    if level_percent <= LAST_WORD_PERCENT:
        return Advice(text, tr("Please plug it in now: the next good moment may be too late."), subject=_SUBJECT)
    return Advice(text, tr("Please plug it in when it suits you."), subject=_SUBJECT)


def _level(percent: float) -> int | None:
    if percent <= LAST_WORD_PERCENT:
        return LAST_WORD_PERCENT
    return FIRST_WORD_PERCENT if percent <= FIRST_WORD_PERCENT else None
