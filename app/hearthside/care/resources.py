"""Owns the hints about a slide with places to find help: there are some, they are real, somebody looked lately."""

from __future__ import annotations

from datetime import date

from hearthside.care.help_named import HelpNamed, help_named
from hearthside.care.word_finder import WordFinder
from hearthside.deck.dates import dates_in, months_before
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.model import Deck, Slide
from hearthside.deck.source import Span
from hearthside.tr import tr

GOOD_FOR_MONTHS = 6


def report_resources(deck: Deck, slide: Slide, last_checked: WordFinder[None], today: date, log: FaultLog) -> None:
    """Hint at what the resources slide ``slide`` lacks; ``last_checked`` are the words that stand before its date."""
    heading = slide.heading_place
    named = help_named(deck, slide, last_checked)
    if not named.names_a_place:
        message = named.where + tr("Here people are to read where they find help, and no place is named yet.")
        log.hint("resources-empty", heading, message, tr("List the services of your own country, one on a line."))
    _report_placeholders(named, log)
    _report_date(named, _is_month_first(deck), heading, today, log)


def _report_placeholders(named: HelpNamed, log: FaultLog) -> None:
    words = list(dict.fromkeys(passage.words for passage in named.placeholders))
    if not words:
        return
    message = tr("“{name}” stands in for a service of your own country.").format(name=words[0])
    if len(words) > 1:
        several = tr("“{name}” and {count} more stand in for services of your own country.")
        message = several.format(name=words[0], count=len(words) - 1)
    mend = tr("Put in the services near you, and try each of them once.")
    log.hint("resources-placeholder", named.placeholders[0].span, named.where + message, mend)


def _report_date(named: HelpNamed, is_month_first: bool, heading: Span, today: date, log: FaultLog) -> None:
    dated = [
        (day, passage.span) for passage in named.checked for day in dates_in(passage.words, month_first=is_month_first)
    ]
    written = today.isoformat()
    if not dated:
        message = named.where + tr("Nothing says when these places were last checked.")
        mend = tr("Call or open each of them, then write a line: Last checked: {today}").format(today=written)
        log.hint("resources-undated", named.checked[0].span if named.checked else heading, message, mend)
        return
    day, span = max(dated)
    if day > today:
        message = named.where + tr("“Last checked” names a day that is still to come.")
        log.hint("resources-ahead", span, message, tr("Today is {today}.").format(today=written))
    elif day < months_before(today, GOOD_FOR_MONTHS):
        message = tr("These places were last checked more than {months} months ago; numbers and addresses change.")
        words = named.where + message.format(months=GOOD_FOR_MONTHS)
        mend = tr("Call or open each of them, then write: Last checked: {today}")
        log.hint("resources-old", span, words, mend.format(today=written))


def _is_month_first(deck: Deck) -> bool:
    return deck.settings.language.replace("_", "-").casefold() == "en-us"
