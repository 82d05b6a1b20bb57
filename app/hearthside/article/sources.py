"""Owns telling an article's sources, footnotes and reading lists from its text: nobody talks about them in a room."""

from __future__ import annotations

import re

from msgspec import Struct

from hearthside.article.manuscript import Block
from hearthside.article.terms import count_words

_HEADING = re.compile(
    r"""(?:(?:my|our|the|selected|list\ of|more|foot|end)?\s*
        (?:sources?|references?|notes|bibliography|citations|literature|works\ cited|further\ reading|reading\ list)
    | (?:sources|notes|references)\ (?:and|&)\ (?:notes|sources|references|further\ reading) | read\ more
    | quellen(?:angaben|verzeichnis)? | literatur(?:verzeichnis|hinweise|tipps)? | anmerkungen | fu(?:ß|ss)noten
    | endnoten | (?:zum\ )?weiterlesen | zum\ nachlesen
    | fuentes | bibliograf[íi]a | referencias | notas | lecturas | r[ée]f[ée]rences | bibliographie
    | pour\ aller\ plus\ loin | fonti | bronnen | literatuur)\s*[:：]?""",
    re.IGNORECASE | re.VERBOSE,
)
_SOFT = 7
"""The level of a heading that only looks like one: below all that are marked."""
_FEWEST_WORDS_OF_PROSE = 24
_FEWEST_WORDS_BELOW_A_HEADING = 14
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,40}\]:\s*(?=\S)")


class Sources(Struct, frozen=True):
    """What an article names as its sources, and the blocks that are left of it."""

    blocks: tuple[Block, ...]
    texts: tuple[str, ...] = ()


def with_footnotes_marked(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return ``blocks`` with those that begin as Markdown's footnotes do as sources, without their label."""
    return tuple(_as_footnote(block) for block in blocks)


def without_sources(blocks: tuple[Block, ...]) -> Sources:
    """Take footnotes, and everything below a heading that announces sources, up to the next heading of its level.

    Nothing is taken that would leave no paragraph.
    """
    taken: set[int] = set()
    below = 0
    for at, block in enumerate(blocks):
        level = block.level or (_SOFT if _may_begin_a_part(blocks, at) else 0)
        if (level or block.is_soft) and _HEADING.fullmatch(block.text):
            below = level or _SOFT
            taken.add(at)
        elif (level and level <= below) or (below == _SOFT and _is_prose(block)):
            below = 0
        elif below or block.is_source:
            taken.add(at)
    left = tuple(block for at, block in enumerate(blocks) if at not in taken)
    if not any(not block.level for block in left):
        return Sources(blocks)
    texts = tuple(block.text for at, block in enumerate(blocks) if at in taken and not _HEADING.fullmatch(block.text))
    return Sources(left, texts)


def _is_prose(block: Block) -> bool:
    """Tell a paragraph from a source: it is long, and names neither a year nor an address."""
    return count_words(block.text) >= _FEWEST_WORDS_OF_PROSE and not re.search(r"\d{4}|://|\bdoi\b", block.text)


def _may_begin_a_part(blocks: tuple[Block, ...], at: int) -> bool:
    """Tell a short line that looks like a heading from a source that is short: a year is in it, or no text below."""
    block = blocks[at]
    if not block.is_soft or re.search(r"\d{4}", block.text):
        return False
    return at + 1 < len(blocks) and count_words(blocks[at + 1].text) >= _FEWEST_WORDS_BELOW_A_HEADING


def _as_footnote(block: Block) -> Block:
    start = _FOOTNOTE.match(block.text)
    if start is None:
        return block
    return Block(text=block.text[start.end() :], links=block.links, is_source=True)
