"""Owns which slides a few typed words find."""

from __future__ import annotations

import re

from hearthside.care.own_words import shown_text
from hearthside.deck.model import Deck, Slide

_MARKS = " .,;:!?…“”\"'"


def matching_slides(deck: Deck, typed: str) -> tuple[int, ...]:
    """Return the indices of the slides that ``typed`` finds, in the deck's order; nothing typed finds all.

    Each word must be in the slide's text, notes included, or in its section's title. A number alone finds the slide
    with that number and the slides that say it.
    """
    words = typed.casefold().split()
    return tuple(index for index, slide in enumerate(deck.slides) if all(_has(deck, slide, word) for word in words))


def likeliest_slide(deck: Deck, found: tuple[int, ...], typed: str) -> int | None:
    """Return the slide of ``found`` that is meant: the one of that number, else the one whose title is nearest to what
    was typed, else one that shows the words rather than one whose notes mention them; of equals, the first."""
    words = typed.casefold().split()
    numbered = (index for index in found if [str(deck.slides[index].number)] == words)
    best = max(found, key=lambda index: _nearness(deck, deck.slides[index], words), default=None)
    return next(numbered, best)


def _nearness(deck: Deck, slide: Slide, words: list[str]) -> tuple[float, ...]:
    """The larger, the nearer: how the title has the words, how many of them it has, and whether the slide shows all."""
    title = " ".join(slide.title_text.casefold().split())
    in_title = [word for word in words if word in title]
    shown = shown_text(deck, slide).casefold()
    has_all_on_show = all(word in title or word in shown for word in words)
    return _likeness(title, words), len(in_title), has_all_on_show


def _likeness(title: str, words: list[str]) -> float:
    """0 where a word is missing, 6 where ``title`` is just these words; of equally like titles, the shorter gets more.

    In between, from below: somewhere within its words, at their beginnings, as whole words, as one phrase, as the
    title's beginning.
    """
    if not words or not all(word in title for word in words):
        return 0.0
    phrase = " ".join(words)
    grades = (
        title.strip(_MARKS) == phrase.strip(_MARKS),
        re.match(rf"\W*{re.escape(phrase)}(?!\w)", title) is not None,
        re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", title) is not None,
        all(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", title) for word in words),
        all(re.search(rf"(?<!\w){re.escape(word)}", title) for word in words),
        True,
    )
    return 6 - grades.index(True) + min(0.9, len(phrase) / len(title))


def _has(deck: Deck, slide: Slide, word: str) -> bool:
    if word == str(slide.number):
        return True
    section = deck.sections[slide.section].title if slide.section is not None else ""
    return word in section.casefold() or word in slide.title_text.casefold() or word in _text(deck, slide)


def _text(deck: Deck, slide: Slide) -> str:
    return slide.span.of(deck.source.text).casefold()
