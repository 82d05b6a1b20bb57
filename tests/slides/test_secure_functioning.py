"""What the third evening promises: its plan, its conversations, its sources, and what must never be cut from it."""

from __future__ import annotations

import pytest

from hearthside.deck.model import Deck, IfLate, Slide
from hearthside.store.deck_files import open_deck
from tests.slides.shipped import SLIDES, minutes_of_sections, missing_sources, rounds_in_seconds, slide_named

SECTIONS = {
    "Welcome": 9,
    "Security": 9,
    "Signals": 10,
    "Promises": 21,
    "A short stretch": 3,
    "Repair": 17,
    "Close": 6,
}

DISCUSSIONS = {
    "What do you do when closeness feels unsure?": ("solo", (120,)),
    "How could someone ask you, so that you can answer?": ("think-pair-share", (60, 240, 60)),
    "What promise would help you rest?": ("turns", (120, 480, 120)),
    "How would you mend something small?": ("speaker-listener", (60, 360, 180)),
    "One agreement to try": ("solo", (120,)),
}

SOURCES = {
    "Safe enough to rest": ("Arriaga & Kumashiro 2019",),
    "What security feels like": ("Feeney & Thrush 2010", "Feeney 2007"),
    "Tendencies, not labels": ("Hazan", "Fraley & Waller", "Morales-Vives", "La Guardia", "Gillath", "Keller"),
    "Tides are easier to see than reasons": ("Siegel", "Barrett", "Sened", "Cohen"),
    "Fair isn’t always equal": ("Ross & Sicoly", "Schroeder", "Daminger", "Grote & Clark"),
    "Each bond, its own agreements": ("Moors", "Balzarini", "Conley"),
    "Coming back can be practised": ("Tronick", "Gottman", "Salvatore", "Heyman & Slep", "Lewicki", "McNulty"),
    "Close": ("Peetz & Kammrath", "Gollwitzer & Sheeran"),
}


@pytest.fixture(scope="module")
def deck() -> Deck:
    return open_deck(SLIDES / "secure-functioning.md")


def text_of(deck: Deck, slide: Slide) -> str:
    return slide.span.of(deck.source.text)


def test_its_plan(deck: Deck) -> None:
    assert minutes_of_sections(deck) == SECTIONS


def test_discussions_run_as_they_were_designed(deck: Deck) -> None:
    assert rounds_in_seconds(deck) == DISCUSSIONS


def test_every_claim_has_its_sources_in_the_notes(deck: Deck) -> None:
    assert missing_sources(deck, SOURCES) == []


def test_not_threatening_never_means_never_leaving(deck: Deck) -> None:
    slide = slide_named(deck, "Safe to stay, free to leave")
    assert slide.if_late is IfLate.FIXED
    assert "**Leaving** is always allowed" in text_of(deck, slide)
    assert "It never means: never leave" in slide.notes_text
    assert "not a finding" in slide.notes_text


def test_it_belongs_to_no_school_and_promises_no_effect(deck: Deck) -> None:
    notes = slide_named(deck, "Safe enough to rest").notes_text
    assert "I'm not speaking for PACT" in notes
    assert "can't promise you an effect" in notes
    assert "PACT" not in deck.source.text.replace(notes, "")


def test_no_bond_comes_first_by_default(deck: Deck) -> None:
    assert "No bond comes first **by default**" in text_of(deck, slide_named(deck, "Each bond, its own agreements"))


def test_quarrels_fear_and_leaving_are_announced(deck: Deck) -> None:
    assert slide_named(deck, "Repair").content_note == "mentions quarrels, fear and leaving"
