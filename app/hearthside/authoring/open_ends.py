"""Owns telling whether something on a slide is never closed, so that it would swallow what came behind it."""

from __future__ import annotations

from collections.abc import Iterable

from hearthside.deck.edits import TextEdit, apply_edits
from hearthside.deck.lexemes import flatten_line_ends, lex
from hearthside.deck.model import Deck, Slide
from hearthside.deck.scan import scan
from hearthside.deck.slide_starts import slide_starts


def has_open_end(deck: Deck, slide: Slide) -> bool:
    """Return whether a ``:::`` part or code on ``slide`` is never closed, or a ``:::`` closes nothing."""
    flat = flatten_line_ends(slide.span.of(deck.source.text))
    cut = scan(lex(flat, 0), 0)
    return any(
        piece.stray_closes
        or any(not fence.is_closed for fence in piece.fences)
        or any(not part.is_closed for part in piece.pieces)
        for piece in (cut.before, *cut.slides)
    )


def starts_after(deck: Deck, edits: Iterable[TextEdit]) -> tuple[int, ...]:
    """Return where slides start in the text after ``edits``, as ``slide_starts`` does."""
    return slide_starts(apply_edits(deck.source.text, edits))
