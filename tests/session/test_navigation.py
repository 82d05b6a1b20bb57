"""The ways through a deck."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.session.navigation import after_back, after_next, at_number, find_again, whole
from hearthside.session.state import Position
from tests.session.decks import Page, deck_of

DECK = deck_of("Welcome", Page("Three things", steps=2), "Close")


def test_next_reveals_then_turns_the_page() -> None:
    places = [Position(0)]
    for _ in range(6):
        places.append(after_next(places[-1], DECK))
    assert places == [
        Position(0),
        Position(1, 0),
        Position(1, 1),
        Position(1, 2),
        Position(2),
        Position(3),
        Position(3),
    ], "the booking screen stays"


def test_back_shows_the_slide_before_whole_and_then_hides_reveal_by_reveal() -> None:
    places = [Position(2)]
    for _ in range(5):
        places.append(after_back(places[-1], DECK))
    assert places == [Position(2), Position(1, 2), Position(1, 1), Position(1, 0), Position(0), Position(0)]


def test_a_slide_is_whole_when_everything_on_it_is_revealed() -> None:
    assert whole(0, DECK) == Position(0)
    assert whole(1, DECK) == Position(1, 2)


@pytest.mark.parametrize(("number", "place"), [(0, None), (1, Position(0)), (4, Position(3)), (5, None), (99999, None)])
def test_a_number_is_counted_from_one_and_has_to_exist(number: int, place: Position | None) -> None:
    assert at_number(number, DECK) == place


def test_a_place_is_found_again_with_no_more_reveals_than_there_are() -> None:
    edited = deck_of("New", "Welcome", Page("Three things", steps=1), "Close")
    assert find_again(DECK, edited, Position(1, 2)) == Position(2, 1)
    assert find_again(DECK, edited, Position(1, 0)) == Position(2, 0)


@given(reveals=st.lists(st.integers(0, 3), max_size=8))
@settings(max_examples=50)
def test_next_to_the_end_and_back_passes_every_place_but_no_other(reveals: list[int]) -> None:
    deck = deck_of(*(Page(str(number), steps=steps) for number, steps in enumerate(reveals)))
    every = [Position(slide, step) for slide, steps in enumerate([*reveals, 0]) for step in range(steps + 1)]
    on = [every[0]]
    while (further := after_next(on[-1], deck)) != on[-1]:
        on.append(further)
    back = [on[-1]]
    while (earlier := after_back(back[-1], deck)) != back[-1]:
        back.append(earlier)
    assert on == every == back[::-1]
