"""A picture for a deck that was never saved: the deck is saved right there, and the picture goes in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.windows.editor.forms.picture import PictureSheet
from hearthside.windows.editor.window import EditorWindow
from tests.windows.editor.conftest import Studio, answer, do, said

TEXT = "---\ntitle: New\n---\n\n## A lamp\n"


@pytest.fixture
def window(studio: Studio) -> EditorWindow:
    window = studio.show(EditorWindow(parse_deck(Source(TEXT)), studio.needs))
    cursor = window.text.view.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    window.text.view.setTextCursor(cursor)
    return window


@pytest.fixture
def lamp(tmp_path: Path) -> Path:
    path = tmp_path / "elsewhere" / "Lamp.png"
    path.parent.mkdir()
    assert QImage(8, 8, QImage.Format.Format_RGB32).save(str(path))
    return path


def drop(window: EditorWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    window.text.view.insertFromMimeData(data)


def test_what_was_dropped_goes_in_once_the_deck_is_saved(studio: Studio, window: EditorWindow, lamp: Path) -> None:
    drop(window, lamp, lamp)
    assert "need a place" in said(window)
    assert window.editing.document.text == TEXT
    studio.chosen_place = studio.folder / "saved" / "new.md"
    studio.chosen_place.parent.mkdir()
    answer(window, "Save…")
    assert "![What the picture shows](art/lamp.png)" in window.editing.document.text
    assert (studio.chosen_place.parent / "art" / "lamp.png").read_bytes() == lamp.read_bytes()
    assert studio.chosen_place.read_text(encoding="utf-8") == TEXT
    assert said(window) == ""
    window.editing.undo()
    assert window.editing.document.text == TEXT


def test_without_a_place_nothing_goes_in(studio: Studio, window: EditorWindow, lamp: Path) -> None:
    drop(window, lamp)
    answer(window, "Save…")  # and the question where is cancelled
    assert len(studio.questions) == 1
    assert window.editing.document.text == TEXT


def test_the_form_saves_the_deck_too(studio: Studio, window: EditorWindow, lamp: Path) -> None:
    do(window, "insert-picture")
    form = window.forms.form
    assert isinstance(form, PictureSheet)
    assert (form.save_button.isVisible(), form.choose_button.isEnabled()) == (True, False)
    assert form.first_field() is form.save_button
    studio.chosen_place = studio.folder / "new.md"
    form.save_button.click()
    assert (form.save_button.isVisible(), form.choose_button.isEnabled()) == (False, True)
    form._ask = lambda _parent, _folder: lamp
    form.choose()
    window.forms.apply()
    assert "![](elsewhere/Lamp.png)" in window.editing.document.text


def test_a_form_that_was_closed_meanwhile_is_left_alone(studio: Studio, window: EditorWindow, qtbot: QtBot) -> None:
    do(window, "insert-picture")
    form = window.forms.form
    assert isinstance(form, PictureSheet)
    wanted: list[object] = []
    window.editing.saving_wanted.connect(wanted.append)
    form.save_button.click()
    gone: list[bool] = []
    form.destroyed.connect(lambda: gone.append(True))
    window.forms.close_form()
    qtbot.waitUntil(lambda: bool(gone))
    (then,) = wanted
    assert callable(then)
    then()


def test_of_a_copy_the_form_offers_to_save_where_a_picture_comes_from_elsewhere(studio: Studio, lamp: Path) -> None:
    shipped = studio.folder / "shipped"
    shipped.mkdir()
    window = studio.show(EditorWindow(parse_deck(Source(TEXT, folder=shipped)), studio.needs))
    do(window, "insert-picture")
    form = window.forms.form
    assert isinstance(form, PictureSheet)
    assert not form.save_button.isVisible()
    form._ask = lambda _parent, _folder: lamp
    form.choose()
    assert form.save_button.isVisible()
    studio.chosen_place = studio.folder / "own" / "new.md"
    studio.chosen_place.parent.mkdir()
    form.save_button.click()
    window.forms.apply()
    assert (studio.chosen_place.parent / "art" / "lamp.png").exists()
    assert not (shipped / "art").exists()
