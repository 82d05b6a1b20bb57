"""Owns telling where slides start in a text, and nothing else of them: a small part of the work of reading a deck."""

from __future__ import annotations

from hearthside.deck.fault_log import FaultLog
from hearthside.deck.front_matter import read_front_matter
from hearthside.deck.lexemes import flatten_line_ends, lex
from hearthside.deck.scan import scan
from hearthside.deck.source import Source


def slide_starts(text: str) -> tuple[int, ...]:
    """Return the offsets at which slides start in the text of a deck. Text between the front matter and the first
    heading or rule counts as a slide."""
    flat = flatten_line_ends(text)
    return slide_starts_behind(flat, read_front_matter(flat, FaultLog(Source(text))).head.end)


def slide_starts_behind(flat: str, start: int) -> tuple[int, ...]:
    """Return the offsets at which slides start in ``flat`` (line ends all ``\\n``) from ``start`` on, where there is no
    front matter any more."""
    cut = scan(lex(flat, start), start)
    ahead = (start,) if cut.before.has_text else ()
    return (*ahead, *(slide.start for slide in cut.slides))
