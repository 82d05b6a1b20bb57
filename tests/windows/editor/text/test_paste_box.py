"""Pictures that are pasted or dropped are kept beside the deck; formed text becomes Markdown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage

from hearthside.deck.source import Source, Span
from tests.windows.editor.text.conftest import Typing


def picture(width: int = 4) -> QMimeData:
    image = QImage(width, 2, QImage.Format.Format_RGB32)
    image.fill(QColor("#2F6F73"))
    data = QMimeData()
    data.setImageData(image)
    return data


def test_a_picture_is_saved_and_its_description_waits(start: Callable[..., Typing], tmp_path: Path) -> None:
    typing = start("## A lamp at night\n\n")
    typing.view.insertFromMimeData(picture())
    assert typing.text == "## A lamp at night\n\n![What the picture shows](art/a-lamp-at-night.png)\n"
    assert typing.selected == "What the picture shows"
    assert QImage(str(tmp_path / "art" / "a-lamp-at-night.png")).width() == 4


def test_a_huge_picture_is_made_smaller(start: Callable[..., Typing], tmp_path: Path) -> None:
    typing = start("## A\n\n")
    typing.view.insertFromMimeData(picture(5000))
    assert QImage(str(tmp_path / "art" / "a.png")).width() == 3840


def test_a_deck_without_a_place_says_so(start: Callable[..., Typing]) -> None:
    typing = start("## A\n", path=None)
    typing.view.insertFromMimeData(picture())
    assert typing.text == "## A\n"
    assert "needs a place" in typing.questions[0].words


def test_nothing_is_put_beside_a_shipped_deck_of_which_this_is_a_copy(
    start: Callable[..., Typing], tmp_path: Path
) -> None:
    typing = start("## A\n", path=None)
    typing.editing.document.keep(Source("## A\n", folder=tmp_path))
    typing.view.insertFromMimeData(picture())
    assert "needs a place" in typing.questions[0].words
    assert not (tmp_path / "art").exists()


def test_what_cannot_be_saved_is_said(start: Callable[..., Typing], tmp_path: Path) -> None:
    (tmp_path / "art").write_text("", encoding="utf-8")
    typing = start("## A\n")
    typing.view.insertFromMimeData(picture())
    assert typing.text == "## A\n"
    assert len(typing.notices) == 1


def test_dropped_files_are_copied(start: Callable[..., Typing], tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "My Lamp.JPG").write_bytes(b"1")
    (elsewhere / "notes.txt").write_bytes(b"2")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(elsewhere / name)) for name in ("My Lamp.JPG", "notes.txt")])
    typing = start("words")
    typing.view.insertFromMimeData(data)
    assert typing.text == "words\n\n![What the picture shows](art/my-lamp.jpg)\n"
    assert (tmp_path / "art" / "my-lamp.jpg").read_bytes() == b"1"


def test_pictures_are_dropped_where_the_mouse_is(start: Callable[..., Typing], tmp_path: Path) -> None:
    (tmp_path / "lamp.png").write_bytes(b"1")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "lamp.png"))])
    typing = start("😀 one\n\ntwo")
    place = typing.view.cursorRect(typing.editing.document.cursor(Span(5, 5))).center()
    typing.view.dropEvent(
        QDropEvent(
            QPointF(place), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )
    assert typing.text == "😀 one\n\n![What the picture shows](art/lamp.png)\n\ntwo"
    assert typing.selected == "What the picture shows"


def test_words_that_come_with_a_picture_of_themselves_stay_words(start: Callable[..., Typing]) -> None:
    data = picture()
    data.setText("words")
    data.setHtml("<p><i>words</i></p>")
    typing = start("a ")
    typing.view.insertFromMimeData(data)
    assert typing.text == "a *words*"


def test_a_view_that_only_reads_saves_nothing(start: Callable[..., Typing], tmp_path: Path) -> None:
    typing = start("## A\n")
    typing.view.setReadOnly(True)
    typing.column.pasting.take(picture())
    assert not (tmp_path / "art").exists()
