"""Words that leave people out: found wherever the author speaks, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from hearthside.care.own_words import own_words, shown_text, without_notes
from tests.care.hints import codes, hint, hints
from tests.deck.deck_texts import deck_texts
from tests.deck.reading import read_exactly


def test_the_place_the_reason_and_another_way_to_say_it() -> None:
    found = hint("## Hello\n\nAsk your husband first.\n", "excluding-word")
    assert (found.line, found.column) == (3, 10)
    assert found.message == "“husband” leaves out everyone who is not married."
    assert found.mend == "Perhaps: partner, partners."
    assert found.severity.value == "hint"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("# Husbands\n", 1, 3),
        ("## Hello\n\n- One\n- Your **wife**\n", 4, 10),
        ("## Hello\r\n\r\nWords.\r\n\r\n::: notes\r\n**Say** To both\r\nof you.\r\n:::\r\n", 6, 12),
        ('## Hello\n\n::: discuss solo solo="Draw your wife"\n- Ask the wife 2:00\n:::\n', 3, 34),
        ("## Hello\n\n::: discuss solo\n- Ask the wife 2:00\n:::\n", 4, 11),
        ("---\ntitle: Husband and wife\n---\n", 2, 8),
        ("## Hello\n\n> Ask the wife.\n", 3, 11),
        ("## Hello\n\n![A man and his wife](art/a.svg)\n", 3, 17),
        ("## Hello\n\n| a | b |\n|---|---|\n| 1 | wife |\n", 5, 7),
        ("## Hello\n\n::: notes\n**Sources** Somebody 2011.\n**Then** Greet the wife.\n:::\n", 5, 20),
    ],
)
def test_it_is_found_wherever_the_author_speaks(text: str, line: int, column: int) -> None:
    found = [each for each in hints(text) if each.code == "excluding-word"]
    assert (found[0].line, found[0].column) == (line, column)


@pytest.mark.parametrize(
    "text",
    [
        "## Hello\n\nA [link](https://example.org/wife) and https://example.org/husband.\n",
        "## Hello\n\nwife@example.org, www.husband.example, husband.example.org/wife\n",
        "## Hello\n\n![Two cups](art/wife.svg)\n",
        "## Hello\n\n> Ask the wife.\n> — Somebody, in 1950\n",
        "## Hello\n\n`wife`\n\n```\nwife\n```\n",
        "## Hello\n\n<!-- wife -->\n",
        "## Hello\n\n::: notes\n**Sources** Husband & Wife 1960,\nThe better half.\n:::\n",
        "---\ntitle: Hello # the wife\nurl: https://example.org/wife\n---\n",
        "## Midwives\n\nThe other half is yours.\n",
        "## Hello\n\n[book]: https://example.org/wife\n",
    ],
)
def test_what_others_said_and_addresses_are_left_alone(text: str) -> None:
    assert "excluding-word" not in codes(text)


def test_a_deck_in_another_language_is_not_looked_through_with_english_words() -> None:
    assert hints("---\nlanguage: fr\n---\n\n## Ah\n\nhusband\n") == []


@settings(max_examples=150)
@given(deck_texts)
def test_letters_stay_where_they_are(text: str) -> None:
    deck = read_exactly(text)
    for slide in deck.slides:
        whole = slide.span.of(text)
        words = own_words(deck, slide)
        for seen in (words, without_notes(slide, words), shown_text(deck, slide)):
            assert len(seen) == len(whole)
            assert all(one in (other, "\0", " ", "\n") for one, other in zip(seen, whole, strict=True))
    hints(text)


def test_a_hostile_slide_takes_no_time() -> None:
    for nasty in ("`" * 60_000, "> x\n" * 15_000, "```\n" * 15_000, "a" * 60_000, "-" * 60_000, "](" * 30_000):
        deck = read_exactly(f"## Hello\n\n{nasty}\n")
        own_words(deck, deck.slides[0])
