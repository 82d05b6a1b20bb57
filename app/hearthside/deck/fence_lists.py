"""Owns telling the list in a discussion's fence from the other text in it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from hearthside.deck.comments import Comments
from hearthside.deck.lexemes import Kind
from hearthside.deck.rounds import RoundLine
from hearthside.deck.scan import Piece
from hearthside.deck.source import Span

_ITEM = re.compile(r"[ \t]{0,12}(?:[-*+]|•|[0-9]{1,9}[.)])(?:[ \t]+|(?=\n|\Z))")
_LONGEST_ITEM = 2000
_MOST_ITEMS = 100
"""Far more rounds than a discussion can have; what follows them is left out."""


def split_list(flat: str, pieces: list[Piece], comments: Comments) -> tuple[tuple[RoundLine, ...], list[Piece]]:
    """Return the list items among ``pieces``, and the pieces with whatever else stands there."""
    items: list[RoundLine] = []
    others: list[Piece] = []
    for piece in pieces:
        if piece.kind is Kind.TEXT:
            _split_text(flat, piece, comments, items, others)
        elif piece.kind is not Kind.BLANK:
            others.append(piece)
    return tuple(items), others


def _split_text(flat: str, piece: Piece, comments: Comments, items: list[RoundLine], others: list[Piece]) -> None:
    """A line that is no item goes on with the item before it, or, ahead of the first, is text of its own."""
    in_item = False
    text_start = piece.span.start
    at = piece.span.start
    while at < piece.span.end and len(items) < _MOST_ITEMS:
        end = min(flat.find("\n", at) + 1 or piece.span.end, piece.span.end)
        match = _ITEM.match(flat, at, end)
        if match is not None:
            if not in_item and text_start < at:
                others.append(replace(piece, span=Span(text_start, at)))
            in_item = True
            items.append(_item(flat, Span(match.end(), end), comments, len(items) + 1))
        elif in_item and len(items[-1].text) < _LONGEST_ITEM:
            items[-1] = _joined(items[-1], _item(flat, Span(at, end), comments, len(items)))
        at = end
    if not in_item:
        others.append(piece)


def _joined(before: RoundLine, more: RoundLine) -> RoundLine:
    return RoundLine(f"{before.text} {more.text}".strip(), Span(before.span.start, more.span.end), before.number)


def _item(flat: str, span: Span, comments: Comments, number: int) -> RoundLine:
    words = " ".join(comments.text_outside(flat, span).split())
    return RoundLine(words, Span(span.start, span.start + len(span.of(flat).rstrip())), number)
