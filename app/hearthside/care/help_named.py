"""Owns what a resources slide names: places to turn to and the day of the last check, written on it or at the top."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from hearthside.care.own_words import shown_text
from hearthside.care.word_finder import WordFinder
from hearthside.deck.blocks import Block, ItemList, Paragraph, Sides, Table, plain
from hearthside.deck.dates import dates_in
from hearthside.deck.model import Deck, Slide
from hearthside.deck.resources import Resources
from hearthside.deck.source import Span
from hearthside.tr import tr

_PLACEHOLDER = re.compile(r"(?:[\w.-]{1,60}[.@])?\bexample\.(?:org|com|net)\b(?:/[\w/-]{1,60})?", re.IGNORECASE)
_STANDS_IN = re.compile(r"(?:add|insert|write|put in|enter)\s+(?:an?|the|your)\b[^0-9@/]*", re.IGNORECASE)
_NUMBER_OR_ADDRESS = re.compile(r"\d{2}|[\w-]\.[a-z]{2}|@", re.IGNORECASE)


class Passage(Struct, frozen=True):
    """Words of the deck, and where they stand; for a file that decks share, where the deck names it."""

    span: Span
    words: str


class HelpNamed(Struct, frozen=True):
    """What is named; ``checked`` is what follows "last checked", ``where`` the beginning of a sentence about a file."""

    names_a_place: bool
    placeholders: tuple[Passage, ...]
    checked: tuple[Passage, ...]
    where: str = ""


def help_named(deck: Deck, slide: Slide, last_checked: WordFinder[None]) -> HelpNamed:
    """Return what ``slide`` shows: its own list or table or, where it has none, what the deck names at its top."""
    resources = deck.settings.resources
    has_own = any(isinstance(block, ItemList | Table) for block in slide.content.blocks)
    if resources is None or not resources.countries or has_own:
        return _on_the_slide(deck, slide, last_checked)
    return _at_the_top(deck, resources)


def _on_the_slide(deck: Deck, slide: Slide, last_checked: WordFinder[None]) -> HelpNamed:
    text, offset = shown_text(deck, slide), slide.span.start
    checked = []
    for found in last_checked.find(text):
        end = text.find("\n", found.end)
        end = len(text) if end < 0 else end
        checked.append(Passage(Span(offset + found.start, offset + end), text[found.end : end]))
    return HelpNamed(
        names_a_place=any(_names_a_place(block) for block in slide.content.blocks),
        placeholders=tuple(
            Passage(Span(offset + match.start(), offset + match.end()), match[0])
            for match in _PLACEHOLDER.finditer(text)
        ),
        checked=tuple(checked),
    )


def _at_the_top(deck: Deck, resources: Resources) -> HelpNamed:
    places = {name: place for name, place in deck.settings.places.items() if name.startswith("resources.")}
    first = next(iter(places.values()), None)
    dated = places.get("resources.last-checked", first)
    span = first.span if first is not None else Span(0, 0)
    contacts = [entry.contact.strip() for country in resources.countries for entry in country.entries]
    stand_ins = [words for words in contacts if _STANDS_IN.fullmatch(words) or _PLACEHOLDER.search(words)]
    return HelpNamed(
        names_a_place=any(contacts),
        placeholders=tuple(Passage(span, words) for words in stand_ins),
        checked=(Passage(dated.span, resources.last_checked),) if dated is not None and resources.last_checked else (),
        where=tr("In {file}: ").format(file=first.file) if first is not None and first.file else "",
    )


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
