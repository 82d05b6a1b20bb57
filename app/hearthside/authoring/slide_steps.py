"""Owns where slides go that are moved a step at a time, or as whole sections."""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.authoring.slide_order import movable
from hearthside.deck.model import Deck


def one_up(deck: Deck, indexes: Sequence[int]) -> int | None:
    """Return before which slide those at ``indexes`` stand when they go up by one, together; None at the top."""
    chosen = [index for index in movable(deck) if index in indexes]
    if not chosen:
        return None
    are_together = chosen[-1] - chosen[0] == len(chosen) - 1
    if chosen[0] == movable(deck).start:
        return None if are_together else chosen[0]
    return chosen[0] - 1


def one_down(deck: Deck, indexes: Sequence[int]) -> int | None:
    """Return before which slide those at ``indexes`` stand when they go down by one, together; None at the end."""
    chosen = [index for index in movable(deck) if index in indexes]
    if not chosen:
        return None
    are_together = chosen[-1] - chosen[0] == len(chosen) - 1
    if chosen[-1] + 1 == movable(deck).stop:
        return None if are_together else movable(deck).stop
    return chosen[-1] + 2


def section_up(deck: Deck, indexes: Sequence[int]) -> int | None:
    """Return before which slide whole sections, with the slides at ``indexes``, go when they change places with the
    section ahead of them; None at the top."""
    places = [place for place in section_places(deck) if place < min(indexes)]
    return places[-1] if places else None


def section_down(deck: Deck, indexes: Sequence[int]) -> int | None:
    """Return the same for the section behind them; None at the end."""
    places = [place for place in section_places(deck) if place > max(indexes) + 1]
    return places[0] if places else None


def section_places(deck: Deck) -> tuple[int, ...]:
    """Return before which slides a whole section can stand without parting another."""
    allowed = movable(deck)
    starts = {section.first_slide for section in deck.sections if section.first_slide in allowed}
    return tuple(sorted({allowed.start, *starts, allowed.stop}))


def nearest_section_place(deck: Deck, before: int) -> int:
    """Return the one of ``section_places`` that is nearest to ``before``."""
    return min(section_places(deck), key=lambda place: abs(place - before))
