"""A glimpse of the edited slide shows what a fresh reading of the whole deck would show of it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from hearthside.authoring.glimpse import glimpse, slide_at
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source

_DECK = """---
title: An evening
minutes: 60
---

# First

## Ease {minutes=2}

Some words.

- one
- two

::: notes
**Say** Hello.
:::

---

No heading here.

# Second

## Talk

::: discuss pairs
- Speak 2:00
- Listen 2:00
:::
"""


def read(source: Source, previous: Deck) -> Deck:
    return parse_deck(source, previous=previous)


def settled() -> Deck:
    return parse_deck(Source(_DECK))


@given(st.integers(0, len(_DECK)), st.text(st.sampled_from("abc -*é\u2028😀"), min_size=1, max_size=8))
@settings(max_examples=200, deadline=None)
def test_a_word_typed_anywhere_shows_as_a_fresh_reading_shows_it(at: int, typed: str) -> None:
    text = _DECK[:at] + typed + _DECK[at:]
    offset = at + len(typed)
    seen = glimpse(settled(), text, offset, read)
    fresh = parse_deck(Source(text))
    index = slide_at(fresh, offset)
    if len(seen.deck.slides) == len(fresh.slides) and fresh.settings == seen.deck.settings:
        assert seen.slide == index
        mine, theirs = seen.deck.slides[index], fresh.slides[index]
        assert (mine.number, mine.title_text, mine.notes_text) == (theirs.number, theirs.title_text, theirs.notes_text)
        assert (mine.content.layout, mine.content.steps) == (theirs.content.layout, theirs.content.steps)


def test_a_word_in_the_middle_of_the_deck() -> None:
    at = _DECK.index("words.")
    seen = glimpse(settled(), _DECK[:at] + "warm " + _DECK[at:], at + 5, read)
    slide = seen.deck.slides[seen.slide]
    assert (slide.number, slide.title_text, seen.deck.sections[slide.section or 0].title) == (3, "Ease", "First")
    assert "Some warm words." in str(slide.content.blocks)


def test_a_new_heading_makes_a_slide_at_once() -> None:
    at = _DECK.index("::: notes")
    typed = "## New here\n\n"
    seen = glimpse(settled(), _DECK[:at] + typed + _DECK[at:], at + 8, read)
    assert [slide.title_text for slide in seen.deck.slides[2:4]] == ["Ease", "New here"]
    assert seen.slide == 3
    assert len(seen.deck.slides) == len(settled().slides) + 1


def test_a_heading_taken_away_joins_two_slides() -> None:
    at = _DECK.index("## Ease {minutes=2}")
    seen = glimpse(settled(), _DECK[:at] + _DECK[at + len("## Ease {minutes=2}") :], at, read)
    assert (seen.slide, seen.deck.slides[1].title_text) == (1, "First")
    assert len(seen.deck.slides) == len(settled().slides) - 1


def test_a_renamed_section_names_its_slides() -> None:
    at = _DECK.index("First")
    seen = glimpse(settled(), _DECK[:at] + "Very " + _DECK[at:], at + 5, read)
    assert seen.deck.sections[0].title == "Very First"


def test_the_front_matter_changes_what_all_slides_look_like() -> None:
    at = _DECK.index("minutes: 60")
    seen = glimpse(settled(), _DECK[:at] + "theme: evening\n" + _DECK[at:], at, read)
    assert (seen.slide, seen.deck.settings.theme) == (0, "evening")


def test_the_booking_screen_that_nobody_wrote_stays_the_last() -> None:
    seen = glimpse(settled(), _DECK + "\nmore", len(_DECK) + 5, read)
    assert seen.slide == len(settled().slides) - 2
    assert len(seen.deck.slides) == len(settled().slides)


def test_a_cursor_far_from_the_edit_sees_the_deck_of_a_moment_ago() -> None:
    at = _DECK.index("one")
    seen = glimpse(settled(), _DECK[:at] + "x" + _DECK[at:], len(_DECK), read)
    assert seen.deck.slides[seen.slide].title_text == "Talk"
