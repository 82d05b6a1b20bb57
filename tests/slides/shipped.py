"""The decks that are shipped, and short ways to what their tests ask for."""

from __future__ import annotations

from pathlib import Path

from hearthside.deck.activities import Discussion
from hearthside.deck.model import Deck, Slide
from hearthside.store.bundled import find_bundled
from hearthside.windows.library.stock import shipped_decks

SLIDES = Path(__file__).resolve().parents[2] / "slides"
DECKS = tuple(shipped_decks(find_bundled()))


def slide_named(deck: Deck, title: str) -> Slide:
    return next(slide for slide in deck.slides if slide.title_text == title)


def discussions(deck: Deck) -> dict[str, Discussion]:
    return {slide.title_text: slide.activity for slide in deck.slides if isinstance(slide.activity, Discussion)}


def rounds_in_seconds(deck: Deck) -> dict[str, tuple[str, tuple[int, ...]]]:
    """Return for each discussion its form, and how long its rounds are."""
    return {
        title: (discussion.format.value, tuple(round_.seconds for round_ in discussion.rounds))
        for title, discussion in discussions(deck).items()
    }


def minutes_of_sections(deck: Deck) -> dict[str, float]:
    return {section.title: section.planned_seconds / 60 for section in deck.sections}


def missing_sources(deck: Deck, wanted: dict[str, tuple[str, ...]]) -> list[str]:
    """Return which of the ``wanted`` names stand in no Sources note of their slide."""
    return [
        f"{title}: {name}"
        for title, names in wanted.items()
        for name in names
        if name not in slide_named(deck, title).notes_text.partition("**Sources**")[2]
    ]
