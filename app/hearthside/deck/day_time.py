"""Owns reading a time of day, and a time zone's name, as people write them."""

from __future__ import annotations

import re
from datetime import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_TIME = re.compile(r"([01]?[0-9]|2[0-4])(?:[:.h]([0-5][0-9])(?::00)?)?\s*(?:h|uhr|o(?:'|’)clock)?")
_TWELVE_HOURS = re.compile(r"(0?[1-9]|1[0-2])(?:[:.]([0-5][0-9]))?\s*([ap])\.?\s?m\.?")


def read_day_time(text: str) -> time | None:
    """Return the time that ``19:00``, ``19h30``, ``19 Uhr`` or ``7 pm`` means; None for everything else."""
    text = text.lower()
    if match := _TWELVE_HOURS.fullmatch(text):
        return time(int(match[1]) % 12 + (12 if match[3] == "p" else 0), int(match[2] or 0))
    if (match := _TIME.fullmatch(text)) and int(match[1]) < 24:
        return time(int(match[1]), int(match[2] or 0))
    return None


def zone_named(name: str) -> ZoneInfo | None:
    """Return the time zone that is called ``name`` (``Europe/Berlin``), None where there is no such zone.

    The name is looked up among the zones of this computer and leads to no other file.
    """
    if not name:
        return None
    from zoneinfo import ZoneInfo  # few decks name a zone, and none waits for this

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, no name of a zone, the name of a folder of zones
        return None
