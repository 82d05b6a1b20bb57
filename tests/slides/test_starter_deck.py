"""What the first evening promises: its plan, its conversations, its sources."""

from __future__ import annotations

import pytest

from hearthside.deck.activities import Break
from hearthside.deck.model import Deck, IfLate
from hearthside.store.deck_files import open_deck
from tests.slides.shipped import SLIDES, minutes_of_sections, missing_sources, rounds_in_seconds, slide_named

SECTIONS = {
    "Welcome": 13,
    "Pathways": 18,
    "Chemistry": 15,
    "Mirroring": 17,
    "Break": 5,
    "Need": 16,
    "Close": 6,
}

DISCUSSIONS = {
    "When did you last feel at ease with someone?": ("solo", (120,)),
    "What tells you that someone is really with you?": ("turns", (60, 480, 120)),
    "Which contact or gesture settles you, with or without touch?": ("think-pair-share", (60, 240, 180)),
    "What small thing has pleased you lately?": ("imago", (360, 180, 180)),
    "What helps when you feel far apart?": ("go-round", (120, 360)),
    "One small thing this week": ("solo", (120,)),
}

SOURCES = {
    "A team, not a centre": ("Lamm", "Jauniaux", "Buhle", "Poldrack"),
    "Worth coming back to": ("Aron", "Acevedo"),
    "No single love chemical": ("Kosfeld", "Declerck", "Bartz", "De Dreu", "Ditzen", "Berendzen"),
    "Voles aren’t verdicts": ("Winslow", "Walum", "Fink", "Conley"),
    "Tuning in takes practice": ("di Pellegrino", "Mukamel", "Bekkali", "Heyes"),
    "Connection is a need": ("Baumeister", "Tomova", "Eisenberger", "Woo", "Holt-Lunstad"),
    "Steadying each other": ("Coan et al. 2006", "Coan et al. 2017"),
}


@pytest.fixture(scope="module")
def deck() -> Deck:
    return open_deck(SLIDES / "wired-for-closeness.md")


def test_its_plan(deck: Deck) -> None:
    assert minutes_of_sections(deck) == SECTIONS


def test_discussions_run_as_they_were_designed(deck: Deck) -> None:
    assert rounds_in_seconds(deck) == DISCUSSIONS


def test_every_claim_has_its_sources_in_the_notes(deck: Deck) -> None:
    assert missing_sources(deck, SOURCES) == []


def test_its_next_workshop_has_a_date(deck: Deck) -> None:
    booking = deck.settings.booking
    assert booking is not None
    assert booking.next_workshop is not None
    assert booking.next_workshop.date == "2026-12-10"


def test_the_break_takes_its_time(deck: Deck) -> None:
    breaks = [slide for slide in deck.slides if isinstance(slide.activity, Break)]
    assert [slide.planned_seconds for slide in breaks] == [300]


def test_voles_go_first(deck: Deck) -> None:
    assert slide_named(deck, "Voles aren’t verdicts").if_late is IfLate.SKIP


def test_what_may_be_heavy_is_announced(deck: Deck) -> None:
    assert "loneliness" in slide_named(deck, "Need").content_note
