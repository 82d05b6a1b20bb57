"""Owns short ways of reading a deck in a test."""

from __future__ import annotations

from textwrap import dedent

from hearthside.deck.blocks import Block
from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck, Slide, SlideContent
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source


def read(text: str) -> Deck:
    """Return the deck that ``text`` says; the common indentation of its lines is taken off."""
    return parse_deck(Source(dedent(text)))


def read_exactly(text: str) -> Deck:
    return parse_deck(Source(text))


def slide(text: str) -> Slide:
    """Return the first slide of ``text``."""
    return read(text).slides[0]


def content(text: str) -> SlideContent:
    return slide(text).content


def blocks(text: str) -> tuple[Block, ...]:
    return content(text).blocks


def codes(deck: Deck) -> list[str]:
    return [fault.code for fault in deck.faults]


def fault_of(deck: Deck, code: str) -> Fault:
    """Return the one fault with ``code``."""
    found = [fault for fault in deck.faults if fault.code == code]
    assert len(found) == 1, codes(deck)
    return found[0]


def assert_tiles(deck: Deck) -> None:
    """The head and the slides cover the text without gap or overlap, and so do each slide's parts."""
    text = deck.source.text
    at = deck.head.end
    assert deck.head.start == 0
    for one in deck.slides:
        assert one.span.start == at
        at = one.span.end
        part_at = one.span.start
        for part in one.parts:
            assert part.start == part_at
            part_at = part.end
        assert part_at == one.span.end
    assert at == len(text)
