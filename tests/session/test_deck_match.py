"""Places in an edited deck are found by what slides say."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.session.deck_match import DeckMatch
from tests.session.decks import Page, deck_of

BODY = "Oxytocin and vasopressin help tune bonding. People, place and history shape the effect."


def places(old: tuple[Page | str, ...], new: tuple[Page | str, ...]) -> list[int]:
    match = DeckMatch(deck_of(*old), deck_of(*new))
    return [match.new_index(index) for index in range(len(old) + 1)]


def test_an_unchanged_deck_keeps_every_place() -> None:
    assert places(("A", "B", "C"), ("A", "B", "C")) == [0, 1, 2, 3]


def test_a_slide_inserted_before_moves_the_place_along() -> None:
    assert places(("A", "B", "C"), ("New", "A", "B", "C")) == [1, 2, 3, 4]


def test_slides_that_changed_places_are_found() -> None:
    assert places(("A", "B", "C"), ("C", "A", "B")) == [1, 2, 0, 3]


def test_a_slide_with_another_text_is_found_by_its_heading() -> None:
    assert places((Page("A", "old"), "B"), ("New", "B", Page("A", "new"))) == [2, 1, 3]


def test_a_slide_with_another_heading_is_found_by_how_alike_it_is() -> None:
    old = ("A", Page("No love chemical", BODY), "C")
    new = ("Quite another slide", "A", Page("No single love chemical", BODY), "C")
    assert places(old, new) == [1, 2, 3, 4]


def test_of_several_changed_slides_the_most_alike_is_taken() -> None:
    old = (Page("One player", BODY),)
    new = (Page("Much alike", BODY[:50] + "and so on, differently"), Page("Most alike", BODY), Page("Less", BODY[:60]))
    assert places(old, new)[0] == 1


def test_a_long_slide_is_found_by_how_alike_it_is_too() -> None:
    old = (Page("No love chemical", BODY * 8), "Z")
    assert places(old, ("Quite another slide", Page("No single love chemical", BODY * 8), "Z"))[0] == 1


def test_unlike_slides_are_not_taken_for_each_other() -> None:
    old = (Page("A", section=0), Page("Gone", BODY, section=0), Page("C", section=0))
    new = ("A", Page("Break", "zzzz 123 zzzz 456"), "C")
    assert places(old, new) == [0, 0, 2, 3]


def test_letters_alone_make_no_likeness() -> None:
    """The same letters in another order pass every quick comparison, and fail the real one."""
    old = (Page("A", section=0), Page("abcdefghijkl" * 3, "abcdefghijkl" * 20, section=0))
    new = ("A", Page("lkjihgfedcba" * 3, "lkjihgfedcba" * 20))
    assert places(old, new)[1] == 0


def test_after_a_slide_that_is_gone_the_place_is_one_the_room_has_seen() -> None:
    old = tuple(Page(title, section=0) for title in ("A", "B", "C", "D"))
    assert places(old, ("A", "D"))[1:3] == [0, 0]


def test_where_the_beginning_of_a_section_is_gone_the_place_is_the_next_of_that_section() -> None:
    old = (Page("A", section=0), Page("B", section=1), Page("C", section=1), Page("D", section=1))
    assert places(old, ("A", "D")) == [0, 1, 1, 1, 2]


def test_where_nothing_is_left_the_number_stays_within_the_deck() -> None:
    assert places(("A", "B", Page("C", section=0)), ("xyz",)) == [0, 1, 1, 1]


def test_slides_that_say_the_same_are_paired_in_order() -> None:
    same = Page("Break", "Back soon")
    assert places((same, "A", same), ("New", same, "A", same)) == [1, 2, 3, 4]
    assert places((same, "A", same), (same, "A")) == [0, 1, 0, 2]


def test_the_last_slide_is_always_the_last() -> None:
    assert places(("A",), ("A", "B", "C"))[-1] == 3


def test_other_line_endings_and_blank_lines_change_nothing() -> None:
    assert places((Page("A", "x\r\ny"), "B"), ("B", Page("A", "x\ny\n\n"))) == [1, 0, 2]


def test_a_long_deck_that_changed_everywhere_is_matched_quickly_enough_to_finish() -> None:
    old = tuple(Page(f"Old {number}", BODY * 40) for number in range(300))
    new = tuple(Page(f"New {number}", BODY * 40) for number in range(300))
    assert DeckMatch(deck_of(*old), deck_of(*new)).new_index(150) in range(301)


@given(st.lists(st.sampled_from("ABCDE"), max_size=6), st.lists(st.sampled_from("ABCDEF"), max_size=6))
@settings(max_examples=100)
def test_every_place_found_exists(old: list[str], new: list[str]) -> None:
    assert all(0 <= place <= len(new) for place in places(tuple(old), tuple(new)))


@given(st.data(), st.lists(st.text("abc", min_size=1, max_size=4), unique=True, max_size=8))
@settings(max_examples=100)
def test_slides_with_names_of_their_own_are_found_in_any_order(data: st.DataObject, titles: list[str]) -> None:
    shuffled = data.draw(st.permutations(titles))
    found = places(tuple(titles), tuple(shuffled))
    assert [shuffled[index] for index in found[:-1]] == titles
