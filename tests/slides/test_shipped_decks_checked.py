"""The shipped decks pass the check: nothing to mend, and no hint but for what stands in until a facilitator comes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from hearthside.care.booking_care import booking_faults
from hearthside.deck.booking import Booking, NextWorkshop
from hearthside.deck.own_details import with_own_details
from hearthside.deck.who_invites import who_invites
from hearthside.export.examination import Examination, Surroundings
from hearthside.render.renderer import make_renderer
from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import open_deck
from hearthside.store.word_files import read_word_tables

BUNDLED = find_bundled()
DECKS = sorted(path for path in BUNDLED.slides.glob("*.md") if path.name != "FORMAT.md")
OF_PLACEHOLDERS = {"booking-placeholder", "resources-placeholder"}
WRITTEN = date(2026, 11, 22)
"""When the decks and their dates were written; from then on they grow older, as every deck does."""


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
@pytest.mark.usefixtures("qapp")
def test_only_placeholders_are_named(path: Path, tmp_path: Path) -> None:
    words = read_word_tables(BUNDLED.assets / "words", tmp_path / "words.toml")
    surroundings = Surroundings(words=words, today=WRITTEN)
    report = Examination(open_deck(path), make_renderer(BUNDLED), surroundings).report(path)
    assert [f"{one.line}: {one.code}" for one in report.faults if one.code not in OF_PLACEHOLDERS] == []
    assert report.reading is not None


@pytest.mark.parametrize("path", DECKS, ids=lambda path: path.stem)
def test_own_details_take_the_place_of_the_placeholders(path: Path) -> None:
    workshop = NextWorkshop(title="Rest", date="2027-01-20")
    mine = Booking(name="Kim Rivers", email="kim@kims-page.net", fee="20 to 60 euros", next_workshop=workshop)
    deck = with_own_details(open_deck(path), mine)
    shipped = open_deck(path).settings.booking
    assert shipped is not None
    assert deck.settings.booking == replace(
        mine, invitation=shipped.invitation, offer=shipped.offer, disclaimer=shipped.disclaimer
    )
    assert (deck.settings.author, who_invites(deck).words) == ("Kim Rivers", "Kim Rivers")
    assert booking_faults(deck, WRITTEN) == ()
