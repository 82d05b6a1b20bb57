"""Owns the proof that a change of the deck's file is noticed, an atomic one and a second one too."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from hearthside.store.atomic import write_atomically
from hearthside.windows.deck_watch import DeckWatch


def test_every_change_is_noticed_atomic_or_not(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "deck.md"
    path.write_text("one")
    watch = DeckWatch(path)
    for number in range(2):
        with qtbot.waitSignal(watch.changed, timeout=4000):
            write_atomically(path, f"atomic {number}".encode())
        with qtbot.waitSignal(watch.changed, timeout=4000):
            path.write_text(f"in place {number}")


def test_a_file_that_goes_and_comes_back_is_watched_again(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "deck.md"
    path.write_text("one")
    watch = DeckWatch(path)
    with qtbot.waitSignal(watch.changed, timeout=4000):
        path.unlink()
    with qtbot.waitSignal(watch.changed, timeout=4000):
        path.write_text("two")
    with qtbot.waitSignal(watch.changed, timeout=4000):
        path.write_text("three")


def test_a_folder_that_goes_and_comes_back_is_watched_again(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "stick" / "deck.md"
    path.parent.mkdir()
    path.write_text("one")
    watch = DeckWatch(path)
    with qtbot.waitSignal(watch.changed, timeout=4000):
        path.parent.rename(tmp_path / "away")
    (tmp_path / "away").rename(path.parent)
    with qtbot.waitSignal(watch.changed, timeout=4000):
        watch._again.timeout.emit()
    with qtbot.waitSignal(watch.changed, timeout=4000):
        path.write_text("two")
    with qtbot.waitSignal(watch.changed, timeout=4000):
        write_atomically(path, b"three")


def test_it_looks_for_a_file_only_while_there_is_none(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "stick" / "deck.md"
    watch = DeckWatch(path)
    assert watch._again.isActive()
    with qtbot.assertNotEmitted(watch.changed):
        watch._again.timeout.emit()
    path.parent.mkdir()
    path.write_text("one")
    with qtbot.waitSignal(watch.changed, timeout=4000):
        watch._again.timeout.emit()
    assert not watch._again.isActive()
