"""A field of the third column changes its own words in the text, and a heading comes where there was none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.change import NO_CHANGE
from hearthside.authoring.layout_choices import automatic_layout, layout_choices, layout_words, named_layout
from hearthside.authoring.slide_settings_edits import (
    can_have_heading,
    give_heading,
    set_content_note,
    set_if_late,
    set_layout,
    set_minutes,
    set_steps,
)
from hearthside.deck.model import IfLate, Layout
from tests.authoring.changed_decks import HEAD, deck_of, made


def test_every_field_writes_its_own_words() -> None:
    deck = deck_of(HEAD + "## A   {colour=red}  \n\n- one\n")
    expected = {
        "layout=quote": set_layout(deck, 1, Layout.QUOTE),
        "minutes=2:30": set_minutes(deck, 1, " 2:30 "),
        "if-late=fixed": set_if_late(deck, 1, IfLate.FIXED),
        'content-note="mentions loss"': set_content_note(deck, 1, "mentions loss"),
    }
    for words, change in expected.items():
        assert made(deck, change) == HEAD + f"## A   {{{words} colour=red}}  \n\n- one\n"
    assert made(deck, set_steps(deck, 1, is_on=True)) == HEAD + "## A   {colour=red .steps}  \n\n- one\n"


def test_an_empty_field_takes_its_words_out() -> None:
    text = HEAD + '## A {minutes=4 layout=quote if-late=skip content-note="x" .steps}\n'
    deck = deck_of(text)
    assert made(deck, set_minutes(deck, 1, "")) == text.replace("minutes=4 ", "")
    assert made(deck, set_layout(deck, 1, None)) == text.replace("layout=quote ", "")
    assert made(deck, set_if_late(deck, 1, None)) == text.replace("if-late=skip ", "")
    assert made(deck, set_content_note(deck, 1, " ")) == text.replace('content-note="x" ', "")
    assert made(deck, set_steps(deck, 1, is_on=False)) == text.replace(" .steps", "")


def test_what_is_so_already_changes_nothing() -> None:
    deck = deck_of(HEAD + "## A {minutes=4}\n\n---\n\nWords.\n")
    assert set_minutes(deck, 1, "4") == set_layout(deck, 1, None) == NO_CHANGE
    assert set_minutes(deck, 2, "4") == NO_CHANGE


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (HEAD + "---\n\nWords.\n", HEAD + "---\n\n## Heading\n\nWords.\n"),
        (HEAD + "---\nWords.\n", HEAD + "---\n## Heading\n\nWords.\n"),
        (HEAD + "## A\n\n---", HEAD + "## A\n\n---\n## Heading\n"),
        ("\nWords.\n\n## A\n", "\n## Heading\n\nWords.\n\n## A\n"),
    ],
)
def test_a_slide_gets_a_heading(text: str, after: str) -> None:
    deck = deck_of(text)
    index = next(index for index in range(len(deck.slides)) if can_have_heading(deck, index))
    change = give_heading(deck, index)
    new = made(deck, change)
    assert change.select is not None
    assert change.select.of(new) == "Heading"
    slides = deck_of(new).slides
    assert len(slides) == len(deck.slides)
    assert slides[index].title_text == "Heading"
    assert new.replace("\n", "") == after.replace("\n", "")


@settings(max_examples=80, deadline=None)
@given(st.text(st.sampled_from("ab \n-#:`>é😀"), max_size=30), st.text(st.sampled_from("ab \n"), max_size=6))
def test_a_heading_takes_nothing_away(body: str, before: str) -> None:
    deck = deck_of(HEAD + before + "\n---\n" + body + "\n\n## B\n")
    for index in range(len(deck.slides)):
        change = give_heading(deck, index)
        assert bool(change.edits) == can_have_heading(deck, index)
        if change.edits:
            after = deck_of(made(deck, change))
            assert after.slides[index].title_text == "Heading"
            assert all(not edit.span for edit in change.edits)


def test_title_and_end_screen_have_no_place_for_a_heading() -> None:
    deck = deck_of(HEAD + "## A\n")
    assert [can_have_heading(deck, index) for index in range(3)] == [False, False, False]


def test_layouts_that_make_sense() -> None:
    deck = deck_of(HEAD + "## A\n\nWords.\n\n## B\n\n- a\n\n![x](a.svg)\n\n## C\n\n::: breathe 1:00\n:::\n")
    assert layout_choices(deck, deck.slides[1]) == (Layout.TEXT, Layout.STATEMENT, Layout.QUOTE, Layout.SECTION)
    assert {Layout.BESIDE, Layout.AGREEMENTS} <= set(layout_choices(deck, deck.slides[2]))
    assert layout_choices(deck, deck.slides[3]) == ()


def test_the_automatic_layout_is_that_of_the_content() -> None:
    deck = deck_of(HEAD + "## A {layout=table}\n\n> Words.\n\n## B {layout=qoute}\n")
    assert automatic_layout(deck.slides[1]) is Layout.QUOTE
    assert named_layout(deck.slides[1]) is Layout.TABLE
    assert Layout.TABLE in layout_choices(deck, deck.slides[1])
    assert named_layout(deck.slides[2]) is None
    assert automatic_layout(deck.slides[0]) is Layout.TITLE


def test_every_layout_has_words() -> None:
    assert len({layout_words(layout) for layout in Layout}) == len(Layout)
