"""Owns the decks that come with Hearthside, and looking into them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from hearthside.deck.activities import Discussion
from hearthside.deck.blocks import Block, ItemList, Picture, Quotation, Sides
from hearthside.deck.model import Deck, Slide

SLIDES = Path(__file__).resolve().parents[2] / "slides"
DECKS = sorted(path for path in SLIDES.glob("*.md") if path.name != "FORMAT.md")


def slide(deck: Deck, title: str) -> Slide:
    return next(slide for slide in deck.slides if slide.title_text == title)


def discussions(deck: Deck) -> dict[str, Discussion]:
    return {slide.title_text: slide.activity for slide in deck.slides if isinstance(slide.activity, Discussion)}


def as_designed(deck: Deck) -> dict[str, tuple[str, tuple[int, ...]]]:
    """Return each discussion's format and the seconds of its rounds."""
    return {
        title: (discussion.format.value, tuple(round_.seconds for round_ in discussion.rounds))
        for title, discussion in discussions(deck).items()
    }


def section_minutes(deck: Deck) -> dict[str, float]:
    return {section.title: section.planned_seconds / 60 for section in deck.sections}


def sources(deck: Deck, title: str) -> str:
    """Return what stands behind the cue for sources in a slide's notes."""
    return slide(deck, title).notes_text.partition("**Sources**")[2]


def pictures(blocks: Iterable[Block]) -> Iterable[Picture]:
    for block in blocks:
        match block:
            case Picture():
                yield block
            case Sides():
                yield from pictures((*block.left, *block.right))
            case Quotation():
                yield from pictures(block.blocks)
            case ItemList():
                yield from (found for item in block.items for found in pictures(item.blocks))


def pictures_of(deck: Deck) -> list[Picture]:
    return [picture for each in deck.slides for picture in pictures(each.content.blocks)]


def without_notes(text: str) -> str:
    """Return what the room may see: front matter and slides, neither notes nor a trainer's remarks."""
    text = re.sub(r"^::: notes$.*?^:::$", "", text, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
