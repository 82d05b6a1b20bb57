"""Owns where else in the deck there is something to look at: slide by slide, and in one line what many have alike."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.alike_faults import slides_of_alike
from hearthside.deck.faults import Fault, Severity
from hearthside.deck.import_guesses import of_slides
from hearthside.deck.model import Deck
from hearthside.windows.editor.fault_watch import LookedThrough


class Elsewhere(Struct, frozen=True):
    """A slide (index from 0) with something to look at: how many faults and how many hints of its own."""

    slide: int
    title: str
    faults: int
    hints: int


class OnMany(Struct, frozen=True):
    """What several slides (indexes from 0) have alike, in words that name them."""

    words: str
    slides: tuple[int, ...]

    def next_behind(self, slide: int) -> int:
        """Return the next of these slides behind ``slide``; behind the last comes the first."""
        return next((each for each in self.slides if each > slide), self.slides[0])


def slides_to_look_at(known: LookedThrough) -> tuple[Elsewhere, ...]:
    """Return every slide with something of its own to look at, in order."""
    many = _of_many(known)
    found = []
    for slide, faults in sorted(known.by_slide.items()):
        own = tuple(fault for fault in faults if fault.remark is None or fault.remark.words not in many)
        if own:
            found.append(_elsewhere(known.deck, slide, own))
    return tuple(found)


def told_of_many(known: LookedThrough) -> tuple[OnMany, ...]:
    """Return what more than one slide has alike."""
    return tuple(
        OnMany(of_slides(words, numbers), tuple(number - 1 for number in numbers))
        for words, numbers in _of_many(known).items()
    )


def _of_many(known: LookedThrough) -> dict[str, tuple[int, ...]]:
    return {words: numbers for words, numbers in slides_of_alike(known.faults).items() if len(numbers) > 1}


def _elsewhere(deck: Deck, slide: int, faults: tuple[Fault, ...]) -> Elsewhere:
    hints = sum(fault.severity is Severity.HINT for fault in faults)
    shown = deck.slides[slide] if slide < len(deck.slides) else None
    title = shown.title_text if shown is not None else ""
    return Elsewhere(slide, title or (deck.settings.title if slide == 0 else ""), len(faults) - hints, hints)
