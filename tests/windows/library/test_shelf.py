"""Which decks stand in the library."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.model import Deck, DeckSettings, Series
from hearthside.windows.library.shelf import Shelf, Standing
from tests.session.decks import deck_of

SHIPPED = Path("/slides/wired.md")
OWN = Path("/home/own.md")


def titled(title: str, subtitle: str = "", author: str = "") -> Deck:
    series = Series(name="Thriving relationships", part=1, total=3)
    settings = DeckSettings(title=title, subtitle=subtitle, author=author, series=series)
    return replace(deck_of("One"), settings=settings)


def paths(shelf: Shelf) -> list[tuple[Path, bool]]:
    return [(deck.path, deck.recent) for deck in shelf.decks]


def test_recent_decks_come_before_the_shipped_ones() -> None:
    assert paths(Shelf([OWN], [SHIPPED])) == [(OWN, True), (SHIPPED, False)]


def test_a_shipped_deck_that_was_opened_stands_once() -> None:
    assert paths(Shelf([SHIPPED, OWN], [SHIPPED])) == [(SHIPPED, True), (OWN, True)]


def test_a_forgotten_shipped_deck_goes_back_and_keeps_what_is_known() -> None:
    shelf = Shelf([SHIPPED], [SHIPPED])
    shelf.learn(SHIPPED, titled("Wired"))
    shelf.set_recent([])
    assert paths(shelf) == [(SHIPPED, False)]
    assert shelf.decks[0].title == "Wired"


def test_a_deck_without_a_title_is_known_by_its_file() -> None:
    shelf = Shelf([OWN], [])
    shelf.learn(OWN, titled(""))
    assert shelf.decks[0].title == "own"


def test_a_file_that_is_gone_and_one_that_is_no_deck_are_told_apart(tmp_path: Path) -> None:
    there, gone = tmp_path / "there.md", tmp_path / "gone.md"
    there.write_bytes(b"\xff\xd8")
    shelf = Shelf([there, gone], [])
    for path in (there, gone):
        shelf.learn(path, UnreadableDeck("No.", ""))
    assert [deck.standing for deck in shelf.decks] == [Standing.UNREADABLE, Standing.MISSING]


def test_a_deck_that_left_meanwhile_is_not_learned() -> None:
    shelf = Shelf([OWN], [])
    shelf.set_recent([])
    shelf.learn(OWN, titled("Own"))
    assert not shelf.decks


@pytest.mark.parametrize("words", ["wired", "CLOSENESS", "thriving wired", "bodies", "tester", "  ", "own.md"])
def test_a_deck_is_found_by_what_people_know_of_it(words: str) -> None:
    shelf = Shelf([OWN], [])
    shelf.learn(OWN, titled("Wired for closeness", subtitle="What bodies know", author="A. Tester"))
    assert shelf.matching(words) == shelf.decks


def test_every_word_has_to_match() -> None:
    shelf = Shelf([OWN], [])
    shelf.learn(OWN, titled("Wired for closeness"))
    assert not shelf.matching("wired elephants")
