"""Owns what a journal keeps of a deck: numbers, and keys by which a slide is known again, never a word of it."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence

from hearthside.deck.model import Deck, Slide
from hearthside.session.journal_form import SlideOutline


def slide_outlines(deck: Deck) -> tuple[SlideOutline, ...]:
    """Return what the head of a journal says of the slides of ``deck``."""
    return tuple(
        SlideOutline(float(slide.planned_seconds), slide.section, slide_key(deck, slide)) for slide in deck.slides
    )


def slide_key(deck: Deck, slide: Slide) -> str:
    """Return a key of what ``slide`` says. Its attributes are no part of it: a slide that is given other minutes stays
    the same slide.

    Two sums of zlib's, 64 bits, tell the slides of one deck apart. hashlib would bring OpenSSL along, 4 MB of a process
    that presents, to keep a secret that nobody is after.
    """
    text = slide.span.of(deck.source.text)
    span = slide.attributes.span
    if span is not None:
        text = text[: span.start - slide.span.start] + text[span.end - slide.span.start :]
    plain = "\n".join(line.rstrip() for line in text.strip().splitlines())
    said = plain.encode("utf-8", "surrogatepass")
    return f"{zlib.crc32(said):08x}{zlib.adler32(said):08x}"


def same_slides(before: Sequence[SlideOutline], now: Sequence[SlideOutline]) -> dict[int, int]:
    """Return, for each slide of ``before`` that is found again, its index in ``now``; equals are paired in order."""
    places: dict[str, list[int]] = {}
    for index, slide in enumerate(now):
        places.setdefault(slide.key, []).append(index)
    seen: Counter[str] = Counter()
    found: dict[int, int] = {}
    for index, slide in enumerate(before):
        again = places.get(slide.key, [])
        if seen[slide.key] < len(again):
            found[index] = again[seen[slide.key]]
        seen[slide.key] += 1
    return found
