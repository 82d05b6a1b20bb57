"""What a content note owes the room: every word of it, and the choice above all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF

from hearthside.deck.model import Deck
from hearthside.render.layout.grid import FOOTER_BASELINE, RIGHT
from hearthside.render.renderer import SlideRenderer
from tests.render.seen import SeenText, find, texts

DeckOf = Callable[..., Deck]
HEAVY = "mentions violence at home, the death of a child and suicide; step out any time"
"""As FORMAT.md asks for it: what is mentioned, and the choice."""
LONG_SECTION = "What we carry with us from the families we grew up in"
LONGER_SECTION = f"{LONG_SECTION}, and what we would like to leave to our own"
SLIDE_HEIGHT = 1080


def noted(note: str, body: str = "Words.", section: str = "Part") -> str:
    return f'# {section}\n\n## A heading as wide as the slide is {{content-note="{note}"}}\n\n{body}\n'


@pytest.mark.parametrize("section", ["Part", LONG_SECTION, LONGER_SECTION])
@pytest.mark.parametrize(
    "body",
    ["Words.", "> Words.", "::: breathe 1:00\n:::", "::: discuss turns\n:::", "::: break 5:00\n:::", "- a\n- b"],
    ids=["text", "quote", "breathe", "discussion", "break", "list"],
)
def test_a_note_of_ordinary_length_is_shown_whole_and_meets_nothing(
    renderer: SlideRenderer, deck_of: DeckOf, body: str, section: str
) -> None:
    shown = renderer.display_list(deck_of(noted(HEAVY, body, section)), 2)
    note = find(shown, "Mentions violence")
    assert " ".join(note.lines).endswith("step out any time")
    assert note.rect.right() == pytest.approx(RIGHT, abs=1)
    assert note.rect.top() >= SLIDE_HEIGHT - FOOTER_BASELINE, "it stands as far from the edge as the footer"
    others = [text for text in texts(shown) if text.words != note.words]
    assert not [text.words for text in others if text.rect.intersects(with_room(note))]


def test_a_short_note_leaves_a_long_section_name_whole(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    note = "mentions illness, money and growing old alone together"
    shown = renderer.display_list(deck_of(noted(note, section=LONG_SECTION)), 2)
    assert find(shown, "WHAT WE CARRY").words == LONG_SECTION.upper()
    assert len(find(shown, "Mentions illness").lines) == 2


def test_the_sections_name_is_shortened_before_the_note_loses_a_word(renderer: SlideRenderer, deck_of: DeckOf) -> None:
    note = f"{HEAVY}, and come back whenever you like, or not at all, and nobody asks you why"
    shown = renderer.display_list(deck_of(noted(note, section=LONGER_SECTION)), 2)
    set_note, kicker = find(shown, "Mentions violence"), find(shown, "WHAT WE CARRY")
    assert set_note.words.endswith("nobody asks you why")
    assert kicker.words.endswith("…")
    assert kicker.rect.right() + 40 < set_note.rect.left()


@pytest.mark.parametrize("heading", ["Loss", "What we lose, and what stays with us for as long as we live, " * 2])
def test_a_section_says_all_that_it_mentions_below_its_words(
    renderer: SlideRenderer, deck_of: DeckOf, heading: str
) -> None:
    note = f"{HEAVY}, illness, money, and growing old alone"
    body = "It hurts, and that is love. " * 4
    shown = renderer.display_list(deck_of(f'# {heading.strip()} {{content-note="{note}"}}\n\n{body}\n'), 1)
    set_note = find(shown, "Mentions violence")
    assert set_note.words.endswith("You may step out at any time.")
    assert not [text.words for text in texts(shown) if text is not set_note and is_met(text, set_note)]


def is_met(text: SeenText, note: SeenText) -> bool:
    return text.words != note.words and text.rect.intersects(note.rect)


def with_room(text: SeenText) -> QRectF:
    return text.rect.adjusted(-20, -4, 20, 8)
