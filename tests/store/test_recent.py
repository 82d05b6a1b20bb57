"""The decks opened lately."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from hearthside.store.recent import MOST_REMEMBERED, RecentDeck, RecentDecks, recent_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "recent.toml"


def test_the_last_opened_deck_comes_first_and_each_once(path: Path, tmp_path: Path) -> None:
    recent = RecentDecks(path)
    for seconds, name in enumerate(["a.md", "b.md", "a.md"]):
        assert recent.remember(tmp_path / name, 1000.9 + seconds) is None
    expected = (RecentDeck(tmp_path / "a.md", 1002), RecentDeck(tmp_path / "b.md", 1001))
    assert recent.decks == expected
    assert RecentDecks(path).decks == expected


def test_a_deck_is_remembered_by_its_whole_path(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    recent = RecentDecks(path)
    recent.remember(Path("deck.md"), 1)
    assert recent.decks[0].path == tmp_path / "deck.md"
    recent.forget(Path("deck.md"))
    assert recent.decks == RecentDecks(path).decks == ()


def test_the_list_stays_short(path: Path, tmp_path: Path) -> None:
    recent = RecentDecks(path)
    for number in range(MOST_REMEMBERED + 3):
        recent.remember(tmp_path / f"{number}.md", number)
    assert len(recent.decks) == len(RecentDecks(path).decks) == MOST_REMEMBERED
    assert recent.decks[0].path.name == f"{MOST_REMEMBERED + 2}.md"


def test_a_damaged_list_is_put_aside(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\x00")
    recent = RecentDecks(path)
    assert recent.decks == ()
    assert "recent.toml.damaged" in recent.notice


@pytest.mark.parametrize("text", ["deck = 3", "deck = [3, {path = 3, opened = 1}, {path = 'relative.md', opened = 1}]"])
def test_rows_that_are_none_are_left_out(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text)
    assert RecentDecks(path).decks == ()


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text exist on Linux")
def test_a_name_that_is_no_text_is_not_remembered(path: Path, tmp_path: Path) -> None:
    recent = RecentDecks(path)
    assert recent.remember(tmp_path / os.fsdecode(b"deck-\xff.md"), 1) is None
    assert recent.decks == ()


def test_a_list_that_cannot_be_saved_is_known_until_the_end(path: Path, tmp_path: Path) -> None:
    path.parent.write_text("a file where the folder belongs")
    recent = RecentDecks(path)
    trouble = recent.remember(tmp_path / "a.md", 1)
    assert trouble is not None
    assert "“recent.toml” was not saved" in str(trouble)
    assert len(recent.decks) == 1


def test_the_list_belongs_to_the_person() -> None:
    assert recent_path().parts[-2:] == ("hearthside", "recent.toml")
