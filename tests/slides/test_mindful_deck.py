"""The second deck, Mindful communication: its plan, its conversations, its sources, and the files that it shares."""

from __future__ import annotations

from datetime import date

import pytest

from hearthside.deck.model import Deck, IfLate
from hearthside.store.deck_files import open_deck
from tests.slides.shipped import SLIDES, as_designed, section_minutes, slide, sources

SECTIONS = {"Welcome": 10, "Noticing": 12, "Listening": 18, "Asking": 12, "Pausing": 17, "Close": 6}

DISCUSSIONS = {
    "What are my early signs of overload?": ("solo", (120,)),
    "What has been on your mind this week?": ("speaker-listener", (480, 240)),
    "How could one small wish sound?": ("turns", (120, 240)),
    "What would a good pause sound like?": ("turns", (60, 240, 180)),
    "One small practice this week": ("solo", (120,)),
}

SOURCES = {
    "The body often speaks first": ("Malik", "Lieberman"),
    "Three breaths": ("Laborde", "Kjærvik"),
    "A modest help": ("McGill", "Quinn-Nilas", "Carson", "Kappen", "Farias"),
    "Listen to understand": ("Gordon", "Weger et al. 2014", "Weger et al. 2010", "Itzchakov"),
    "Say it in three parts": ("Rogers", "Overall", "Rosenberg"),
    "A pause that comes back": ("Gottman", "McCurry", "Kjærvik"),
}


@pytest.fixture(scope="module")
def deck() -> Deck:
    return open_deck(SLIDES / "mindful-communication.md")


def test_it_runs_as_it_was_planned(deck: Deck) -> None:
    assert deck.settings.minutes == 75
    assert section_minutes(deck) == SECTIONS
    assert as_designed(deck) == DISCUSSIONS


@pytest.mark.parametrize("title", SOURCES)
def test_every_claim_has_its_sources(deck: Deck, title: str) -> None:
    assert [name for name in SOURCES[title] if name not in sources(deck, title)] == []


def test_mindfulness_is_a_link_and_no_promise(deck: Deck) -> None:
    shown = slide(deck, "A modest help")
    assert "a link, **not a promise**" in shown.span.of(deck.source.text)
    assert "Both groups became more content" in shown.notes_text
    assert shown.if_late is IfLate.SKIP


def test_a_pause_rests_and_returns(deck: Deck) -> None:
    text = slide(deck, "A pause that comes back").span.of(deck.source.text)
    assert "at least 20 minutes" in text
    assert "**Return** at the time you agreed" in text
    assert "arguments" in slide(deck, "Pausing").content_note


def test_what_it_shares_is_read_and_what_differs_is_its_own(deck: Deck) -> None:
    booking = deck.settings.booking
    assert booking is not None
    assert booking.offer
    assert booking.disclaimer
    assert booking.next_workshop is not None
    assert booking.next_workshop.title == "Secure Functioning"


def test_places_to_turn_to_are_plainly_placeholders(deck: Deck) -> None:
    resources = deck.settings.resources
    assert resources is not None
    assert date.fromisoformat(resources.last_checked) >= date(2026, 11, 22)
    contacts = [entry.contact for country in resources.countries for entry in country.entries]
    assert len(contacts) >= 4
    assert all(contact.startswith("Add ") and not any(map(str.isdigit, contact)) for contact in contacts)
