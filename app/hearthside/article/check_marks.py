"""Owns the remarks in a deck that ask its trainer to look at something: ``<!-- check: … -->``."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from hearthside.deck.model import Deck

_CHECK = re.compile(r"<!--\s*check:\s*(.*?)\s*-->", re.DOTALL | re.IGNORECASE)


class CheckMark(NamedTuple):
    """One remark: its words, the line it stands on, and the number of the slide it belongs to (both from 1)."""

    words: str
    line: int
    slide: int


def check_marks(deck: Deck) -> tuple[CheckMark, ...]:
    """Return every remark of ``deck`` that begins with ``check:``, in the order of the text."""
    starts = [slide.span.start for slide in deck.slides]
    source = deck.source
    return tuple(
        CheckMark(
            " ".join(match[1].split()),
            source.position(match.start()).line,
            max(1, bisect_right(starts, match.start())),
        )
        for match in _CHECK.finditer(source.text)
    )


def marks_by_words(marks: tuple[CheckMark, ...]) -> dict[str, tuple[CheckMark, ...]]:
    """Return ``marks`` with those that say the same under one another, in the order in which each is first said."""
    found: dict[str, tuple[CheckMark, ...]] = {}
    for mark in marks:
        found[mark.words] = (*found.get(mark.words, ()), mark)
    return found
