"""Owns changes to a deck's text: every button's work is a few replaced spans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from hearthside.deck.source import Span


class TextEdit(Struct, frozen=True, order=True):
    """Replace what ``span`` covers by ``new``; an empty span inserts."""

    span: Span
    new: str


def apply_edits(text: str, edits: Iterable[TextEdit]) -> str:
    """Return ``text`` with all ``edits`` made; their spans speak of the text before any of them.

    Raises ValueError where two edits overlap or one reaches outside the text. Insertions at one place keep their order.
    """
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        if edit.span.start < at or edit.span.end < edit.span.start or edit.span.end > len(text):
            raise ValueError(f"edit {edit.span} overlaps another or reaches outside the text")
        pieces += (text[at : edit.span.start], edit.new)
        at = edit.span.end
    pieces.append(text[at:])
    return "".join(pieces)


def as_one(text: str, edits: Sequence[TextEdit]) -> TextEdit:
    """Return the one edit of ``text`` that does what ``edits`` (at least one) do together.

    Raises ValueError as ``apply_edits`` does.
    """
    start, end = min(edit.span.start for edit in edits), max(edit.span.end for edit in edits)
    moved = [TextEdit(Span(edit.span.start - start, edit.span.end - start), edit.new) for edit in edits]
    return TextEdit(Span(start, end), apply_edits(text[start:end], moved))
