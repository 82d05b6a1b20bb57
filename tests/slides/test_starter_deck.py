"""The starter deck, Wired for closeness: its plan, its conversations, and a source for everything it claims."""

from __future__ import annotations

import pytest

from hearthside.deck.activities import Break
from hearthside.deck.model import Deck, IfLate
from hearthside.store.deck_files import open_deck
from tests.slides.shipped import SLIDES, as_designed, pictures_of, section_minutes, slide, sources

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


def test_it_runs_as_it_was_planned(deck: Deck) -> None:
    assert len(deck.slides) == 26
    assert deck.settings.minutes == 90
    assert section_minutes(deck) == SECTIONS
    assert as_designed(deck) == DISCUSSIONS
    assert [slide.planned_seconds for slide in deck.slides if isinstance(slide.activity, Break)] == [300]


def test_it_says_when_the_next_evening_is(deck: Deck) -> None:
    booking = deck.settings.booking
    assert booking is not None
    assert booking.next_workshop is not None
    assert booking.next_workshop.date == "2026-12-10"


def test_the_close_is_never_cut_and_the_voles_may_be(deck: Deck) -> None:
    assert slide(deck, "One small thing this week").if_late is IfLate.FIXED
    assert slide(deck, "Voles aren’t verdicts").if_late is IfLate.SKIP


def test_what_may_be_heavy_is_announced(deck: Deck) -> None:
    assert "loneliness" in slide(deck, "Need").content_note


@pytest.mark.parametrize("title", SOURCES)
def test_every_claim_has_its_sources(deck: Deck, title: str) -> None:
    assert [name for name in SOURCES[title] if name not in sources(deck, title)] == []


def test_it_is_illustrated(deck: Deck) -> None:
    assert len(pictures_of(deck)) >= 10
