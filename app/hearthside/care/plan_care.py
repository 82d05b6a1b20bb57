"""Owns the hints at minutes that do not add up: time that no slide takes, and an evening that ends after midnight.

More than there is of it is a matter of form; the deck itself says that.
"""

from __future__ import annotations

from hearthside.deck.day_time import read_day_time
from hearthside.deck.durations import format_minutes, parse_duration
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.model import Deck, Section
from hearthside.deck.source import Span
from hearthside.tr import tr

_DAY_SECONDS = 24 * 3600


def report_plan(deck: Deck, log: FaultLog) -> None:
    """Hint at what the sections and the deck name and no slide takes, and at an end on another day."""
    for section in deck.sections:
        _report_section(deck, section, log)
    named_seconds = (deck.settings.minutes or 0) * 60
    if named_seconds > deck.planned_seconds:
        message = tr("The deck has {named}, and its slides add up to {planned}.")
        words = message.format(named=format_minutes(named_seconds), planned=format_minutes(deck.planned_seconds))
        mend = tr("Give the other {left} to a slide, or write minutes: {minutes}.").format(
            left=format_minutes(named_seconds - deck.planned_seconds), minutes=round(deck.planned_seconds / 60)
        )
        log.hint("deck-short", _place(deck, "minutes"), words, mend)
    _report_midnight(deck, log)


def _report_section(deck: Deck, section: Section, log: FaultLog) -> None:
    slide = deck.slides[section.first_slide]
    named_seconds = parse_duration(slide.attributes.named.get("minutes", "")) or 0
    if named_seconds <= section.planned_seconds:
        return
    message = tr("This section has {named}, and its slides add up to {planned}.")
    words = message.format(named=format_minutes(named_seconds), planned=format_minutes(section.planned_seconds))
    mend = tr("Give the other {left} to a slide, or fewer minutes to the section.")
    left = format_minutes(named_seconds - section.planned_seconds)
    log.hint("section-short", slide.attributes.span or slide.span, words, mend.format(left=left))


def _report_midnight(deck: Deck, log: FaultLog) -> None:
    start = read_day_time(deck.settings.start)
    if start is None:
        return
    ends_seconds = start.hour * 3600 + start.minute * 60 + deck.planned_seconds
    if ends_seconds > _DAY_SECONDS:
        ends = f"{ends_seconds // 3600 % 24:02}:{ends_seconds // 60 % 60:02}"
        message = tr("Planned like this, the evening ends after midnight, at {time}.").format(time=ends)
        log.hint("ends-late", _place(deck, "start"), message, tr("Look at start: and minutes: once more."))


def _place(deck: Deck, name: str) -> Span:
    place = deck.settings.places.get(name)
    return place.span if place is not None else Span(0, 0)
