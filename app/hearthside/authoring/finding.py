"""Owns finding words in a deck's text and putting others in their place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from msgspec import Struct

from hearthside.authoring.change import NO_CHANGE, Change
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span

MOST_FOUND = 100_000


class Wanted(Struct, frozen=True):
    """What is looked for."""

    words: str
    with_case: bool = False
    whole_words: bool = False


def find_all(text: str, wanted: Wanted) -> tuple[Span, ...]:
    """Return where ``wanted`` stands in ``text``, in order, at most MOST_FOUND places."""
    if not wanted.words:
        return ()
    pattern = re.escape(wanted.words)
    if wanted.whole_words:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    found = re.finditer(pattern, text, re.NOFLAG if wanted.with_case else re.IGNORECASE)
    return tuple(Span(*each.span()) for each in islice(found, MOST_FOUND))


def next_found(found: Sequence[Span], selection: Span, *, backwards: bool = False) -> int | None:
    """Return the index of the place behind (or before) ``selection``, going round at the end; None for none."""
    if not found:
        return None
    starts = [span.start for span in found]
    if backwards:
        return (bisect_left(starts, selection.start) - 1) % len(found)
    behind = selection.start + 1 if selection else selection.start
    return bisect_left(starts, behind) % len(found)


def place_of(found: Sequence[Span], selection: Span) -> int | None:
    """Return which of ``found`` is selected."""
    at = bisect_left(found, selection)
    return at if at < len(found) and found[at] == selection else None


def replaced(place: Span, new: str) -> Change:
    """Return the change that puts ``new`` where ``place`` is; the cursor goes behind it."""
    end = place.start + len(new)
    return Change((TextEdit(place, new),), Span(end, end))


def replaced_all(found: Sequence[Span], new: str) -> Change:
    """Return the one change that puts ``new`` in each place of ``found``."""
    return Change(tuple(TextEdit(span, new) for span in found)) if found else NO_CHANGE
