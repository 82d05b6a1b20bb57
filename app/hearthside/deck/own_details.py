"""Owns lending a deck the facilitator's own booking details, where it brings none."""

from __future__ import annotations

from dataclasses import replace

from hearthside.deck.booking import Booking
from hearthside.deck.model import Deck


def with_own_details(deck: Deck, details: Booking | None) -> Deck:
    """Return ``deck`` with ``details`` for its end screen; a deck that has its own stays as it is."""
    if details is None or deck.settings.booking is not None:
        return deck
    return replace(deck, settings=replace(deck.settings, booking=details))
