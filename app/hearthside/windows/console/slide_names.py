"""Owns what a slide is called on the console, also where it has no heading."""

from __future__ import annotations

from hearthside.deck.model import Deck, Slide
from hearthside.tr import tr


def slide_name(deck: Deck, slide: Slide) -> str:
    """Return the slide's heading; the last slide without one is the booking screen, any other goes by its number."""
    if slide.title_text:
        return slide.title_text
    if slide.number == len(deck.slides):
        return tr("Booking")
    return tr("Slide {number}").format(number=slide.number)
