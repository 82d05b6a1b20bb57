"""Owns what can be read from the back row: from the size of letters, the picture's height and the distance."""

from __future__ import annotations

from math import radians, tan

from msgspec import Struct

from hearthside.deck.fault_log import FaultLog
from hearthside.deck.model import Slide
from hearthside.deck.room import Room
from hearthside.deck.source import Span
from hearthside.tr import tr

SMALLEST_ANGLE_ARC_MINUTES = 16
"""How large a capital letter has to look. ISO 9241-303 (as ISO 9241-3 before it) asks for at least 16 minutes of arc
and prefers 20 to 22; 16 are a letter of 1/215 of the distance."""

_MOST_NAMED = 3
"""Slides that are named one by one; if there are more, it is the room that is to be looked at."""


class SmallestText(Struct, frozen=True):
    """The smallest text on a slide that is there to be read: its size in the slide's units, of which the picture is
    1080 high, and the height of its capital letters as a share of the picture's height."""

    size_units: float
    capital_share: float


class Reading(Struct, frozen=True):
    """The slide (its number) whose text is the smallest of a deck, and from how far away it can be read."""

    slide: int
    size_units: float
    readable_from_m: float


def readable_from_m(text: SmallestText, screen_height_m: float) -> float:
    """Return the largest distance at which ``text`` looks as large as it has to, in metres."""
    capital_m = text.capital_share * screen_height_m
    return capital_m / (2 * tan(radians(SMALLEST_ANGLE_ARC_MINUTES / 60) / 2))


def about(distance_m: float) -> float:
    """Return ``distance_m`` to the nearest half metre: nobody sits more exactly than that."""
    return round(distance_m * 2) / 2


class Legibility:
    """Looks at one slide after another of a deck that is shown in ``room``."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._small: list[tuple[Slide, Reading]] = []
        self.smallest: Reading | None = None
        """Of all slides looked at so far; None where none of them had text."""

    def look_at(self, slide: Slide, text: SmallestText | None) -> None:
        """Take ``slide`` into account; ``text`` is None for one without text."""
        if text is None:
            return
        reading = Reading(slide.number, text.size_units, readable_from_m(text, self._room.screen_height_m))
        if self.smallest is None or reading.readable_from_m < self.smallest.readable_from_m:
            self.smallest = reading
        if about(reading.readable_from_m) < about(self._room.back_row_m):
            self._small.append((slide, reading))

    def report(self, log: FaultLog) -> None:
        """Hint at the slides that cannot be read from the back row, or, where they are many, at the room."""
        if len(self._small) > _MOST_NAMED:
            self._report_room(log)
            return
        for slide, reading in self._small:
            span = slide.heading_place
            mend = tr("Fewer words make them larger: share the slide between two, or say part of it.")
            log.hint("small-text", span, self._sentence(reading), mend)

    def _report_room(self, log: FaultLog) -> None:
        smallest = min((reading for _, reading in self._small), key=lambda reading: reading.readable_from_m)
        message = tr("{sentence} {count} slides are like this.")
        words = message.format(sentence=self._sentence(smallest), count=len(self._small))
        mend = tr("Bring the chairs closer or make the picture larger, or change the room's size in the settings.")
        log.hint("small-text", Span(0, 0), words, mend)

    def _sentence(self, reading: Reading) -> str:
        words = tr("Readable from about {distance} m, the back row is at {back_row} m: smallest text {units} units.")
        return words.format(
            distance=metres(about(reading.readable_from_m)),
            back_row=metres(self._room.back_row_m),
            units=round(reading.size_units),
        )


def metres(distance_m: float) -> str:
    """Return ``6`` for 6.0 and ``4.5`` for 4.5."""
    return f"{distance_m:.1f}".removesuffix(".0")
