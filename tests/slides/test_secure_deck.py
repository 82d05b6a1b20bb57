"""What the third evening promises: its plan, its conversations, its sources, and what must never be cut from it."""

from __future__ import annotations

import pytest

from hearthside.deck.model import Deck, IfLate
from hearthside.store.deck_files import open_deck
from hearthside.store.series_neighbours import series_neighbours
from tests.slides.shipped import SLIDES, as_designed, section_minutes, slide, sources

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


def test_it_runs_as_it_was_planned(deck: Deck) -> None:
    assert deck.settings.minutes == 75
    assert section_minutes(deck) == SECTIONS
    assert as_designed(deck) == DISCUSSIONS


@pytest.mark.parametrize("title", SOURCES)
def test_every_claim_has_its_sources(deck: Deck, title: str) -> None:
    assert [name for name in SOURCES[title] if name not in sources(deck, title)] == []


def test_not_threatening_never_means_never_leaving(deck: Deck) -> None:
    shown = slide(deck, "Safe to stay, free to leave")
    assert shown.if_late is IfLate.FIXED
    assert "**Leaving** is always allowed" in shown.span.of(deck.source.text)
    assert "It never means: never leave" in shown.notes_text
    assert "not a finding" in shown.notes_text


def test_it_belongs_to_no_school_and_promises_no_effect(deck: Deck) -> None:
    notes = slide(deck, "Safe enough to rest").notes_text
    assert "I'm not speaking for PACT" in notes
    assert "can't promise you an effect" in notes
    assert "PACT" not in deck.source.text.replace(notes, "")


def test_no_bond_comes_first_by_default(deck: Deck) -> None:
    shown = slide(deck, "Each bond, its own agreements")
    assert "No bond comes first **by default**" in shown.span.of(deck.source.text)


def test_quarrels_fear_and_leaving_are_announced(deck: Deck) -> None:
    assert slide(deck, "Repair").content_note == "mentions quarrels, fear and leaving"


def test_it_shares_its_end_with_the_second_evening_and_leads_back_to_it(deck: Deck) -> None:
    second = series_neighbours(deck).previous
    assert second is not None
    assert second.title == "Mindful communication"
    other = open_deck(second.path)
    assert other.settings.resources == deck.settings.resources
    assert other.settings.booking is not None
    assert deck.settings.booking is not None
    assert other.settings.booking.url == deck.settings.booking.url
