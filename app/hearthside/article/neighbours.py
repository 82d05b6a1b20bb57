"""Owns the previous and the next article of a series, as the foot of a page names them."""

from __future__ import annotations

import re
from enum import Enum

from msgspec import Struct

from hearthside.article.manuscript import Block
from hearthside.article.terms import count_words

_BEFORE = "previous|prev|older|earlier|vorherige[rs]?|vorige[rs]?|zurück|anterior|précédente?|precedente"
_AFTER = "next|newer|n(?:ä|ae)chste[rs]?|weiter|siguiente|próxim[oa]|seguinte|suivante?|successivo|volgende?"
_KIND = (
    "(?:blog )?(?:post|article|entry|story|part|page|chapter|beitrag|artikel|meldung|seite|teil|entrada|artículo|"
    "articolo|artigo|bericht)"
)
_SIDE = rf"(?:(?P<before>(?:{_BEFORE})(?:\s+(?:{_BEFORE}))*)|(?P<after>(?:{_AFTER})(?:\s+(?:{_AFTER}))*))"
_LABEL = re.compile(rf"\s*[←«‹<]?\s*(?:{_KIND}\s+)?{_SIDE}(?:\s+{_KIND})?\s*(?P<end>[:→»›>]|$)", re.IGNORECASE)
_ARROWS = "←→«»‹›<> "
_BLOCKS_AT_THE_FOOT = 14
_MOST_TITLE_WORDS = 25
_LEAST_BLOCKS_LEFT = 1


class Side(Enum):
    """Where in the series an article stands, seen from the one that is read."""

    BEFORE = "before"
    AFTER = "after"


class Neighbours(Struct, frozen=True):
    """The titles found, each empty where there is none, and the blocks that are left."""

    blocks: tuple[Block, ...]
    previous_title: str = ""
    next_title: str = ""


def without_neighbours(blocks: tuple[Block, ...]) -> Neighbours:
    """Take from the foot of an article “Previous”, “Next” and the titles behind them, labels said twice included."""
    titles: dict[Side, str] = {}
    taken: set[int] = set()
    side: Side | None = None
    labels: set[int] = set()
    for at in range(max(_LEAST_BLOCKS_LEFT, len(blocks) - _BLOCKS_AT_THE_FOOT), len(blocks)):
        text = blocks[at].text
        label_side, title = behind_label(text)
        if label_side is not None and not title:
            labels = labels | {at} if label_side is side else {at}
            side = label_side
            continue
        found_side = label_side or side
        title = title or text
        if found_side is not None and found_side not in titles and may_be_title(title):
            titles[found_side] = title
            taken |= {at, *labels}
        side, labels = None, set()
    left = tuple(block for at, block in enumerate(blocks) if at not in taken)
    return Neighbours(left, titles.get(Side.BEFORE, ""), titles.get(Side.AFTER, ""))


def behind_label(text: str) -> tuple[Side | None, str]:
    """Return which neighbour ``text`` speaks of, if any, and its title: empty where ``text`` is the label alone.

    A label ends with a colon, an arrow or the text itself; or arrows alone say which side is meant.
    """
    side: Side | None = None
    rest = text
    while match := _LABEL.match(rest):
        side = Side.BEFORE if match["before"] else Side.AFTER
        rest = rest[match.end() :]
    if side is None and count_words(text) <= _MOST_TITLE_WORDS:
        side = Side.BEFORE if text.startswith("←") else Side.AFTER if text.endswith("→") else None
    return side, rest.strip(_ARROWS) if side else ""


def may_be_title(text: str) -> bool:
    """Return whether ``text`` is short, says something, and is no sentence."""
    return any(map(str.isalpha, text)) and count_words(text) <= _MOST_TITLE_WORDS and not text.endswith((".", ":", "…"))
