"""Owns going on with an evening that broke off: how it stands by now, with the deck as it is, and the words for it."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.durations import format_clock
from hearthside.deck.model import Deck
from hearthside.evenings.archive import WrittenEvening
from hearthside.session.clock import Instant
from hearthside.session.events import Event
from hearthside.session.reducer import reduce
from hearthside.session.replay import replay
from hearthside.session.resume import deck_fitted
from hearthside.session.round_words import shown_seconds
from hearthside.session.state import SessionState
from hearthside.tr import tr


class TakenUp(Struct, frozen=True):
    """The evening as it stands now."""

    evening: WrittenEvening
    deck: Deck
    """What it is gone on with."""
    state: SessionState
    facts: tuple[Event, ...]
    """What ``state`` knows and the journal does not say yet: that the deck was edited in between."""
    ended_meanwhile: tuple[int, ...]
    """The indices of slides on whose clock a round ended while nobody could hear it."""


def take_up(evening: WrittenEvening, deck: Deck, now: Instant) -> TakenUp:
    """Return how ``evening`` stands at ``now``, told of ``deck``. Nothing is written."""
    recovered = replay(evening.record.entries, now)
    fact = deck_fitted(recovered.state, evening.record.last_head.slides, deck)
    if fact is None:
        return TakenUp(evening, deck, recovered.state, (), recovered.ended_meanwhile)
    state, _ = reduce(recovered.state, fact, now)
    moves = dict(fact.slide_moves)
    ended = tuple(moves.get(slide, slide) for slide in recovered.ended_meanwhile if slide not in fact.clocks_lost)
    return TakenUp(evening, deck, state, (fact,), ended)


def place_words(taken: TakenUp, now: Instant) -> str:
    """Return where the evening stands, in short: ``slide 9, 2:08 left``."""
    state = taken.state
    number = state.position.slide + 1
    slide = state.rack.in_front(state.position.slide)
    clock = None if slide is None else state.rack.clocks[slide]
    if clock is None or not clock.is_busy:
        return tr("slide {number}").format(number=number)
    left = format_clock(shown_seconds(clock.remaining_seconds(now.monotonic_seconds)))
    return tr("slide {number}, {time} left").format(number=number, time=left)


def ended_words(taken: TakenUp) -> str:
    """Return what is to be said of rounds that ended meanwhile, without a sound; empty for none."""
    if not taken.ended_meanwhile:
        return ""
    numbers = ", ".join(str(slide + 1) for slide in taken.ended_meanwhile)
    return tr("A round on slide {numbers} came to its end in the meantime; no chime was heard.").format(numbers=numbers)
