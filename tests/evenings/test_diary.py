"""A diary: what stands in it, and what never does."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from hearthside.evenings.diary import Diary, new_diary
from hearthside.session.decisions import deck_replaced
from hearthside.session.evening_record import read_record
from hearthside.session.events import Moved, SessionEnded, SessionStarted
from hearthside.session.reducer import reduce
from hearthside.session.state import Position, SessionState
from hearthside.store.fingerprint import fingerprint
from hearthside.store.journal import read_lines
from hearthside.store.trouble import StoreTrouble
from tests.evenings.writing import DECK, deck_in, no_trouble, talking, written_evening
from tests.session.fake_clock import FakeClock


def test_it_begins_with_the_deck_and_holds_every_fact(tmp_path: Path) -> None:
    deck = deck_in(tmp_path)
    diary = written_evening(tmp_path / "state", deck, FakeClock(), *talking(deck), ended=True)
    record = read_record(read_lines(diary.path))
    assert record is not None
    assert record.head.deck_path == str(tmp_path / "deck.md")
    assert record.head.deck_fingerprint == fingerprint(DECK.encode())
    assert len(record.head.slides) == len(deck.slides)
    assert [entry.fact for entry in record.entries] == [SessionStarted(), *talking(deck), SessionEnded()]
    assert diary.path.name == "2026-11-26T190000.evening"


def test_never_a_word_of_content(tmp_path: Path) -> None:
    deck = deck_in(tmp_path)
    edited = deck_in(tmp_path, text=DECK.replace("Good night", "Secretword of the edit"))
    clock = FakeClock()
    diary = new_diary(tmp_path / "state", deck, clock.now(), is_rehearsal=False, tell_trouble=no_trouble)
    state, _ = reduce(SessionState(), SessionStarted(), clock.now())
    diary.write((*talking(deck), deck_replaced(state, deck, edited)), clock.now(), edited)
    diary.close()
    assert b"ecretword" not in diary.path.read_bytes()


def test_a_replaced_deck_and_its_slides_are_one_line_after_the_other(tmp_path: Path) -> None:
    deck = deck_in(tmp_path)
    edited = deck_in(tmp_path, text=DECK.replace("## Steps", "## New\n\nWords.\n\n## Steps"))
    clock = FakeClock()
    diary = new_diary(tmp_path / "state", deck, clock.now(), is_rehearsal=True, tell_trouble=no_trouble)
    state, _ = reduce(SessionState(), SessionStarted(), clock.now())
    diary.write((SessionStarted(), deck_replaced(state, deck, edited)), clock.now(), edited)
    diary.close()
    record = read_record(read_lines(diary.path))
    assert record is not None
    assert record.unknown_lines == 0
    assert (len(record.head.slides), len(record.last_head.slides)) == (len(deck.slides), len(edited.slides))
    assert record.last_head.is_rehearsal


def test_trouble_is_told_once_and_raises_nothing(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be", encoding="utf-8")
    told: list[StoreTrouble | None] = []
    diary = new_diary(
        tmp_path / "state", deck_in(tmp_path), FakeClock().now(), is_rehearsal=False, tell_trouble=told.append
    )
    diary.write((SessionStarted(), Moved(Position(1))), FakeClock().now())
    diary.discard()
    assert len(told) == 1


def test_a_full_disk_is_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[StoreTrouble | None] = []
    diary = Diary(tmp_path / "evening", 0, False, told.append)

    def no_room(*_anything: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    diary.write((SessionStarted(),), FakeClock().now())
    diary.close()
    assert [trouble and trouble.strerror for trouble in told] == ["the disk is full"]


def test_a_discarded_diary_leaves_nothing(tmp_path: Path) -> None:
    diary = new_diary(tmp_path, deck_in(tmp_path), FakeClock().now(), is_rehearsal=False, tell_trouble=no_trouble)
    diary.discard()
    diary.discard()
    assert not diary.path.exists()
