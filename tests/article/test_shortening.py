"""Sentences made short: whole words, whole clauses, nothing added."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.article.shortening import columns, shortened


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        ("Trust grows in small moments.", "Trust grows in small moments"),
        ("However, trust takes time.", "Trust takes time"),
        ("The talk begins in the kitchen, where nobody has planned it.", "The talk begins in the kitchen"),
        (
            "Small signs, such as a nod or a cup of tea, tell people that they are seen.",
            "Small signs tell people that they are seen",
        ),
        ("A pause — and this took me years to learn — is an answer too.", "A pause is an answer too"),
        ("Listening helps (most of the time) those who listen.", "Listening helps those who listen"),
        ("Quiet rooms help with worry, hurry, noise, and with much that has no name.", "Quiet rooms help with worry"),
        ("What helps you rest?", "What helps you rest?"),
    ],
)
def test_what_is_left_out(sentence: str, short: str) -> None:
    assert shortened(sentence, 46) == (short, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "If you would like to come along with all of your friends, then write to somebody.",
        "People are not only what they say about themselves but also what they do.",
        "Understanding what another person would need from everybody around them takes patience.",
    ],
)
def test_what_would_be_left_hanging_is_not_taken_for_a_whole(sentence: str) -> None:
    made = shortened(sentence, 44)
    assert not made.is_whole
    assert made.text.endswith("…")


def test_a_reason_that_is_denied_is_not_left_out() -> None:
    sentence = "Most households do not part because they argue, but because nobody comes back."
    made = shortened(sentence, 36)
    assert made.text == "Most households do not part because…"
    assert not made.is_whole


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.integers(20, 100), st.sampled_from(["en", "de", "ja", ""]))
def test_it_fits_and_no_word_is_cut(sentence: str, most: int, language: str) -> None:
    made = shortened(" ".join(sentence.split()), most, language)
    assert columns(made.text) <= most + 1
    words = made.text.removesuffix("…").casefold().split()
    given_words = sentence.casefold().split()
    if len(words) > 1 and made.text.isascii() and sentence.isascii():
        known = {re.sub(r"\W", "", word) for word in given_words} | {""}
        assert (
            {re.sub(r"\W", "", word) for word in words} <= known | {"".join(known)}
            or "(" in sentence
            or "[" in sentence
        )


@pytest.mark.parametrize(
    ("sentence", "most", "short"),
    [
        (
            "People settle with a cup of tea, a note at noon, a hand on the table.",
            90,
            "People settle with a cup of tea, a note at noon, a hand on the table",
        ),
        ("So is the sigh behind the door.", 60, "So is the sigh behind the door"),
        ("And the door opens.", 60, "The door opens"),
    ],
)
def test_what_belongs_together_stays(sentence: str, most: int, short: str) -> None:
    assert shortened(sentence, most) == (short, True)


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        ("In twelve years of evenings I have met nobody who came without a reason of their own.", "nobody who came"),
        ("An eager answer tells us about closeness about as well as comfort on bad days does.", "as well"),
        ("A feeling that stays for months and takes your sleep deserves more than good will.", "stays for months"),
        ("In our own survey of forty households, most of the evenings began with tea and bread.", "forty households"),
        (
            "My aunt, who kept bees, and who, in the manner of such people, was never in any hurry at all, sang.",
            "and who",
        ),
        ("It would be a mistake to suppose, as many of these books do, that asking is an art.", "to suppose"),
    ],
)
def test_what_would_say_something_else_is_not_cut_there(sentence: str, never: str) -> None:
    made = shortened(sentence, 66)
    assert not (made.is_whole and made.text.endswith(never)), made


def test_what_a_condition_leads_to_is_not_taken_for_an_insertion() -> None:
    sentence = (
        "When something has gone wrong between people, the first hour matters, because it is then that we decide."
    )
    assert "the first hour matters" in shortened(sentence, 90).text
