"""Owns lengths of time as people write and read them: ``3:00``, ``90 s``, ``2 min``, ``1 h 15 min``, ``4``."""

from __future__ import annotations

import re

from hearthside.tr import tr

LONGEST_SECONDS = 24 * 3600
"""Nothing in an evening is longer than a day."""

_CLOCK = re.compile(r"(?:([0-9]{1,6}):([0-5]?[0-9])|([0-9]{1,6})):([0-5][0-9])")
_NUMBER = re.compile(r"[0-9]{1,6}(?:[.,][0-9]{1,3})?")
_UNITS = {
    "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600,
    "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60,
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
}  # fmt: skip
_UNIT = r"h(?:(?:ou)?rs?)?|m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?"
"""Just the names of ``_UNITS``, in a third of the time that Python takes for a pattern of them all."""
_WITH_UNIT = re.compile(rf"({_NUMBER.pattern})\s*({_UNIT})\.?(?![a-z])\s*")
_WITH_UNITS = re.compile(rf"(?:{_WITH_UNIT.pattern}){{1,3}}")

ANY_DURATION = (
    rf"(?:[0-9]{{1,6}}:[0-9]{{1,2}}(?::[0-9]{{2}})?"
    rf"|{_NUMBER.pattern}\s*(?:{_UNIT})\b\.?(?:\s*{_NUMBER.pattern}\s*(?:{_UNIT})\b\.?){{0,2}}"
    rf"|{_NUMBER.pattern})"
)
"""A pattern for what looks like a length of time inside other text, to be read by ``parse_duration``."""


def parse_duration(text: str) -> int | None:
    """Return the seconds that ``text`` says, 0 included; None where it says no length of time.

    A bare number is minutes; ``1:30`` is a minute and a half; ``1:15:00`` has hours.
    """
    text = text.strip().lower()
    if match := _CLOCK.fullmatch(text):
        hours, minutes, minutes_alone, seconds = (int(part or 0) for part in match.groups())
        return hours * 3600 + (minutes + minutes_alone) * 60 + seconds
    if _NUMBER.fullmatch(text):
        return _seconds(text, 60)
    if _WITH_UNITS.fullmatch(text):
        return sum(_seconds(number, _UNITS[unit]) for number, unit in _WITH_UNIT.findall(text))
    return None


def format_clock(seconds: int) -> str:
    """Return ``1:05`` for 65 seconds and ``1:05:00`` from an hour on."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes_past = divmod(minutes, 60)
    return f"{hours}:{minutes_past:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def format_minutes(seconds: int) -> str:
    """Return a length of time in words: ``45 s``, ``1 min 30 s``, ``12 min``, ``1 h 15 min``."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes_past = divmod(minutes, 60)
    pieces = [
        tr("{count} h").format(count=hours) if hours else "",
        tr("{count} min").format(count=minutes_past) if minutes_past else "",
        tr("{count} s").format(count=rest) if rest or not minutes else "",
    ]
    return " ".join(piece for piece in pieces if piece)


def _seconds(number: str, unit_seconds: int) -> int:
    return round(float(number.replace(",", ".")) * unit_seconds)
