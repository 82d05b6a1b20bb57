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


def _look_again(watch: DeckWatch, qtbot: QtBot) -> None:
    """Let the time pass until it looks again, and find that something changed."""
    with qtbot.waitSignal(watch.changed, timeout=4000):
        watch._again.timeout.emit()


def test_a_folder_that_goes_and_comes_back_is_watched_again(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "stick" / "deck.md"
    path.parent.mkdir()
    path.write_text("one")
    watch = DeckWatch(path)
    path.parent.rename(tmp_path / "away")
    _look_again(watch, qtbot)
    path.parent.mkdir()  # another folder in its place, as when a stick is mounted again
    path.write_text("two")
    _look_again(watch, qtbot)
    with qtbot.waitSignal(watch.changed, timeout=4000):
        path.write_text("three")
    with qtbot.waitSignal(watch.changed, timeout=4000):
        write_atomically(path, b"four")


def test_a_folder_that_was_deleted_and_made_anew_is_watched_again(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "stick" / "deck.md"
    path.parent.mkdir()
    path.write_text("one")
    watch = DeckWatch(path)
    with qtbot.waitSignal(watch.changed, timeout=4000):
        path.unlink()
        path.parent.rmdir()
    path.parent.mkdir()
    path.write_text("two")
    _look_again(watch, qtbot)
    with qtbot.waitSignal(watch.changed, timeout=4000):
        path.write_text("three")


def test_where_nothing_changed_looking_again_says_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "deck.md"
    path.write_text("one")
    watch = DeckWatch(path)
    with qtbot.assertNotEmitted(watch.changed):
        watch._again.timeout.emit()
        assert not watch._rest.isActive()
    assert watch._again.isActive()


def test_a_watch_that_was_stopped_says_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "deck.md"
    path.write_text("one")
    watch = DeckWatch(path)
    watch.stop()
    with qtbot.assertNotEmitted(watch.changed, wait=400):
        path.write_text("two")
