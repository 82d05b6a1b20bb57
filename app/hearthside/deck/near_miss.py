"""Owns guessing what somebody meant to write, for the proposed mend."""

from __future__ import annotations

from collections.abc import Iterable

from hearthside.tr import tr


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a sentence that proposes the known words: the one that is nearly ``word``, or all of them."""
    from difflib import get_close_matches  # only a deck with a fault pays for it

    words = list(known)
    near = get_close_matches(word.casefold()[:40], words, n=1, cutoff=0.6)
    if near:
        return tr("Did you mean “{word}”?").format(word=near[0])
    return tr("Known here: {words}.").format(words=", ".join(words))
