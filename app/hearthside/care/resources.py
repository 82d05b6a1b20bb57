"""Owns the hints about a slide with places to find help: there are some, they are real, somebody looked lately."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from hearthside.care.dates import dates_in, months_before
from hearthside.care.own_words import shown_text
from hearthside.care.word_finder import WordFinder
from hearthside.deck.blocks import Block, ItemList, Paragraph, Sides, Table, plain
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.model import Deck, Slide
from hearthside.deck.source import Span
from hearthside.tr import tr

GOOD_FOR_MONTHS = 6
_PLACEHOLDER = re.compile(r"(?:[\w.-]{1,60}[.@])?\bexample\.(?:org|com|net)\b(?:/[\w/-]{1,60})?", re.IGNORECASE)
_NUMBER_OR_ADDRESS = re.compile(r"\d{2}|[\w-]\.[a-z]{2}|@", re.IGNORECASE)


def report_resources(deck: Deck, slide: Slide, last_checked: WordFinder[None], today: date, log: FaultLog) -> None:
    """Hint at what the resources slide ``slide`` lacks; ``last_checked`` are the words that stand before its date."""
    heading = slide.heading_span or Span(slide.span.start, slide.span.start)
    text = shown_text(deck, slide)
    if not any(_names_a_place(block) for block in slide.content.blocks):
        message = tr("Here people are to read where they find help, and no place is named yet.")
        log.hint("resources-empty", heading, message, tr("List the services of your own country, one on a line."))
    _report_placeholders(text, slide.span.start, log)
    _report_date(_date_lines(text, slide.span.start, last_checked), _is_month_first(deck), heading, today, log)


def _names_a_place(block: Block) -> bool:
    match block:
        case ItemList(items=items):
            return any(_says_something(item.blocks) for item in items)
        case Table(rows=rows):
            return any(row and plain(row[-1]).strip() for row in rows)
        case Sides(left=left, right=right):
            return any(_names_a_place(inner) for inner in (*left, *right))
        case Paragraph(runs=runs):
            words = plain(runs)
            return bool(_NUMBER_OR_ADDRESS.search(words)) and not dates_in(words)
        case _:
            return False


def _says_something(blocks: Sequence[Block]) -> bool:
    words = " ".join(plain(block.runs) for block in blocks if isinstance(block, Paragraph)).strip()
    return bool(words) and not dates_in(words)


def _report_placeholders(text: str, offset: int, log: FaultLog) -> None:
    found = list(_PLACEHOLDER.finditer(text))
    if not found:
        return
    names = list(dict.fromkeys(match[0] for match in found))
    message = tr("“{name}” stands for an address of your own country.").format(name=names[0])
    if len(names) > 1:
        words = tr("“{name}” and {count} more stand for addresses of your own country.")
        message = words.format(name=names[0], count=len(names) - 1)
    span = Span(offset + found[0].start(), offset + found[0].end())
    log.hint("resources-placeholder", span, message, tr("Put in the services near you, and try each of them once."))


def _date_lines(text: str, offset: int, last_checked: WordFinder[None]) -> list[tuple[Span, str]]:
    """Return where the slide says that somebody looked, and what follows on the line."""
    lines = []
    for found in last_checked.find(text):
        line_end = text.find("\n", found.end)
        line_end = len(text) if line_end < 0 else line_end
        lines.append((Span(offset + found.start, offset + line_end), text[found.end : line_end]))
    return lines


def _report_date(lines: list[tuple[Span, str]], month_first: bool, heading: Span, today: date, log: FaultLog) -> None:
    dated = [(day, span) for span, words in lines for day in dates_in(words, month_first=month_first)]
    written = today.isoformat()
    if not dated:
        message = tr("Nothing here says when these places were last checked.")
        mend = tr("Call or open each of them, then write a line: Last checked: {today}")
        log.hint("resources-undated", lines[0][0] if lines else heading, message, mend.format(today=written))
        return
    day, span = max(dated)
    if day > today:
        message = tr("“Last checked” names a day that is still to come.")
        log.hint("resources-ahead", span, message, tr("Today is {today}.").format(today=written))
    elif day < months_before(today, GOOD_FOR_MONTHS):
        message = tr("These places were last checked more than {months} months ago; numbers and addresses change.")
        mend = tr("Call or open each of them, then write: Last checked: {today}")
        log.hint("resources-old", span, message.format(months=GOOD_FOR_MONTHS), mend.format(today=written))


def _is_month_first(deck: Deck) -> bool:
    return deck.settings.language.replace("_", "-").casefold() == "en-us"
