"""Slides go into a deck as text and come out of it as text; nothing else of the deck is touched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.change import NO_CHANGE
from hearthside.authoring.slide_order import CannotMove, deleted, inserted, movable
from hearthside.authoring.slide_texts import slides_in, slides_text, without_front_matter
from hearthside.deck.model import Deck
from tests.authoring.changed_decks import HEAD, PIECES, deck_of, made


def test_slides_go_where_they_are_wanted() -> None:
    deck = deck_of(f"{HEAD}## A\n\none\n\n## B\n\ntwo\n")
    change = inserted(deck, "## N\n\nnew", 2)
    assert made(deck, change) == f"{HEAD}## A\n\none\n\n## N\n\nnew\n\n## B\n\ntwo\n"
    assert change.select is not None
    assert made(deck, change)[change.select.start :].startswith("## N")
    assert made(deck, inserted(deck, "## N\n## O\n", 99)) == f"{HEAD}## A\n\none\n\n## B\n\ntwo\n\n## N\n\n## O\n"


def test_mere_words_become_a_slide() -> None:
    deck = deck_of(f"{HEAD}## A\n")
    assert made(deck, inserted(deck, "Some words\r\nand more\r\n", 1)) == f"{HEAD}---\n\nSome words\nand more\n\n## A\n"


def test_nothing_makes_no_slide() -> None:
    assert inserted(deck_of("## A\n"), " \n\n", 0) is NO_CHANGE


@pytest.mark.parametrize("head", ["", "---\ntitle: T\n---", "---\ntitle: T\n---\n", HEAD, "---\nminutes: 9\n---\n"])
def test_a_deck_without_slides_takes_its_first(head: str) -> None:
    deck = deck_of(head)
    after = deck_of(made(deck, inserted(deck, "---\nwords: here\n\n## B\n", 0)))
    assert after.settings == deck.settings
    assert [slide.title_text for slide in after.slides[movable(after).start :]] == ["", "B", ""]
    assert after.source.text.endswith("\n\n## B\n")


def test_slides_stay_ahead_of_a_written_booking_screen() -> None:
    deck = deck_of(f"{HEAD}## Stay in touch {{layout=booking}}\n\nThanks\n")
    text = made(deck, inserted(deck, "## A\n", 9))
    assert text == f"{HEAD}## A\n\n## Stay in touch {{layout=booking}}\n\nThanks\n"


def test_what_would_swallow_the_next_slide_is_refused() -> None:
    deck = deck_of(f"{HEAD}## A\n\n## B\n\n:::\n")
    with pytest.raises(CannotMove, match="never closed"):
        inserted(deck, "## N\n\n::: notes\nwords\n", 1)


def test_slides_are_carried_as_their_text() -> None:
    deck = deck_of(f"{HEAD}Words of the title\n\n## A\n\none\n\n\n\n## B\n\ntwo")
    assert slides_text(deck, [2, 1]) == "## A\n\none\n\n\n\n## B\n\ntwo\n"
    assert slides_text(deck, [0]) == "---\n\nWords of the title\n\n"[:-1]
    assert slides_text(deck, [3]) == ""


def test_of_a_whole_deck_only_the_slides_are_taken() -> None:
    assert without_front_matter("---\r\ntitle: T\r\n---\r\n\r\n## A\r\n") == "\n## A\n"
    assert without_front_matter("## A\n") == "## A\n"


_PIECES = st.sampled_from([*PIECES, "---\nkey: value\n\n", "## Endless\n\n```\ncode\n"])
_DECK = st.builds(
    lambda head, pieces: head + "".join(pieces), st.sampled_from(["", HEAD]), st.lists(_PIECES, max_size=5)
)


@given(_DECK, st.lists(_PIECES, min_size=1, max_size=3), st.integers(0, 8))
@settings(max_examples=200, deadline=None)
def test_what_is_inserted_and_deleted_again_leaves_all_as_it_was(text: str, pieces: list[str], before: int) -> None:
    deck, slides = deck_of(text), "".join(pieces)
    try:
        change = inserted(deck, slides, before)
    except CannotMove:
        return
    after = deck_of(made(deck, change))
    count = len(slides_in(slides))
    assert after.settings == deck.settings
    assert len(after.slides) == len(deck.slides) + count
    assert sorted(_words(after)) == sorted([*_words(deck), *(_bare(each) for each in slides_in(slides))])
    allowed = movable(after)
    first = min(max(before, allowed.start), allowed.stop - count)
    try:
        again = deck_of(made(after, deleted(after, range(first, first + count))))
    except CannotMove:
        return
    assert _words(again) == _words(deck)


@given(_DECK, st.sets(st.integers(0, 6), min_size=1))
@settings(max_examples=150, deadline=None)
def test_what_is_copied_can_be_taken_apart_again(text: str, chosen: set[int]) -> None:
    deck = deck_of(text)
    slides = [slide for slide in deck.slides if slide.number - 1 in chosen and slide.span.of(text).strip()]
    pieces = slides_in(slides_text(deck, [slide.number - 1 for slide in slides]))
    if not any(name in text for name in ("Open", "Stray", "Endless")):
        assert [_bare(piece) for piece in pieces] == [_bare(slide.span.of(text)) for slide in slides]


def _words(deck: Deck) -> list[str]:
    return [_bare(slide.span.of(deck.source.text)) for slide in deck.slides]


def _bare(piece: str) -> str:
    return piece.strip().removeprefix("---").strip()
