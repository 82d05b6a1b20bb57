"""The remarks that ask a trainer to look at something."""

from __future__ import annotations

from hearthside.deck.check_marks import check_marks, marks_by_words
from hearthside.deck.decode import decode
from hearthside.deck.parse import parse_deck

_DECK = b"""---
title: An evening
---

<!-- check: The time is missing. -->
<!-- A remark of my own. -->

# One

<!-- check: A guess,
on two lines. -->

## Two

<!-- CHECK: The time is missing. -->
"""


def test_marks_know_their_line_and_slide() -> None:
    marks = check_marks(parse_deck(decode(_DECK)))
    assert [(mark.words, mark.line, mark.slide) for mark in marks] == [
        ("The time is missing.", 5, 1),
        ("A guess, on two lines.", 10, 2),
        ("The time is missing.", 15, 3),
    ]


def test_a_mark_in_code_is_an_example_and_no_mark() -> None:
    deck = parse_deck(decode(b"## A\n\n```\n<!-- check: no -->\n```\n\n<!-- check: yes -->\n"))
    assert [(mark.words, mark.span.of(deck.source.text)) for mark in check_marks(deck)] == [
        ("yes", "<!-- check: yes -->")
    ]


def test_marks_that_say_the_same_are_put_together() -> None:
    found = marks_by_words(check_marks(parse_deck(decode(_DECK))))
    assert {words: [mark.slide for mark in marks] for words, marks in found.items()} == {
        "The time is missing.": [1, 3],
        "A guess, on two lines.": [2],
    }
