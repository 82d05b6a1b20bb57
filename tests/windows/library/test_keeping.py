"""Decks on the shelf that are forgotten, changed, gone or slow."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hearthside.deck.model import Deck
from hearthside.store.deck_files import open_deck
from tests.windows.library.conftest import Library
from tests.windows.library.looking import press, titles, words_of
from tests.windows.library.test_sizes import Key


def test_delete_forgets_a_recent_deck_and_undo_brings_it_back(library: Library) -> None:
    one, two = library.deck("one.md"), library.deck("two.md")
    library.remember(one, two)
    window = library.open()
    press(library, window, Key.Key_Delete)
    assert titles(window)[:2] == ["Recent", "Two"]
    assert one.exists()
    assert "One" in window.messages.accessibleName()
    QTest.mouseClick(window.messages.buttons[0], Qt.MouseButton.LeftButton)
    library.settle(window)
    assert titles(window)[:2] == ["Recent", "One"]


def test_a_shipped_deck_cannot_be_deleted(library: Library) -> None:
    window = library.open()
    press(library, window, Key.Key_Delete)
    assert titles(window) == ["Comes with Hearthside", "Wired for closeness"]
    assert not window.panel.forget_button.isVisible()
    assert window.messages.current is None


def test_a_missing_file_is_shown_in_words_and_is_not_presented(library: Library) -> None:
    library.remember(library.folder / "gone.md")
    window = library.open()
    spoken = window.shelf_view.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not there any more" in spoken
    assert not window.panel.present_button.isEnabled()
    press(library, window, Key.Key_Return)
    assert not library.presented


def test_a_deck_that_cannot_be_read_any_more_stays_and_says_so_in_its_place(library: Library) -> None:
    path = library.deck("own.md")
    library.remember(path)
    path.write_bytes(b"%PDF-1.7")
    window = library.open()
    window.open_path(path)
    library.settle(window)
    assert window.panel.check.words()[0].startswith("This is a PDF")
    assert not window.panel.present_button.isEnabled()
    assert not words_of(window)
    assert [known.path for known in library.recent.decks] == [path]


def test_that_a_deck_will_not_be_remembered_is_said(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_self: Path, _target: Path) -> Path:
        raise OSError(28, "No space left on device")

    window = library.open()
    path = library.deck("own.md")
    monkeypatch.setattr(Path, "replace", full)
    window.open_path(path)
    library.settle(window)
    assert window.shelf_view.selected_path == path
    assert "the disk is full" in words_of(window)


def test_a_file_that_comes_back_is_read_again(library: Library) -> None:
    path = library.folder / "gone.md"
    library.remember(path)
    window = library.open()
    library.deck("gone.md", "Back again")
    window.refresh()
    library.qtbot.waitUntil(lambda: "Back again" in titles(window))
    assert window.panel.present_button.isEnabled()


def test_an_edited_file_is_read_again(library: Library) -> None:
    path = library.deck("one.md")
    library.remember(path)
    window = library.open()
    path.write_text(path.read_text().replace("One", "One, as edited"), encoding="utf-8")
    window.refresh()
    library.qtbot.waitUntil(lambda: "One, as edited" in titles(window))


def test_a_slow_deck_holds_nobody_up(library: Library) -> None:
    go_on = threading.Event()

    def slow(path: Path) -> Deck:
        go_on.wait(20)
        return open_deck(path)

    library.open_deck = slow
    window = library.open(wait=False)
    QTest.keyClicks(window.top.search, "wired")
    assert window.top.search.text() == "wired"
    assert not window.panel.present_button.isEnabled()
    press(library, window, Key.Key_Return)
    assert library.presented == [library.shipped]  # pressed early, and not lost
    go_on.set()
    library.settle(window)
    assert window.panel.present_button.isEnabled()
