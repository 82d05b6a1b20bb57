"""What can be read from the back row."""

from __future__ import annotations

import pytest

from hearthside.care.legibility import Legibility, SmallestText, readable_from_m
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.faults import Fault
from hearthside.deck.room import Room
from tests.deck.reading import read

DECK = read("".join(f"## Slide {number}\n\nWords.\n\n" for number in range(1, 7)))


def said(sizes: list[float], room: Room) -> list[Fault]:
    legibility = Legibility(room)
    for slide, size in zip(DECK.slides, sizes, strict=False):
        legibility.look_at(slide, SmallestText(size, size * 0.7 / 1080))
    log = FaultLog(DECK.source)
    legibility.report(log)
    return list(log.found)


def test_a_letter_of_a_two_hundred_and_fifteenth_of_the_distance_is_just_large_enough() -> None:
    assert readable_from_m(SmallestText(0, 0.02), 1.0) == pytest.approx(0.02 * 214.9, abs=0.01)
    assert readable_from_m(SmallestText(0, 0.02), 2.0) == pytest.approx(0.04 * 214.9, abs=0.01)


def test_nothing_is_said_where_everybody_can_read() -> None:
    assert said([46, 40, 36], Room(screen_height_m=1.25, back_row_m=6.0)) == []


def test_a_small_slide_is_named_with_its_distance() -> None:
    (hint,) = said([60, 36], Room(screen_height_m=1.5, back_row_m=10.0))
    assert (hint.line, hint.code, hint.severity.value) == (5, "small-text", "hint")
    assert hint.message == "Readable from about 7.5 m, the back row is at 10 m: smallest text 36 units."


def test_many_small_slides_are_the_rooms_affair() -> None:
    (hint,) = said([46, 46, 36, 46], Room(screen_height_m=1.0, back_row_m=12.0))
    assert hint.line == 1
    assert "smallest text 36 units. 4 slides are like this." in hint.message


def test_the_smallest_of_all_is_kept() -> None:
    legibility = Legibility(Room())
    legibility.look_at(DECK.slides[0], None)
    kept = [legibility.smallest]
    for slide, size in zip(DECK.slides, (46, 40, 60), strict=False):
        legibility.look_at(slide, SmallestText(size, size / 1080))
        kept.append(legibility.smallest)
    assert [reading and (reading.slide, reading.size_units) for reading in kept] == [None, (1, 46), (2, 40), (2, 40)]
