"""Owns placing what is worth a second look in the booking details, before a room full of people sees them."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from hearthside.care.booking_concerns import (
    Concern,
    author_concerns,
    booking_concerns,
    placeholder_words,
    unreadable_values,
)
from hearthside.deck.booking import Booking
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.deck.placeholders import is_filled_in
from hearthside.deck.source import Span
from hearthside.tr import tr


def booking_faults(deck: Deck, today: dt.date) -> tuple[Fault, ...]:
    """Return what to look at in the details that the end screen of ``deck`` shows on the day ``today``.

    A hint stands where the value does; for a shared file, where the deck names it. Details that are not the deck's but
    the facilitator's own are spoken of as such, at the deck's beginning. Placeholders in one place are one hint. Hints
    come in the order of the text.
    """
    booking = deck.settings.booking or Booking()
    settings = deck.settings
    concerns = [*author_concerns(settings.author, settings.credentials, booking), *booking_concerns(booking, today)]
    # Of the deck's own values, reading it has said so already.
    concerns += [concern for concern in unreadable_values(booking) if concern.name not in settings.places]
    log = FaultLog(deck.source)
    alike: dict[tuple[_Spot, str], list[Concern]] = {}
    for concern in dict.fromkeys(concerns):
        spot = _spot(deck, concern.name)
        if concern.placeholder:
            alike.setdefault((spot, _mend(deck, concern)), []).append(concern)
        else:
            log.hint(concern.code, spot.span, spot.where + concern.message, _mend(deck, concern))
    for (spot, mend), concerns in alike.items():
        words = placeholder_words([concern.placeholder for concern in concerns])
        log.hint(concerns[0].code, spot.span, spot.where + words, mend)
    return tuple(sorted(log.found, key=lambda fault: (fault.span.start, fault.code, fault.message)))


def _mend(deck: Deck, concern: Concern) -> str:
    """Return the mend; for what gives way to the facilitator's own details, that they are another one."""
    settings = deck.settings
    gives_way = concern.name == "author" or not is_filled_in(settings.booking or Booking())
    if concern.code != "booking-placeholder" or concern.name not in settings.places or not gives_way:
        return concern.mend
    words = tr("Or enter your details in the library, once for every deck.")
    return f"{concern.mend} {words}"


class _Spot(Struct, frozen=True):
    """Where a hint stands, and the words that say so where it is not in the deck's own text."""

    span: Span
    where: str = ""


def _spot(deck: Deck, name: str) -> _Spot:
    place = deck.settings.places.get(name)
    if place is not None:
        return _Spot(place.span, tr("In {file}: ").format(file=place.file) if place.file else "")
    return _Spot(Span(0, 0), tr("In your own details: "))
