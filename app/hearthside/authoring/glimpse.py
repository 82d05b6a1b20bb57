"""Owns a quick look at the slide that is being typed in, long before the whole of a large deck has been read again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from hearthside.deck.common_ends import common_ends
from hearthside.deck.model import Deck, Slide
from hearthside.deck.source import Source

Read: TypeAlias = Callable[[Source, Deck], Deck]
"""Reads a text as the deck's file would be read; what the given deck already read is reused."""


_OF_THE_WHOLE = ("section-overfull", "deck-overfull", "empty-deck")
"""Faults that take all slides to find."""


class Glimpse(NamedTuple):
    """``deck`` is good enough to paint ``slide`` (index from 0): other slides may be those of a moment ago, and its
    structure's faults may be only those of what was edited. Spans of both are those of one text."""

    deck: Deck
    slide: int


def glimpse(settled: Deck, text: str, offset: int, read: Read) -> Glimpse:
    """Return the slide around ``offset`` of ``text``, which is the text of ``settled`` after some edits.

    Takes time in proportion to the slides that the edits reach, not to the deck. A fence or a code block that the edits
    open or close may show its reach only when the whole deck is read again.
    """
    old = settled.source.text
    if text == old:
        return Glimpse(settled, slide_at(settled, offset))
    ahead, behind = common_ends(old, text)
    first = slide_at(settled, max(0, ahead - 1))
    last = max(first, slide_at(settled, len(old) - behind))
    begin = settled.slides[first].span.start if first else 0
    end = settled.slides[last].span.end + len(text) - len(old)
    if not begin <= offset <= end:
        return Glimpse(settled, slide_at(settled, offset if offset < begin else offset - len(text) + len(old)))
    head = settled.head.of(old) if first else ""
    part = read(replace(settled.source, text=head + text[begin:end]), settled)
    slides = _own_slides(part, len(head), is_to_the_end=last == len(settled.slides) - 1)
    at = slide_at(part, offset - begin + len(head)) - part.slides.index(slides[0])
    return Glimpse(_joined(settled, part, first, slides, last), first + min(max(at, 0), len(slides) - 1))


def slide_at(deck: Deck, offset: int) -> int:
    """Return the index of the slide in whose text ``offset`` lies; the front matter counts as the first slide's."""
    # A slide without text, such as a booking screen that nobody wrote, starts where the one before it ends.
    written = [slide.span.start for slide in deck.slides if slide.span or slide.number == 1]
    return max(0, bisect_right(written, offset) - 1)


def _own_slides(part: Deck, head_length: int, *, is_to_the_end: bool) -> tuple[Slide, ...]:
    """Return the slides that ``part`` makes of what stands behind the head of the deck."""
    slides = part.slides
    if head_length and len(slides) > 1 and slides[0].span.end <= head_length:
        slides = slides[1:]
    if not is_to_the_end and len(slides) > 1 and not slides[-1].span:
        slides = slides[:-1]
    return slides


def _joined(settled: Deck, part: Deck, first: int, slides: tuple[Slide, ...], last: int) -> Deck:
    """Return ``settled`` with ``slides`` in the place of those from ``first`` to ``last``."""
    section = settled.slides[first].section
    placed = [replace(slide, number=first + 1 + index, section=section) for index, slide in enumerate(slides)]
    sections = list(settled.sections)
    if section is not None and settled.slides[first].starts_section and slides[0].starts_section:
        sections[section] = replace(sections[section], title=slides[0].title_text)
    return replace(
        settled,
        settings=part.settings,
        sections=tuple(sections),
        slides=(*settled.slides[:first], *placed, *settled.slides[last + 1 :]),
        structure_faults=tuple(fault for fault in part.structure_faults if fault.code not in _OF_THE_WHOLE),
    )
