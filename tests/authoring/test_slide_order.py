"""Slides are moved, doubled and deleted as pieces of text; what nobody moved stays identical to the byte."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.change import Change
from hearthside.authoring.slide_order import CannotMove, deleted, doubled, movable, moved
from hearthside.deck.model import Deck
from tests.authoring.changed_decks import HEAD, PIECES, deck_of, made


def test_a_slide_goes_to_another_place() -> None:
    deck = deck_of(f"{HEAD}## A\n\none\n\n## B\n\ntwo\n\n## C\n\nthree\n")
    assert made(deck, moved(deck, [3], 1)) == f"{HEAD}## C\n\nthree\n\n## A\n\none\n\n## B\n\ntwo\n"
    assert made(deck, moved(deck, [1], 3)) == f"{HEAD}## B\n\ntwo\n\n## A\n\none\n\n## C\n\nthree\n"


def test_several_go_together_and_the_cursor_with_them() -> None:
    deck = deck_of(f"{HEAD}## A\n\n## B\n\n## C\n\n## D\n")
    change = moved(deck, [2, 4], 1)
    assert made(deck, change) == f"{HEAD}## B\n\n## D\n\n## A\n\n## C\n"
    assert change.select is not None
    assert change.select.start == len(HEAD)


def test_a_piece_without_a_heading_brings_a_rule_along() -> None:
    deck = deck_of("Words first.\n\n## A\n\ntwo\n")
    assert made(deck, moved(deck, [0], 2)) == "## A\n\ntwo\n\n---\n\nWords first.\n"


def test_a_heading_behind_a_bare_rule_stays_a_slide_of_its_own() -> None:
    deck = deck_of(f"{HEAD}---\n\n---\n\nWords\n\n## A\n\ntwo\n")
    text = made(deck, moved(deck, [3], 2))
    assert [slide.title_text for slide in deck_of(text).slides] == ["T", "", "A", "", ""]


def test_a_rule_at_the_very_start_does_not_become_front_matter() -> None:
    deck = deck_of("## A\n\none\n\n---\nb: c\n\n---\n\nd\n")
    text = made(deck, moved(deck, [1], 0))
    assert [slide.title_text for slide in deck_of(text).slides] == ["", "A", "", ""]


def test_the_title_and_the_booking_screen_stay_where_they_are() -> None:
    deck = deck_of(f"{HEAD}## A\n\n## B\n\n## Stay in touch {{layout=booking}}\n\nThank you\n")
    assert list(movable(deck)) == [1, 2]
    assert (
        made(deck, moved(deck, [1], 99)) == f"{HEAD}## B\n\n## A\n\n## Stay in touch {{layout=booking}}\n\nThank you\n"
    )
    assert moved(deck, [0, 3], 2) == Change(())


def test_a_section_moves_with_its_slides() -> None:
    deck = deck_of(f"{HEAD}# One\n\n## A\n\n# Two\n\n## B\n")
    assert made(deck, moved(deck, [1, 2], 99)) == f"{HEAD}# Two\n\n## B\n\n# One\n\n## A\n"


def test_doubling_puts_copies_behind() -> None:
    deck = deck_of(f"{HEAD}## A\n\none\n\n## B\n\ntwo")
    assert made(deck, doubled(deck, [1])) == f"{HEAD}## A\n\none\n\n## A\n\none\n\n## B\n\ntwo"
    assert made(deck, doubled(deck, [2])) == f"{HEAD}## A\n\none\n\n## B\n\ntwo\n\n## B\n\ntwo"


def test_deleting_takes_the_whole_piece() -> None:
    deck = deck_of(f"{HEAD}## A\n\none\n\n<!-- mine -->\n\n## B\n\ntwo\n")
    assert made(deck, deleted(deck, [1])) == f"{HEAD}## B\n\ntwo\n"
    assert made(deck, deleted(deck, [2])) == f"{HEAD}## A\n\none\n\n<!-- mine -->\n"
    assert made(deck, deleted(deck, [1, 2])) == HEAD


def test_an_unclosed_part_that_would_swallow_its_neighbour_stays() -> None:
    deck = deck_of(f"{HEAD}## A\n\none\n:::\n\n## B\n\n::: notes\ntwo\n")
    assert len(deck.slides) == 4
    with pytest.raises(CannotMove, match="never closed"):
        moved(deck, [2], 1)


_PIECES = st.sampled_from([*PIECES, "---\n", "##   \n"])


@given(
    st.booleans(), st.lists(_PIECES, min_size=1, max_size=6), st.lists(st.integers(0, 8), max_size=4), st.integers(0, 9)
)
@settings(max_examples=200, deadline=None)
def test_every_slide_keeps_its_words_wherever_it_goes(
    has_title: bool, pieces: list[str], chosen: list[int], before: int
) -> None:
    deck = deck_of((HEAD if has_title else "") + "".join(pieces))
    try:
        change = moved(deck, chosen, before)
    except CannotMove:
        return
    after = deck_of(made(deck, change))
    assert after.settings == deck.settings
    assert len(after.slides) == len(deck.slides)
    assert sorted(_words(after)) == sorted(_words(deck))


def _words(deck: Deck) -> list[str]:
    return [slide.span.of(deck.source.text).strip().removeprefix("---").strip() for slide in deck.slides]


@given(st.lists(_PIECES, min_size=1, max_size=6), st.lists(st.integers(0, 8), min_size=1, max_size=3))
@settings(max_examples=100, deadline=None)
def test_a_copy_that_is_deleted_again_leaves_all_as_it_was(pieces: list[str], chosen: list[int]) -> None:
    deck = deck_of(HEAD + "".join(pieces))
    inside = sorted({index for index in chosen if index in movable(deck)})
    try:
        twice = deck_of(made(deck, doubled(deck, inside)))
        again = (
            deck_of(made(twice, deleted(twice, range(inside[-1] + 1, inside[-1] + 1 + len(inside)))))
            if inside
            else deck
        )
    except CannotMove:
        return
    assert len(twice.slides) == len(deck.slides) + len(inside)
    assert _words(again) == _words(deck)
