"""Owns which slides a few typed words find."""

from __future__ import annotations

from hearthside.deck.model import Deck, Slide


def matching_slides(deck: Deck, typed: str) -> tuple[int, ...]:
    """Return the indices of the slides that ``typed`` finds, in the deck's order; nothing typed finds all.

    Each word must be in the slide's text, notes included, or in its section's title. A number alone finds the slide
    with that number and the slides that say it.
    """
    words = typed.casefold().split()
    return tuple(index for index, slide in enumerate(deck.slides) if all(_has(deck, slide, word) for word in words))


def likeliest_slide(deck: Deck, found: tuple[int, ...], typed: str) -> int | None:
    """Return the slide of ``found`` that is meant: the one of that number, else one with every word in its title, else
    the first."""
    words = typed.casefold().split()
    numbered = (index for index in found if [str(deck.slides[index].number)] == words)
    titled = (index for index in found if all(word in deck.slides[index].title_text.casefold() for word in words))
    return next(numbered, next(titled, found[0] if found else None))


def _has(deck: Deck, slide: Slide, word: str) -> bool:
    if word == str(slide.number):
        return True
    section = deck.sections[slide.section].title if slide.section is not None else ""
    return word in section.casefold() or word in slide.title_text.casefold() or word in _text(deck, slide)


def _text(deck: Deck, slide: Slide) -> str:
    return slide.span.of(deck.source.text).casefold()
