"""Files that are opened: which are taken in, and what is said of the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hearthside.windows.library.window import LibraryWindow
from tests.windows.library.conftest import Library
from tests.windows.library.looking import press, titles, words_of
from tests.windows.library.test_sizes import Key


def test_open_takes_a_deck_in_and_remembers_the_folder(library: Library) -> None:
    window = library.open()
    library.chosen_in_dialog = library.deck("chosen.md")
    press(library, window, Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    library.settle(window)
    assert titles(window)[:2] == ["Recent", "Chosen"]
    assert window.shelf_view.selected_path == library.chosen_in_dialog
    assert library.settings.current.last_folder == str(library.folder)
    assert [known.path for known in library.recent.decks] == [library.chosen_in_dialog]


def test_a_click_where_files_are_dropped_opens_one_too(library: Library) -> None:
    library.chosen_in_dialog = library.deck("chosen.md")
    window = library.open()
    zone = window.shelf_view.drop_zone
    QTest.mouseClick(zone, Qt.MouseButton.RightButton)
    assert window.shelf_view.selected_path != library.chosen_in_dialog
    QTest.mouseClick(zone, Qt.MouseButton.LeftButton)
    assert window.shelf_view.selected_path == library.chosen_in_dialog


def test_closing_the_dialog_changes_nothing(library: Library) -> None:
    window = library.open()
    press(library, window, Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert titles(window) == ["Comes with Hearthside", "Wired for closeness"]


def open_in(library: Library, path: Path, content: bytes = b"") -> LibraryWindow:
    """Return the library after the file at ``path`` was opened, with another deck selected before."""
    own = library.deck("own.md")
    library.remember(own)
    if content:
        path.write_bytes(content)
    window = library.open()
    window.shelf_view.select(library.shipped)
    library.chosen_in_dialog = path
    press(library, window, Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    library.settle(window)
    assert [known.path for known in library.recent.decks] == [own]
    assert titles(window) == ["Recent", "Own", "Comes with Hearthside", "Wired for closeness"]
    assert window.shelf_view.selected_path == library.shipped
    assert QApplication.activeModalWidget() is None
    return window


@pytest.mark.parametrize("name", ["holiday.md", "holiday.txt.md"])
def test_a_file_that_is_no_text_is_explained_and_not_kept(library: Library, name: str) -> None:
    window = open_in(library, library.folder / name, b"\xff\xd8\xff\xe0\x00\x10JFIF" * 40)
    assert words_of(window).startswith(f"“{name}” was not opened. This is a PDF, a word processor's file, a picture")
    assert "From an article…" in words_of(window)


def test_a_folder_and_a_file_that_is_not_there_are_explained_and_not_kept(library: Library) -> None:
    (library.folder / "folder.md").mkdir()
    assert words_of(open_in(library, library.folder / "folder.md")).startswith("“folder.md” is a folder.")
    assert words_of(open_in(library, library.folder / "gone.md")).startswith("There is no file “gone.md”.")


@pytest.mark.parametrize(
    ("name", "content"),
    [("table.csv", b"a;b\n1;2\n"), ("booking.yaml", b"# How people reach you\nurl: x\n"), ("x.pdf", b"%PDF-1.7\n")],
)
def test_a_file_of_another_kind_is_explained_and_not_kept(library: Library, name: str, content: bytes) -> None:
    window = open_in(library, library.folder / name, content)
    assert words_of(window).startswith(f"“{name}” is neither a deck nor an article. A deck is a file")


@pytest.mark.parametrize("name", ["neighbours.docx", "neighbours.html", "neighbours.txt"])
def test_an_article_that_is_opened_can_be_imported_with_one_key(library: Library, name: str) -> None:
    path = library.folder / name
    window = open_in(library, path, b"About neighbours\n\nMany words.\n")
    wanted: list[Path | None] = []
    window.import_requested.connect(wanted.append)
    assert words_of(window).startswith(f"“{name}” is an article, and no deck yet.")
    (button,) = window.messages.buttons
    assert button.hasFocus()
    QTest.keyClick(button, Key.Key_Space)
    assert wanted == [path]
    assert not window.messages.isVisible()


def test_what_was_said_of_another_file_goes_with_the_next_deck(library: Library) -> None:
    window = open_in(library, library.folder / "table.csv", b"a;b\n")
    window.open_path(library.deck("next.md"))
    library.settle(window)
    assert not words_of(window)
    assert [known.path.name for known in library.recent.decks] == ["next.md", "own.md"]


def test_a_deck_is_taken_in_while_somebody_looks_for_another(library: Library) -> None:
    window = library.open()
    window.top.search.setText("elephants")
    path = library.deck("next.md")
    window.open_path(path)
    library.settle(window)
    assert window.top.search.text() == ""
    assert window.shelf_view.selected_path == path


def test_a_deck_under_any_name_is_taken_in(library: Library) -> None:
    window = library.open()
    for name in ("deck", "deck.txt", "deck.mdown"):
        path = library.deck(name, name)
        window.open_path(path)
        library.settle(window)
        assert (window.shelf_view.selected_path, library.recent.decks[0].path) == (path, path)


def drag(window: LibraryWindow, *urls: str) -> tuple[QDragEnterEvent, QDropEvent, QMimeData]:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    drop = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    return enter, drop, data


def test_a_file_can_be_dragged_in(library: Library) -> None:
    window = library.open()
    path = library.deck("dragged.md")
    enter, drop, _data = drag(window, path.as_uri())
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert window.drop_hint.isVisible()
    assert "dragged.md" in window.drop_hint.accessibleName()
    QApplication.sendEvent(window, drop)
    library.settle(window)
    assert not window.drop_hint.isVisible()
    assert window.shelf_view.selected_path == path


@pytest.mark.parametrize("url", ["https://example.org/deck.md", "file:///tmp/picture.png"])
def test_what_is_no_deck_file_cannot_be_dropped(library: Library, url: str) -> None:
    window = library.open()
    enter, _drop, _data = drag(window, url)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not window.drop_hint.isVisible()
    assert not enter.isAccepted()
