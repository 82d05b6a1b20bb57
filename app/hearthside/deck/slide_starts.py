"""Owns telling where slides start in a text, and nothing else of them: a small part of the work of reading a deck."""

from __future__ import annotations

from hearthside.deck.lexemes import flatten_line_ends, lex
from hearthside.deck.scan import scan


def slide_starts(text: str, start: int) -> tuple[int, ...]:
    """Return the offsets at which slides start in ``text`` from ``start`` on, which is the end of its front matter.

    Text before the first heading or rule counts as a slide that starts at ``start``.
    """
    cut = scan(lex(flatten_line_ends(text), start), start)
    ahead = (start,) if cut.before.has_text else ()
    return (*ahead, *(slide.start for slide in cut.slides))
