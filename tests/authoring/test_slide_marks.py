"""What is set on many slides at once, and where titles stand."""

from __future__ import annotations

import pytest

from hearthside.authoring.slide_marks import are_cut_if_late, cut_if_late, title_span
from hearthside.deck.edits import apply_edits
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source

_TEXT = "## A\n\n## B {minutes=3 if-late=shorten}\n\n---\n\nwords\n\n## C {if-late=skip}\n"
_DECK = parse_deck(Source(_TEXT))


def test_many_slides_are_marked_at_once() -> None:
    change = cut_if_late(_DECK, [0, 1, 2, 3], is_on=True)
    assert apply_edits(_TEXT, change.edits) == (
        "## A {if-late=skip}\n\n## B {minutes=3 if-late=skip}\n\n---\n\nwords\n\n## C {if-late=skip}\n"
    )


def test_taking_the_mark_away_leaves_other_marks() -> None:
    change = cut_if_late(_DECK, [0, 1, 2, 3], is_on=False)
    assert apply_edits(_TEXT, change.edits) == _TEXT.replace(" {if-late=skip}", "")


def test_slides_without_a_heading_do_not_count() -> None:
    assert are_cut_if_late(_DECK, [2, 3])
    assert not are_cut_if_late(_DECK, [1, 3])
    assert not are_cut_if_late(_DECK, [2])


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("## A title {minutes=2}", "A title"),
        ("# Section ##", "Section"),
        ("##   spaced *out*  ", "spaced *out*"),
        ("##", ""),
        ("## With <!-- a # remark --> inside", "With <!-- a # remark --> inside"),
    ],
)
def test_a_title_is_found_without_what_stands_around_it(line: str, title: str) -> None:
    deck = parse_deck(Source(f"{line}\n\nwords\n"))
    span = title_span(deck, deck.slides[0])
    assert span is not None
    assert span.of(deck.source.text) == title


def test_a_slide_without_a_heading_has_no_title() -> None:
    assert title_span(_DECK, _DECK.slides[2]) is None
