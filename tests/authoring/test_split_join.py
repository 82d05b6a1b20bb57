"""A slide that is too full becomes two, and two become one, with everything that stood on them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.change import Change
from hearthside.authoring.split_join import CannotJoin, CannotSplit, join, split
from hearthside.deck.edits import apply_edits
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from tests.authoring.changed_decks import HEAD

_NOTES = "::: notes\n**Say** Slowly.\n:::\n"


def deck_of(text: str) -> Deck:
    return parse_deck(Source(HEAD + text))


def made(deck: Deck, change: Change) -> str:
    return apply_edits(deck.source.text, change.edits).removeprefix(HEAD)


def test_a_slide_parts_where_the_cursor_is_nearest() -> None:
    deck = deck_of("## A {minutes=4 .steps}\n\nOne.\n\nTwo.\n\nThree.\n")
    change = split(deck, 1, deck.source.text.index("Three"))
    assert made(deck, change) == "## A {minutes=4 .steps}\n\nOne.\n\nTwo.\n\n## A\n\nThree.\n"
    assert change.select is not None
    assert apply_edits(deck.source.text, change.edits)[: change.select.start].endswith("## A")


def test_without_a_cursor_in_its_body_it_parts_in_the_middle() -> None:
    deck = deck_of("## A\n\n- one\n- two\n- three\n- four\n")
    assert made(deck, split(deck, 1, len(HEAD))) == "## A\n\n- one\n- two\n\n## A\n\n- three\n- four\n"


def test_notes_stay_with_the_first() -> None:
    deck = deck_of(f"## A\n\nOne.\n\nTwo.\n\n{_NOTES}\n## B\n")
    assert made(deck, split(deck, 1, 0)) == f"## A\n\nOne.\n\n{_NOTES}\n## A\n\nTwo.\n\n## B\n"


def test_a_slide_without_a_heading_parts_with_a_rule() -> None:
    deck = deck_of("---\n\nOne.\n\nTwo.\n")
    assert made(deck, split(deck, 1, 0)) == "---\n\nOne.\n\n---\n\nTwo.\n"


def test_a_sections_slide_keeps_its_section_together() -> None:
    deck = deck_of("# A\n\nOne.\n\nTwo.\n")
    assert made(deck, split(deck, 1, 0)) == "# A\n\nOne.\n\n## A\n\nTwo.\n"


@pytest.mark.parametrize("body", ["", "One.\n", "- one\n", "```\na\n\nb\n```\n", _NOTES])
def test_one_piece_cannot_part(body: str) -> None:
    deck = deck_of(f"## A\n\n{body}")
    with pytest.raises(CannotSplit, match="nothing on this slide"):
        split(deck, 1, 0)


def test_two_slides_become_one() -> None:
    deck = deck_of(f"## A {{minutes=2}}\n\nOne.\n\n{_NOTES}\n## B {{minutes=1:30 if-late=skip}}\n\nTwo.\n\n{_NOTES}")
    joined = made(deck, join(deck, 1))
    assert joined == f"## A {{minutes=3:30}}\n\nOne.\n\n{_NOTES}\n### B\n\nTwo.\n\n{_NOTES}"
    after = deck_of(joined)
    assert len(after.slides) == 3
    assert after.slides[1].notes_text.count("Slowly") == 2


def test_the_same_title_is_not_said_twice() -> None:
    deck = deck_of("## A\n\nOne.\n\n## A\n\nTwo.\n\n---\n\nThree.\n")
    assert made(deck, join(deck, 1)) == "## A\n\nOne.\n\nTwo.\n\n---\n\nThree.\n"
    assert made(deck, join(deck, 2)) == "## A\n\nOne.\n\n## A\n\nTwo.\n\nThree.\n"


def test_what_cannot_be_joined_says_why() -> None:
    deck = deck_of("## A\n\n::: breathe 1:00\n:::\n\n## B\n\n::: breathe 1:00\n:::\n\n# C\n")
    with pytest.raises(CannotJoin, match="clock"):
        join(deck, 1)
    with pytest.raises(CannotJoin, match="section"):
        join(deck, 2)
    with pytest.raises(CannotJoin, match="no slide"):
        join(deck, 3)


_BODY = st.lists(
    st.sampled_from(
        ["Words.\n\n", "- a\n- b\n\n", "![d](a.svg)\n\n", _NOTES, "> said\n\n", "```\ncode\n```\n", "<!-- r -->\n"]
    ),
    min_size=1,
    max_size=6,
)


@given(_BODY, st.integers(0, 80))
@settings(max_examples=150, deadline=None)
def test_nothing_is_lost_by_parting_and_joining(body: list[str], offset: int) -> None:
    deck = deck_of("## A\n\n" + "".join(body) + "## Next\n")
    try:
        parted = deck_of(made(deck, split(deck, 1, len(HEAD) + offset)))
    except CannotSplit:
        return
    assert [slide.title_text for slide in parted.slides] == ["T", "A", "A", "Next", ""]
    assert parted.slides[1].notes_text.count("Slowly") == deck.slides[1].notes_text.count("Slowly")
    again = deck_of(made(parted, join(parted, 1)))
    assert sorted(again.source.text.split()) == sorted(deck.source.text.split())
    assert len(again.slides) == len(deck.slides)


@pytest.mark.parametrize("open_end", ["::: notes\nopen\n\n", "```\nendless\n\n", ":::\n\n"])
def test_what_is_never_closed_swallows_nothing(open_end: str) -> None:
    deck = deck_of(f"## A\n\nOne.\n\nTwo.\n\n{open_end}## B\n\nThree.\n")
    if len(deck.slides) == 4:
        with pytest.raises(CannotJoin, match="never closed"):
            join(deck, 1)
    with pytest.raises(CannotSplit, match="never closed"):
        split(deck, 1, 0)


def test_a_remark_is_not_parted() -> None:
    with pytest.raises(CannotSplit, match="nothing on this slide"):
        split(deck_of("## A\n\n<!--\n- a\n- b\n-->\n"), 1, 0)
