"""Where slides go that are moved by one, and sections past sections."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearthside.authoring.slide_order import CannotMove, movable, moved
from hearthside.authoring.slide_steps import (
    nearest_section_place,
    one_down,
    one_up,
    section_down,
    section_places,
    section_up,
)
from hearthside.deck.edits import apply_edits
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source

_DECK = parse_deck(
    Source("---\ntitle: T\n---\n\n## Early\n\n# One\n\n## A\n\n## B\n\n# Two\n\n## C\n\n# Three\n\n## D\n")
)
"""0 T, 1 Early, 2 One, 3 A, 4 B, 5 Two, 6 C, 7 Three, 8 D, 9 booking."""


def _order(deck: Deck, indexes: list[int], before: int | None) -> str:
    assert before is not None
    text = apply_edits(deck.source.text, moved(deck, indexes, before).edits)
    return " ".join(slide.title_text for slide in parse_deck(Source(text)).slides[1:-1])


def test_by_one_a_slide_crosses_the_border_of_its_section() -> None:
    assert _order(_DECK, [6], one_up(_DECK, [6])) == "Early One A B C Two Three D"
    assert _order(_DECK, [4], one_down(_DECK, [4])) == "Early One A Two B C Three D"


def test_scattered_slides_gather_on_the_way() -> None:
    assert _order(_DECK, [3, 6], one_up(_DECK, [3, 6])) == "Early A C One B Two Three D"
    assert _order(_DECK, [1, 4], one_up(_DECK, [1, 4])) == "Early B One A Two C Three D"
    assert _order(_DECK, [1, 8], one_down(_DECK, [1, 8])) == "One A B Two C Three Early D"


def test_at_the_ends_there_is_nowhere_to_go() -> None:
    assert one_up(_DECK, [1]) is None
    assert one_down(_DECK, [8]) is None
    assert one_up(_DECK, [0]) is None
    assert one_down(_DECK, [9]) is None
    assert section_up(_DECK, [1]) is None
    assert section_down(_DECK, [7, 8]) is None


def test_sections_change_places_with_their_neighbours() -> None:
    assert _order(_DECK, [5, 6], section_up(_DECK, [5, 6])) == "Early Two C One A B Three D"
    assert _order(_DECK, [5, 6], section_down(_DECK, [5, 6])) == "Early One A B Three D Two C"
    assert _order(_DECK, [2, 3, 4], section_up(_DECK, [2, 3, 4])) == "One A B Early Two C Three D"


def test_a_dropped_section_parts_no_other() -> None:
    assert section_places(_DECK) == (1, 2, 5, 7, 9)
    assert nearest_section_place(_DECK, 4) == 5
    assert nearest_section_place(_DECK, 3) == 2


@given(
    st.lists(st.sampled_from(["# S\n", "## A\n", "---\n\nw\n\n"]), max_size=7), st.sets(st.integers(0, 8), min_size=1)
)
def test_a_step_up_and_a_step_down_is_no_step(pieces: list[str], chosen: set[int]) -> None:
    deck = parse_deck(Source("---\ntitle: T\n---\n\n" + "".join(pieces)))
    run = [index for index in movable(deck) if min(chosen) <= index <= max(chosen)]
    before = one_up(deck, run)
    if before is None:
        return
    try:
        up = parse_deck(Source(apply_edits(deck.source.text, moved(deck, run, before).edits)))
    except CannotMove:
        return
    down = one_down(up, [index - 1 for index in run])
    assert down is not None
    again = parse_deck(Source(apply_edits(up.source.text, moved(up, [i - 1 for i in run], down).edits)))
    assert [slide.title_text for slide in again.slides] == [slide.title_text for slide in deck.slides]
