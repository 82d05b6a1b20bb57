"""Owns finding the slides of a deck again in the deck that it became by an edit."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.common_ends import common_ends
from hearthside.deck.model import Deck


class Trace(Struct, frozen=True):
    """Where a slide stands now, and whether it looks just as before: a number at its foot may be another."""

    slide: int
    looks_same: bool


def traces(old: Deck, new: Deck) -> dict[int, Trace]:
    """Return for the slides of ``old`` (by index) where they stand in ``new``; those that are gone are left out.

    A slide that was moved is known by its text, one that was rewritten by the neighbours that it still has.
    """
    before, after = _texts(old), _texts(new)
    is_restyled = old.settings != new.settings
    ahead, behind = common_ends(before, after)
    further = len(after) - len(before)
    found = {index: Trace(index, not is_restyled) for index in range(ahead)}
    for index in range(len(before) - behind, len(before)):
        found[index] = Trace(index + further, not is_restyled and not further)
    places = {after[index]: index for index in reversed(range(ahead, len(after) - behind))}
    for index in range(ahead, len(before) - behind):
        if before[index] in places:
            found[index] = Trace(places.pop(before[index]), looks_same=False)
    rewritten = set(places.values())
    for index in range(ahead, len(before) - behind):
        if index not in found and index in rewritten:
            found[index] = Trace(index, looks_same=False)
    return found


def _texts(deck: Deck) -> list[str]:
    return [slide.span.of(deck.source.text) for slide in deck.slides]
