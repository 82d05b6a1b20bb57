"""A heading's plain words and their typography agree with what Python-Markdown makes of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearthside.deck.blocks import plain
from hearthside.deck.plain_words import plain_words
from hearthside.deck.typography import educate
from tests.deck.reading import read_exactly


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('It\'s "fine"', "It’s “fine”"),
        ("'quoted' and 'so'", "‘quoted’ and ‘so’"),
        ("the '80s", "the ’80s"),
        ("a -- b --- c...", "a – b — c…"),
        ("\"'So,' she said\"", "“‘So,’ she said”"),
        ('(a "b")', "(a “b”)"),
        ("partners' agreements", "partners’ agreements"),
        ("----", "----"),
    ],
)
def test_english(text: str, expected: str) -> None:
    assert educate(text, "en") == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", "„Geht’s?“"),
        ("de-AT", "„Geht’s?“"),
        ("fr", "«\u202fGeht’s?\u202f»"),
        ("sv", "”Geht’s?”"),
        ("xx", "“Geht’s?”"),
    ],
)
def test_other_languages(language: str, expected: str) -> None:
    assert educate('"Geht\'s?"', language) == expected


@pytest.mark.parametrize(
    "heading",
    [
        "Plain words",
        "Voles aren't verdicts",
        "No *single* love **chemical**",
        'Code `a_b` and `"x"`',
        "A [link](https://example.org) here",
        "Escaped \\* star and \\_ line",
        "snake_case_name and _yes_",
        "She said \"no\" and 'so'",
        'She said "*no*"',
        "Which gesture settles you, with or without touch?",
        "100 % & more &amp; so &eacute;",
        "a -- b...",
        "~~gone~~ 😀 e\u0301",
        "<https://example.org>",
        "***both***",
        "Don't \"rush\" -- it's 'fine'",
    ],
)
def test_plain_words_are_those_of_the_read_title(heading: str) -> None:
    one = read_exactly(f"## {heading}\n").slides[0]

    assert one.title_text == plain(one.content.title)


@given(st.text(alphabet="ab *_`[]()<>&\\~\"'.-", max_size=40))
def test_plain_words_never_raise_and_stay_on_one_line(text: str) -> None:
    assert "\n" not in plain_words(text, "en")


def test_a_very_long_heading_is_not_searched_for_marks() -> None:
    assert plain_words("*a" * 100_000, "en") == "*a" * 100_000
