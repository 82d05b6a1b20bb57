"""Owns guessing what somebody meant to write, for the proposed mend."""

from __future__ import annotations

from collections.abc import Iterable

from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span
from hearthside.tr import tr


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a sentence that proposes the known words: the one that is nearly ``word``, or all of them."""
    words = list(known)
    near = nearest(word, words)
    if near is not None:
        return tr("Did you mean “{word}”?").format(word=near)
    return tr("Known here: {words}.").format(words=", ".join(words))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of ``known`` that is nearly ``word``, or None."""
    from difflib import get_close_matches  # only a deck with a fault pays for it

    near = get_close_matches(word.casefold()[:40], list(known), n=1, cutoff=0.6)
    return near[0] if near else None


def near_edit(word: str, start: int, known: Iterable[str]) -> TextEdit | None:
    """Return the edit that writes what ``did_you_mean`` proposes over ``word``, which stands at ``start``."""
    near = nearest(word, known)
    return None if near is None else TextEdit(Span(start, start + len(word)), near)
