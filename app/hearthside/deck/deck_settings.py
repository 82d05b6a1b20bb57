"""Owns what the front matter means: the deck's title, times, theme, language, series, booking details and resources."""

from __future__ import annotations

import re

from hearthside.deck.booking_values import read_booking
from hearthside.deck.day_time import read_day_time
from hearthside.deck.durations import LONGEST_SECONDS, parse_duration
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.front_matter import FrontMatter
from hearthside.deck.model import DeckSettings, Series
from hearthside.deck.resource_values import read_resources
from hearthside.deck.setting_values import Values
from hearthside.deck.shared_values import ReadShared
from hearthside.deck.yaml_nodes import Scalar
from hearthside.tr import tr

SETTING_NAMES = (
    "title", "subtitle", "author", "credentials", "minutes", "start", "theme", "language", "series", "booking",
    "resources",
)  # fmt: skip
SERIES_NAMES = ("name", "part", "previous", "next")

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_PART = re.compile(r"([0-9]{1,3})(?:\s*(?:of|von|/)\s*([0-9]{1,3}))?", re.IGNORECASE)


def read_settings(front_matter: FrontMatter, read_shared: ReadShared, log: FaultLog) -> DeckSettings:
    """Return the deck's settings; what is wrong has its default and a fault."""
    if not front_matter.entries:
        return DeckSettings()
    values = Values(front_matter.entries, log)
    values.language = language = _language(values)
    settings = DeckSettings(
        title=values.words("title"),
        subtitle=values.words("subtitle"),
        author=values.words("author"),
        credentials=values.words("credentials"),
        minutes=_minutes(values),
        start=_start(values),
        theme=_text(values.exact("theme")).lower() or "paper",
        language=language,
        series=_series(values),
        booking=read_booking(values, read_shared),
        resources=read_resources(values, read_shared),
        places=values.places,
        unknown=values.rest(),
    )
    values.report_rest(SETTING_NAMES)
    return settings


def _text(scalar: Scalar | None) -> str:
    return scalar.text if scalar is not None else ""


def _language(values: Values) -> str:
    scalar = values.exact("language")
    if scalar is None:
        return "en"
    if _LANGUAGE.fullmatch(scalar.text):
        return scalar.text
    message = tr("“{text}” is no language code.").format(text=scalar.text)
    values.report("bad-setting", scalar, message, tr("Write two letters: language: en"))
    return "en"


def _minutes(values: Values) -> int | None:
    scalar = values.exact("minutes")
    if scalar is None:
        return None
    seconds = parse_duration(scalar.text)
    if seconds is not None and 60 <= seconds <= LONGEST_SECONDS:
        return round(seconds / 60)
    message = tr("“{text}” is no number of minutes for an evening.").format(text=scalar.text)
    values.report("bad-setting", scalar, message, tr("Write a number: minutes: 90"))
    return None


def _start(values: Values) -> str:
    scalar = values.exact("start")
    if scalar is None:
        return ""
    found = read_day_time(scalar.text)
    if found is not None:
        return f"{found:%H:%M}"
    message = tr("“{text}” is no time of day.").format(text=scalar.text)
    values.report("bad-setting", scalar, message, tr('Write hours and minutes: start: "19:00"'))
    return ""


def _series(values: Values) -> Series | None:
    example = "series: {name: Thriving relationships, part: 1 of 3}"
    inner = values.mapping("series", values.take("series"), example)
    if inner is None:
        return None
    part, total = _part(inner)
    series = Series(
        name=inner.words("name"),
        part=part,
        total=total,
        previous=_text(inner.exact("previous")),
        next=_text(inner.exact("next")),
    )
    inner.report_rest(SERIES_NAMES)
    return series


def _part(values: Values) -> tuple[int | None, int | None]:
    scalar = values.exact("part")
    if scalar is None:
        return None, None
    if match := _PART.fullmatch(scalar.text):
        return int(match[1]), int(match[2]) if match[2] else None
    message = tr("“{text}” does not say which part this is.").format(text=scalar.text)
    values.report("bad-setting", scalar, message, tr("Write for example part: 1 of 3"))
    return None, None
