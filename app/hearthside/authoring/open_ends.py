"""Owns telling whether something on a slide is never closed, so that it would swallow what came behind it."""

from __future__ import annotations

from hearthside.deck.lexemes import flatten_line_ends, lex
from hearthside.deck.model import Deck, Slide
from hearthside.deck.scan import scan


def has_open_end(deck: Deck, slide: Slide) -> bool:
    """Return whether a ``:::`` part or code on ``slide`` is never closed, or a ``:::`` closes nothing."""
    flat = flatten_line_ends(slide.span.of(deck.source.text))
    cut = scan(lex(flat, 0), 0)
    return any(piece.has_open_end for piece in (cut.before, *cut.slides))
