"""Owns the remarks that an import leaves for the trainer to look at: ``<!-- check: … -->``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct

from hearthside.deck.model import Deck
from hearthside.deck.source import Span

_MARK = re.compile(r"<!--\s*check\s*:(.*)-->", re.IGNORECASE | re.DOTALL)


class CheckMark(Struct, frozen=True):
    """One remark: where it stands, from ``<!--`` to ``-->``, and its words on one line."""

    span: Span
    words: str
    line: int
    """From 1."""
    slide: int
    """The number of the slide that it belongs to, from 1; what stands at the top of the deck counts as the first's."""


def check_marks(deck: Deck) -> tuple[CheckMark, ...]:
    """Return every remark of ``deck`` that begins with ``check:``, in the order of the text; none that is in code."""
    starts = [slide.span.start for slide in deck.slides]
    source = deck.source
    found = []
    for span in deck.comments:
        match = _MARK.fullmatch(source.text, span.start, span.end)
        if match is not None:
            slide = max(1, bisect_right(starts, span.start))
            found.append(CheckMark(span, " ".join(match[1].split()), source.position(span.start).line, slide))
    return tuple(found)


def marks_by_words(marks: Iterable[CheckMark]) -> dict[str, tuple[CheckMark, ...]]:
    """Return ``marks`` with those that say the same under one another, in the order in which each is first said."""
    found: dict[str, tuple[CheckMark, ...]] = {}
    for mark in marks:
        found[mark.words] = (*found.get(mark.words, ()), mark)
    return found
