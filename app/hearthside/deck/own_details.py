"""Owns lending a deck the facilitator's own details: what counts where both the deck and they say something."""

from __future__ import annotations

from msgspec.structs import fields, replace

from hearthside.deck.booking import Booking, NextWorkshop
from hearthside.deck.model import Deck, DeckSettings
from hearthside.deck.placeholders import is_filled_in, is_placeholder, is_usual_sentence, ways_to_reach


def with_own_details(deck: Deck, details: Booking | None) -> Deck:
    """Return ``deck`` with ``details`` where it has no booking details that are somebody's own.

    - A real address, mail or number in the deck: these are its details, and they stay as they are.
    - Placeholders alone, as in the shipped ``booking.yaml``: whatever ``details`` say counts.
    - No way to get in touch, as in many an imported deck: what the deck says counts, ``details`` say the rest.

    A deck that names another person stays as it is. An author that is a placeholder becomes who ``details`` name.
    """
    settings = deck.settings
    if details is None or _are_of_somebody_else(settings.booking, details):
        return deck
    own = settings.booking or Booking()
    completed = _completed(own, details)
    after = replace(settings, booking=completed) if completed != own else settings
    if details.name and is_placeholder("author", settings.author):
        after = replace(after, author=details.name, credentials=details.credentials)
    return deck if after is settings else replace(deck, settings=_with_places_left(after, settings))


def _are_of_somebody_else(booking: Booking | None, details: Booking) -> bool:
    if booking is None or not booking.name or not details.name or is_placeholder("name", booking.name):
        return False
    return booking.name.casefold() != details.name.casefold()


def _completed(own: Booking, details: Booking) -> Booking:
    if is_filled_in(own):
        return own
    if ways_to_reach(own):
        return details.over(replace(own, url="", email="", phone="") if details.is_reachable else own)
    workshop = _workshop(own.next_workshop, details.next_workshop)
    return replace(_in_own_words(own).over(details).over(own), next_workshop=workshop)


def _in_own_words(own: Booking) -> Booking:
    """Return ``own`` without what is a placeholder, or a sentence that Hearthside itself has written."""
    said = {each.name: getattr(own, each.name) for each in fields(own)}
    return Booking(**{name: value for name, value in said.items() if not _gives_way(name, value)})


def _gives_way(name: str, value: object) -> bool:
    return isinstance(value, str) and (is_placeholder(name, value) or is_usual_sentence(name, value))


def _workshop(own: NextWorkshop | None, mine: NextWorkshop | None) -> NextWorkshop | None:
    """Return the workshop that the deck names; what ``mine`` says besides of the same one, by its title, is added."""
    if own is None or mine is None or own.title.casefold() != mine.title.casefold():
        return own or mine
    return replace(mine, **{each.name: value for each in fields(own) if (value := getattr(own, each.name))})


def _with_places_left(after: DeckSettings, before: DeckSettings) -> DeckSettings:
    """Return ``after`` with the places of those values alone that are still the deck's."""
    kept = {name: place for name, place in before.places.items() if after.text_of(name) == before.text_of(name)}
    return replace(after, places=kept)
