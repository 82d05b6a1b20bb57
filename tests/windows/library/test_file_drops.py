"""What is dragged onto the library: decks are opened, articles become decks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hearthside.windows.library.file_drops import dragged_files
from tests.windows.library.conftest import DECK, Library


def data_of(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


@pytest.mark.parametrize(
    ("name", "text", "is_deck"),
    [
        ("a.md", "Just words.", True),
        ("a.txt", DECK.format(title="A deck"), True),
        ("a.txt", "Welcome\n\n# A part\n", True),
        ("a.txt", "An article\n\nWith words, and #hashtags.\n", False),
        ("a.html", "# x", False),
        ("a.DOCX", "", False),
    ],
)
def test_decks_are_told_from_articles(tmp_path: Path, name: str, text: str, is_deck: bool) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    found = dragged_files(data_of(path))
    assert (found.decks, found.articles) == (([path], []) if is_deck else ([], [path]))


def test_nothing_is_read_from_what_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    assert dragged_files(data_of(folder)).decks == []


def test_an_article_that_is_dropped_is_imported(library: Library) -> None:
    window = library.open()
    wanted: list[Path | None] = []
    window.import_requested.connect(wanted.append)
    path = library.folder / "article.html"
    path.write_text("<p>Words</p>", encoding="utf-8")
    data = data_of(path)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    assert "make a deck from “article.html”" in window.drop_hint.accessibleName()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys))
    assert wanted == [path]


def test_the_button_and_its_key_ask_for_an_article(library: Library) -> None:
    window = library.open()
    wanted: list[Path | None] = []
    window.import_requested.connect(wanted.append)
    window.top.article_action.trigger()
    QTest.keyClick(window.shelf_view.list, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert wanted == [None, None]
