"""Owns how the end screen says when and where: in words that nobody has to work out, in the deck's language."""

from __future__ import annotations

import re

from PySide6.QtCore import QDate, QLocale

from hearthside.deck.booking import NextWorkshop

_YEAR = re.compile(r"(?:[\s,./·-]|'[^']*')*y+(?:[年년]|\.?(?:\s?'[^']*'\.?)?)")
_LOOSE_ENDS = re.compile(r"^[\s,./]+|[\s,]+$")
_ENGLISH_PATTERN = "ddd d MMMM"


def coming_date(workshop: NextWorkshop, language: str) -> str:
    """Return when and where: ``Thu 10 December, 19:00 · Online``; a date that is none is shown as written.

    ``language`` is the deck's, as a tag (``de``, ``pt-BR``); its way of writing a date comes from Unicode's CLDR, by
    way of Qt. The year is left out: the next workshop is within months, and the weekday says that somebody checked.
    """
    when = ", ".join(part for part in (_in_words(workshop, language), workshop.time) if part)
    return " · ".join(part for part in (when, workshop.place) if part)


def _in_words(workshop: NextWorkshop, language: str) -> str:
    day = workshop.day
    if day is None:
        return workshop.date
    locale = QLocale(language.replace("-", "_"))
    if locale.language() in (QLocale.Language.C, QLocale.Language.English):
        locale, pattern = QLocale(QLocale.Language.English), _ENGLISH_PATTERN
    else:
        pattern = _without_year(locale.dateFormat(QLocale.FormatType.LongFormat))
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


def _without_year(pattern: str) -> str:
    """Return Qt's date ``pattern`` without its year; as it is where words are woven around the year, as in Basque."""
    shorter = _LOOSE_ENDS.sub("", _YEAR.sub("", pattern, count=1))
    return shorter if shorter[:1].isalpha() else pattern
