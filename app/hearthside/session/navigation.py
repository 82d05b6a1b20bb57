"""Owns the ways through a deck: on, back, to a number, and to the same place in an edited deck."""

from __future__ import annotations

from collections.abc import Collection

from hearthside.deck.model import Deck
from hearthside.session.deck_match import DeckMatch
from hearthside.session.state import Position


def after_next(position: Position, deck: Deck, skipped: Collection[int] = ()) -> Position:
    """Return the place after one Next: the next reveal, else the next slide; the end of the deck stays where it is.

    Slides in ``skipped`` are passed by, but never the last one.
    """
    if position.step < deck.slides[position.slide].content.steps:
        return Position(position.slide, position.step + 1)
    last_slide = len(deck.slides) - 1
    onward = range(position.slide + 1, last_slide + 1)
    return next((Position(slide) for slide in onward if slide not in skipped or slide == last_slide), position)


def after_back(position: Position, deck: Deck, skipped: Collection[int] = ()) -> Position:
    """Return the place after one Back: one reveal less, else the slide before, shown whole.

    Slides in ``skipped`` are passed by, but never the first one.
    """
    if position.step > 0:
        return Position(position.slide, position.step - 1)
    backward = range(position.slide - 1, -1, -1)
    return next((whole(slide, deck) for slide in backward if slide not in skipped or slide == 0), position)


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
