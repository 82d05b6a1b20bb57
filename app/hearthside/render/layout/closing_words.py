"""Owns how the last slides say when and where: in words that nobody has to work out, in the deck's language."""

from __future__ import annotations

import re
from datetime import date

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


def day_in_words(written: str, language: str) -> str:
    """Return ``10 December 2026`` for 2026-12-10; what is no date is shown as written."""
    try:
        day = date.fromisoformat(written.strip())
    except ValueError:
        return written
    locale = _locale(language)
    is_english = locale.language() is QLocale.Language.English
    return locale.toString(
        _qdate(day), "d MMMM yyyy" if is_english else locale.dateFormat(QLocale.FormatType.LongFormat)
    )


def _in_words(workshop: NextWorkshop, language: str) -> str:
    if workshop.day is None:
        return workshop.date
    locale = _locale(language)
    is_english = locale.language() is QLocale.Language.English
    pattern = _ENGLISH_PATTERN if is_english else _without_year(locale.dateFormat(QLocale.FormatType.LongFormat))
    return locale.toString(_qdate(workshop.day), pattern)


def _locale(language: str) -> QLocale:
    """Return the locale of ``language``; one that Qt does not know is English."""
    locale = QLocale(language.replace("-", "_"))
    unknown_or_english = (QLocale.Language.C, QLocale.Language.English)
    return QLocale(QLocale.Language.English) if locale.language() in unknown_or_english else locale


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _without_year(pattern: str) -> str:
    """Return Qt's date ``pattern`` without its year; as it is where words are woven around the year, as in Basque."""
    shorter = _LOOSE_ENDS.sub("", _YEAR.sub("", pattern, count=1))
    return shorter if shorter[:1].isalpha() else pattern
