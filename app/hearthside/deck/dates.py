"""Owns reading a date as people write one in a sentence, in words or in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = (
    ("jan", "gen", "ene"), ("feb", "fev", "fév"), ("mar", "mär", "mae", "mrz"), ("apr", "avr", "abr"),
    ("may", "mai", "mag"), ("jun", "juin", "giu"), ("jul", "juil", "lug"), ("aug", "aoû", "aou", "ago"),
    ("sep", "set"), ("oct", "okt", "ott"), ("nov",), ("dec", "dez", "déc", "dic"),
)  # fmt: skip
"""How months begin in English, German, French, Spanish, Italian and Portuguese."""

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_DAY = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th|er|\.|º)?"
_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_OF = r"(?:\s+(?:of|de|den))?"
_ISO = re.compile(rf"(?<!\d){_YEAR}[-./](?P<month>[01]?[0-9])(?:[-./](?P<day>[0-3]?[0-9]))?(?!\d)")
_FIGURES = re.compile(rf"(?<!\d)(?P<first>[0-3]?[0-9])[-./]\s?(?P<second>[0-3]?[0-9])[-./]\s?{_YEAR}(?!\d)")
_DAY_FIRST = re.compile(rf"(?<!\d){_DAY}{_OF}\s+{_MONTH}{_OF},?\s+{_YEAR}(?!\d)")
_MONTH_FIRST = re.compile(rf"(?<!\w){_MONTH}\s+{_DAY},?\s+{_YEAR}(?!\d)")
_MONTH_ALONE = re.compile(rf"(?<!\w){_MONTH}{_OF}\s+{_YEAR}(?!\d)")
_MONTH_FIGURES = re.compile(rf"(?<!\d)(?P<month>[01]?[0-9])[-./]{_YEAR}(?!\d)")


def dates_in(text: str, *, month_first: bool = False, with_day: bool = False) -> list[date]:
    """Return the dates in ``text``: ``2026-11-22``, ``22 November 2026``, ``Nov 22, 2026``, ``22.11.2026``.

    They come in no order. A month without a day is its first day, or none where ``with_day``. Of ``3/4/2026`` the
    first figure is the day, unless ``month_first`` or the second cannot be a month.
    """
    found: list[date] = []
    for pattern in (_ISO, _FIGURES, _DAY_FIRST, _MONTH_FIRST, _MONTH_ALONE, _MONTH_FIGURES):
        taken = list(pattern.finditer(text))
        whole = [
            match for match in taken if not with_day or "first" in match.groupdict() or match.groupdict().get("day")
        ]
        found += _read(whole, month_first=month_first)
        for match in taken:  # "November 2026" is not read a second time out of "22 November 2026"
            text = text[: match.start()] + "\0" * len(match[0]) + text[match.end() :]
    return found


def months_before(day: date, months: int) -> date:
    """Return the day of the month ``months`` earlier, the month's last one where it has no such day."""
    whole = day.year * 12 + day.month - 1 - months
    year, month = divmod(whole, 12)
    for last in (day.day, 30, 29, 28):
        read = _date(year, month + 1, min(day.day, last))
        if read is not None:
            return read
    return day


def _read(matches: list[re.Match[str]], *, month_first: bool) -> Iterator[date]:
    for match in matches:
        groups = match.groupdict()
        if "first" in groups:
            one, two = int(groups["first"]), int(groups["second"])
            day, month = (two, one) if (month_first and one <= 12) or two > 12 else (one, two)
        else:
            day, month = int(groups.get("day") or 1), _month(groups["month"])
        read = _date(int(groups["year"]), month, day)
        if read is not None:
            yield read


def _month(text: str) -> int:
    if text.isdecimal():
        return int(text)
    name = text.casefold()
    return next((number for number, names in enumerate(_MONTHS, 1) if name.startswith(names)), 0)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
