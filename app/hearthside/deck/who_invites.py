"""Owns who signs an evening: the person that the booking details name, else the deck's author."""

from __future__ import annotations

from typing import NamedTuple

from hearthside.deck.booking import Booking
from hearthside.deck.model import Deck


class Host(NamedTuple):
    """Both as written; either may be empty."""

    name: str
    credentials: str

    @property
    def words(self) -> str:
        return ", ".join(part for part in self if part)


def who_invites(deck: Deck) -> Host:
    """Return whose booking details ``deck`` shows. One person's credentials never stand behind another's name."""
    settings, booking = deck.settings, deck.settings.booking or Booking()
    if booking.name:
        return Host(booking.name, booking.credentials)
    return Host(settings.author, booking.credentials or settings.credentials)
