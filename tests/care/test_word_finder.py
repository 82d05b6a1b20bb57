"""Finding words: whole ones, in any case, over line ends and marks, in time that grows with the text alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.care.word_finder import WordFinder

FINDER = WordFinder(
    [(words, words) for words in ("wife", "husband and wife", "other half", "griev*", "man's", "self-harm*", "he/she")]
)


def found(text: str) -> list[tuple[str, str]]:
    return [(each.words, each.meaning) for each in FINDER.find(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("My WIFE, here.", ["WIFE"]),
        ("a midwife and wifely wifes", []),
        ("husband and wife", ["husband and wife"]),
        ("the other\n  half", ["other half"]),
        ("**other** half", ["other half"]),
        ("_wife_", ["wife"]),
        ("grieve, grieving, grief", ["grieve", "grieving"]),
        ("a man’s word", ["man’s"]),
        ("self harming and self-harm", ["self harming", "self-harm"]),
        ("he/she", ["he/she"]),
        ("he/sheep, the other halfway house", []),
        ("", []),
    ],
)
def test_words_are_found_whole(text: str, words: list[str]) -> None:
    assert [each[0] for each in found(text)] == words


def test_a_place_is_exact() -> None:
    text = "Ask the\nwife."
    (one,) = FINDER.find(text)
    assert text[one.start : one.end] == "wife"


def test_what_has_no_letters_is_never_found() -> None:
    assert list(WordFinder([("—", 1), ("", 2), ("*", 3)]).find("— * a")) == []


@settings(max_examples=100)
@given(st.text(alphabet="wife husbandOTHRl*_ \n'’-/", max_size=80))
def test_what_is_found_stands_there(text: str) -> None:
    at = 0
    for each in FINDER.find(text):
        assert at <= each.start < each.end <= len(text)
        assert re.sub(r"[\s*_]+", " ", text[each.start : each.end]).strip() == each.words
        at = each.end
