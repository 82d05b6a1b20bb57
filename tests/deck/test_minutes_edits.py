"""Other minutes for a slide: one small edit, and nothing else in the text is touched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.deck.edits import apply_edits
from hearthside.deck.minutes_edits import can_name_minutes, minutes_edit, minutes_edits, minutes_text
from tests.deck.reading import read, read_exactly


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("## One\n", "## One {minutes=2:30}\n"),
        ("## One  \n", "## One {minutes=2:30}  \n"),
        ("## One ##\n", "## One ## {minutes=2:30}\n"),
        ("## One {minutes=4 if-late=skip}\n", "## One {minutes=2:30 if-late=skip}\n"),
        ('## One {if-late=skip minutes="4 min"}\r\n', '## One {if-late=skip minutes="2:30"}\r\n'),
        ("## One {.steps}\n", "## One {minutes=2:30 .steps}\n"),
        ("## One {minutes=4 minutes=5}\n", "## One {minutes=4 minutes=2:30}\n"),
        ("## One <!-- ask -->\n", "## One <!-- ask --> {minutes=2:30}\n"),
        ("## One {minutes=soon}\n", "## One {minutes=2:30}\n"),
    ],
)
def test_a_slide_is_given_minutes_where_its_heading_ends(before: str, after: str) -> None:
    deck = read_exactly(before + "\nText\n")
    edited = apply_edits(deck.source.text, minutes_edits(deck, {0: 150}))
    assert edited == after + "\nText\n"
    assert read_exactly(edited).slides[0].planned_seconds == 150
    assert read_exactly(edited).slides[0].title_text == deck.slides[0].title_text


def test_a_slide_that_says_so_already_is_left_alone() -> None:
    deck = read("## One {minutes=2:30}\n")
    assert minutes_edit(deck, deck.slides[0], 150) is None


def test_sections_and_slides_without_a_heading_have_no_place_for_it() -> None:
    deck = read("---\ntitle: T\n---\n\n# Part\n\n## One\n\n---\n\nNo heading\n")
    assert [can_name_minutes(slide) for slide in deck.slides] == [False, False, True, False, False]
    assert len(minutes_edits(deck, dict.fromkeys(range(5), 60))) == 1


def test_several_slides_at_once() -> None:
    deck = read("## One\n\n## Two {minutes=9}\n\n## Three\n")
    text = apply_edits(deck.source.text, minutes_edits(deck, {1: 60, 0: 120}))
    assert text == "## One {minutes=2}\n\n## Two {minutes=1}\n\n## Three\n"


@pytest.mark.parametrize(
    ("seconds", "text"), [(240, "4"), (150, "2:30"), (65, "1:05"), (4500, "75"), (0, "0"), (-5, "0")]
)
def test_minutes_as_a_deck_writes_them(seconds: int, text: str) -> None:
    assert minutes_text(seconds) == text


headings = st.text(st.sampled_from('ab #{}=."\\<!->`*“'), max_size=20)


@given(headings, st.integers(1, 80000))
@settings(max_examples=200, deadline=None)
def test_whatever_the_heading_the_slide_then_has_these_minutes(heading: str, seconds: int) -> None:
    deck = read_exactly(f"## A{heading}\n\nText\n\n## Next\n\nMore\n")
    if len(deck.slides) != 3 or not can_name_minutes(deck.slides[0]):
        return
    edited = read_exactly(apply_edits(deck.source.text, minutes_edits(deck, {0: seconds})))
    assert edited.slides[0].planned_seconds == seconds
    assert [slide.title_text for slide in edited.slides] == [slide.title_text for slide in deck.slides]
    assert edited.slides[1].planned_seconds == deck.slides[1].planned_seconds
