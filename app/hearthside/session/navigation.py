"""Owns the ways through a deck: on, back, to a number, and to the same place in an edited deck."""

from __future__ import annotations

from hearthside.deck.model import Deck
from hearthside.session.deck_match import DeckMatch
from hearthside.session.state import Position


def after_next(position: Position, deck: Deck) -> Position:
    """Return the place after one Next: the next reveal, else the next slide; the end of the deck stays where it is."""
    if position.step < deck.slides[position.slide].content.steps:
        return Position(position.slide, position.step + 1)
    if position.slide + 1 < len(deck.slides):
        return Position(position.slide + 1)
    return position


def after_back(position: Position, deck: Deck) -> Position:
    """Return the place after one Back: one reveal less, else the slide before, shown whole."""
    if position.step > 0:
        return Position(position.slide, position.step - 1)
    if position.slide > 0:
        return whole(position.slide - 1, deck)
    return position


def whole(slide: int, deck: Deck) -> Position:
    """Return the place where everything on the slide with index ``slide`` is revealed."""
    return Position(slide, deck.slides[slide].content.steps)


def at_number(number: int, deck: Deck) -> Position | None:
    """Return the beginning of slide ``number``, counted from 1 as people do; None where the deck has no such slide."""
    return Position(number - 1) if 1 <= number <= len(deck.slides) else None


def find_again(old_deck: Deck, new_deck: Deck, position: Position) -> Position:
    """Return where ``position`` of ``old_deck`` is in ``new_deck``, found by what the slide says, not by its number."""
    return _with_step(DeckMatch(old_deck, new_deck).new_index(position.slide), position.step, new_deck)


def _with_step(slide: int, step: int, deck: Deck) -> Position:
    return Position(slide, min(step, deck.slides[slide].content.steps))
