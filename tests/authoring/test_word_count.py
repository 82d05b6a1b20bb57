"""Words that people say or read are counted; the format's are not."""

from __future__ import annotations

from hearthside.authoring.word_count import Count, count_notes, count_words
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source

TEXT = """---
title: x
---

## Two words {minutes=4 layout=quote}

It’s [a link](https://example.org/a-b) 😀 <!-- not this
nor that --> **bold**.

![two words](art/x.svg)

::: notes
**Say** one, two.
:::
"""


def test_the_format_does_not_count() -> None:
    assert count_words("## Two words {minutes=4}").words == 2
    assert count_words("::: discuss pairs\nSpeak now\n:::").words == 2
    assert count_words("It’s [a link](https://example.org/a-b) 😀 <!-- x\ny --> **bold**.").words == 4
    assert count_words("---\n").words == 0


def test_the_notes_of_a_slide() -> None:
    deck = parse_deck(Source(TEXT))
    slide = next(slide for slide in deck.slides if slide.title_text == "Two words")
    assert count_notes(deck, slide).words == 3


def test_how_long_it_takes_to_say() -> None:
    assert Count(130).seconds == 60
    assert Count(0).seconds == 0
