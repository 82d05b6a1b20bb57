"""Owns how the last slides say dates: in words that nobody has to work out."""

from __future__ import annotations

from datetime import date

from hearthside.deck.booking import NextWorkshop
from hearthside.tr import tr


def coming_date(workshop: NextWorkshop) -> str:
    """Return when and where: "Thursday 10 December 2026, 19:00 · Online"; a date that is none is shown as written."""
    day = _in_words(workshop.date)
    when = ", ".join(part for part in (day, workshop.time) if part)
    return " · ".join(part for part in (when, workshop.place) if part)


def day_in_words(written: str) -> str:
    """Return "10 December 2026" for 2026-12-10; what is no date is shown as written."""
    day = _day(written)
    return _without_weekday(day) if day is not None else written


def _in_words(written: str) -> str:
    day = _day(written)
    if day is None:
        return written
    weekdays = (
        tr("Monday"),
        tr("Tuesday"),
        tr("Wednesday"),
        tr("Thursday"),
        tr("Friday"),
        tr("Saturday"),
        tr("Sunday"),
    )
    return tr("{weekday} {day}").format(weekday=weekdays[day.weekday()], day=_without_weekday(day))


def _without_weekday(day: date) -> str:
    months = (
        tr("January"), tr("February"), tr("March"), tr("April"), tr("May"), tr("June"),
        tr("July"), tr("August"), tr("September"), tr("October"), tr("November"), tr("December"),
    )  # fmt: skip
    return tr("{day} {month} {year}").format(day=day.day, month=months[day.month - 1], year=day.year)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        return None
