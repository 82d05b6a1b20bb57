"""Owns the tests of saving from the editor: what goes to disk, what stands in the way, and that no letter is lost."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import platformdirs
import pytest
from msgspec.structs import force_setattr, replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from hearthside.store.deck_files import open_deck, reparse
from hearthside.store.trouble import not_saved
from hearthside.windows.editor.window import EditorWindow
from tests.windows.conftest import EVENING
from tests.windows.editor.conftest import Studio, answer, do, said, type_in


def test_the_bytes_that_were_there_stay(studio: Studio) -> None:
    odd = "\ufeff---\r\ntitle: Odd\r\n---\r\n\r\n## A\u00a0b\u2028c 🌱\r## No line feed\nlast".encode()
    studio.path.write_bytes(odd)
    window = studio.open()
    do(window, "save")
    assert studio.path.read_bytes() == odd
    type_in(window, " words")
    do(window, "save")
    assert studio.path.read_bytes() == odd + b" words"


def test_it_says_whether_it_is_saved(studio: Studio) -> None:
    window = studio.open()
    label = window.saved
    assert label.text() == "saved"
    type_in(window, "More.")
    assert (label.text(), window.windowTitle()) == ("not saved", "An evening* – Hearthside")
    do(window, "save")
    assert (label.text(), window.windowTitle()) == ("saved just now", "An evening – Hearthside")
    for seconds, words in ((20, "saved 20 s ago"), (160, "saved 3 min ago"), (7200, "saved at ")):
        studio.clock.pass_seconds(seconds)
        label.look()
        assert label.text().startswith(words)


def test_nothing_beside_it_moves_as_the_words_grow_old(studio: Studio) -> None:
    window = studio.open()
    do(window, "save")
    widths = set()
    for seconds in (0, 4, 20, 160, 7200):
        studio.clock.pass_seconds(seconds)
        window.saved.look()
        widths.add(window.saved.sizeHint().width())
    type_in(window, "More.")
    assert widths == {window.saved.sizeHint().width()}


def test_undo_leads_back_to_what_is_saved(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "More.")
    do(window, "save")
    type_in(window, "Too much.")
    do(window, "undo")
    assert window.saved.text() == "saved just now"
    do(window, "undo")
    assert window.editing.document.text == EVENING
    assert not window.editing.document.is_saved
    assert studio.path.read_text(encoding="utf-8") == EVENING + "More."


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "read-only"), (errno.ENOENT, "its folder is gone")],
)
def test_a_disk_that_fails_is_said_and_the_text_stays(studio: Studio, code: int, words: str) -> None:
    window = studio.open()
    type_in(window, "More.")
    studio.disk.trouble = not_saved(studio.path, OSError(code, os.strerror(code)))
    do(window, "save")
    assert words in said(window)
    assert "still here" in said(window)
    assert not window.editing.document.is_saved
    studio.disk.trouble = None
    answer(window, "Try again")
    assert said(window) == ""
    assert studio.path.read_text(encoding="utf-8") == EVENING + "More."


def test_save_as_goes_on_there(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "More.")
    studio.chosen_place = studio.folder / "copy.md"
    do(window, "save-as")
    assert studio.questions[0].proposal == studio.path
    assert studio.path.read_text(encoding="utf-8") == EVENING
    type_in(window, "And more.")
    do(window, "save")
    assert studio.chosen_place.read_text(encoding="utf-8") == EVENING + "More.And more."


def test_pictures_and_shared_files_come_along_when_asked(studio: Studio) -> None:
    (studio.folder / "art").mkdir()
    (studio.folder / "art" / "cup.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
    (studio.folder / "booking.yaml").write_text("url: https://example.org/mine\n")
    studio.path.write_text("---\nbooking: booking.yaml\n---\n\n## One\n", encoding="utf-8")
    window = studio.open()
    type_in(window, "\n## Cup\n\n![A cup](art/cup.svg)\n")
    place = studio.folder / "elsewhere"
    place.mkdir()
    studio.chosen_place = place / "copy.md"
    do(window, "save-as")
    assert said(window).startswith("2 files")
    answer(window, "Copy them along")
    assert (place / "art" / "cup.svg").is_file()
    deck = window.editing.settled_deck()
    assert deck.source.folder == place
    assert deck.settings.booking is not None
    assert deck.settings.booking.url == "https://example.org/mine"


def test_half_an_emoji_does_not_stop_saving(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "🌱 here")
    cursor = window.text.view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.setPosition(cursor.position() - 7)
    cursor.setPosition(cursor.position() + 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    do(window, "save")
    assert studio.path.read_text(encoding="utf-8") == EVENING + " here"
    assert window.editing.document.is_saved


def test_back_to_what_is_saved_can_be_undone(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "More.")
    do(window, "revert")
    assert window.editing.document.text == EVENING
    assert window.editing.document.is_saved
    answer(window, "Undo")
    assert window.editing.document.text == EVENING + "More."


def test_closing_asks_about_unsaved_text(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "More.")
    window.close()
    assert window.isVisible()
    assert "not saved" in said(window)
    answer(window, "Cancel")
    assert window.isVisible()
    window.close()
    answer(window, "Save")
    assert not window.isVisible()
    assert studio.path.read_text(encoding="utf-8") == EVENING + "More."


def test_closing_without_saving(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "More.")
    window.drafts.keep()
    window.close()
    answer(window, "Don’t save")
    assert not window.isVisible()
    assert studio.path.read_text(encoding="utf-8") == EVENING
    assert list(studio.drafts.iterdir()) == []


def test_closing_stays_open_where_saving_fails(studio: Studio) -> None:
    window = studio.open()
    type_in(window, "More.")
    window.close()
    studio.disk.trouble = not_saved(studio.path, OSError(errno.ENOSPC, ""))
    answer(window, "Save")
    assert window.isVisible()
    studio.disk.trouble = None
    answer(window, "Try again")
    assert not window.isVisible()


def test_nothing_unsaved_nothing_asked(studio: Studio) -> None:
    window = studio.open()
    window.close()
    assert not window.isVisible()


def test_a_question_takes_the_keyboard_and_escape_gives_it_back(studio: Studio) -> None:
    window = studio.open()
    window.activateWindow()
    window.text.view.setFocus()
    type_in(window, "More.")
    window.close()
    assert window.focusWidget() is window.messages.buttons[0]
    QTest.keyClick(window.messages.buttons[0], Qt.Key.Key_Escape)
    assert said(window) == ""
    assert window.focusWidget() is window.text.view


def test_where_it_was_saved_last_is_offered_for_a_new_deck(studio: Studio) -> None:
    window = studio.open()
    studio.chosen_place = studio.folder / "sub" / "copy.md"
    studio.chosen_place.parent.mkdir()
    do(window, "save-as")
    assert Path(studio.settings.current.last_folder) == studio.chosen_place.parent


def test_nothing_is_saved_among_the_shipped_decks(studio: Studio) -> None:
    shipped = studio.folder / "shipped"
    shipped.mkdir()
    (shipped / "deck.md").write_text("theirs")
    force_setattr(studio.needs, "is_shipped", lambda path: path.is_relative_to(shipped))
    window = studio.open()
    studio.chosen_place = shipped / "deck.md"
    do(window, "save-as")
    assert (shipped / "deck.md").read_text() == "theirs"
    assert said(window).startswith("The decks in that folder come with Hearthside")
    assert window.file.path == studio.path
    studio.chosen_place = studio.folder / "mine.md"
    answer(window, "Choose another place")
    assert studio.chosen_place.read_text(encoding="utf-8") == EVENING


def test_a_new_deck_is_proposed_where_own_decks_go(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: studio.folder)
    source = replace(open_deck(studio.path).source, path=None)
    window = studio.show(EditorWindow(reparse(source), studio.needs))
    do(window, "save-as")
    assert studio.questions[0].proposal.parent == studio.folder / "Hearthside"
