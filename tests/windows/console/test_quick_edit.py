"""Owns the tests of the quick edit: nothing reaches the room before Apply, and no text is ever lost."""

from __future__ import annotations

import errno

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest

from hearthside.store.trouble import not_saved
from hearthside.windows.commands import Command
from hearthside.windows.console.quick_edit import QuickEdit
from tests.windows.console.stage import LAST, PLAIN, QUESTION, Stage
from tests.windows.settling import settle

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def edit(stage: Stage) -> QuickEdit:
    """The quick edit, open on the slide about lanterns, the cursor at the end."""
    stage.go(PLAIN)
    stage.press(Qt.Key.Key_E)
    settle()
    opened = stage.window.desk.parts.quick_edit
    opened.editor.moveCursor(QTextCursor.MoveOperation.End)
    return opened


def _title(stage: Stage) -> str:
    return stage.controller.deck.slides[PLAIN].title_text


def _retitle(edit: QuickEdit, title: str) -> None:
    edit.editor.setPlainText(f"## {title}\n\nOnly a sentence about lanterns.")
    edit.check_now()


def test_it_shows_the_slides_text_and_takes_the_keys(stage: Stage, edit: QuickEdit) -> None:
    assert edit.isVisible()
    assert edit.editor.text == "## Nothing to note\n\nOnly a sentence about lanterns."
    assert not edit.is_changed
    stage.type(" bhf.2")
    assert edit.editor.text.endswith("lanterns. bhf.2")
    assert stage.slide == PLAIN
    assert stage.controller.room.typed_number == ""


def test_the_cursor_stands_before_the_first_word_so_that_a_heading_stays_one(stage: Stage) -> None:
    stage.go(PLAIN)
    stage.press(Qt.Key.Key_E)
    settle()
    stage.type("Really ")
    assert stage.window.desk.parts.quick_edit.editor.text.startswith("## Really Nothing to note")


def test_what_would_not_be_applied_is_told_in_another_colour_than_a_remark(edit: QuickEdit) -> None:
    assert edit.verdict.property("role") == "caption"
    edit.editor.setPlainText("x## Nothing to note\n\n::: notes")
    edit.check_now()
    assert "the room still shows" in edit.verdict.text()
    assert edit.verdict.property("role") == "refusal"
    _retitle(edit, "Better words")
    assert edit.verdict.property("role") == "caption"


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_PageDown, Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_F5]
)
def test_no_key_turns_a_page_while_it_is_open(stage: Stage, edit: QuickEdit, key: Qt.Key) -> None:
    stage.press(key)
    QTest.keyClick(stage.window, key)
    assert stage.slide == PLAIN


def test_nothing_reaches_the_room_until_apply(stage: Stage, edit: QuickEdit) -> None:
    _retitle(edit, "Better words")
    assert _title(stage) == "Nothing to note"
    assert not stage.disk.written
    stage.press(Qt.Key.Key_Return, modifiers=_CONTROL)
    assert _title(stage) == "Better words"
    assert "## Better words" in stage.path.read_text(encoding="utf-8")
    assert not edit.isVisible()
    assert stage.slide == PLAIN


def test_discard_forgets(stage: Stage, edit: QuickEdit) -> None:
    _retitle(edit, "Better words")
    stage.press(Qt.Key.Key_D, modifiers=_CONTROL)
    assert not edit.isVisible()
    assert _title(stage) == "Nothing to note"
    stage.press(Qt.Key.Key_E)
    assert edit.editor.text.startswith("## Nothing to note")


def test_esc_keeps_the_text_for_later_and_says_so(stage: Stage, edit: QuickEdit) -> None:
    _retitle(edit, "Half a though")
    stage.press(Qt.Key.Key_Escape)
    assert not edit.isVisible()
    notice = stage.window.notices.current
    assert notice is not None
    assert "slide 6 is kept" in notice.text
    stage.go(LAST)
    stage.press(Qt.Key.Key_E)
    assert edit.editor.text.startswith("## Last words")
    stage.press(Qt.Key.Key_Escape)
    stage.go(PLAIN)
    stage.press(Qt.Key.Key_E)
    assert edit.editor.text.startswith("## Half a though")


def test_after_closing_the_keys_turn_pages_again(stage: Stage, edit: QuickEdit) -> None:
    stage.press(Qt.Key.Key_Escape)
    stage.press(Qt.Key.Key_Space)
    assert stage.slide == LAST
    assert stage.window.notices.current is None


def test_a_faulty_edit_is_refused_and_the_text_kept(stage: Stage, edit: QuickEdit) -> None:
    edit.editor.setPlainText("## Nothing to note\n\n::: left\nnever closed")
    edit.check_now()
    said = edit.verdict.text()
    edit.apply()
    assert edit.isVisible()
    assert edit.editor.text.endswith("never closed")
    assert said
    assert edit.verdict.text()
    assert _title(stage) == "Nothing to note"
    assert not stage.disk.written


def test_a_failed_save_shows_the_edit_and_says_what_happened(stage: Stage, edit: QuickEdit) -> None:
    stage.disk.trouble = not_saved(stage.path, OSError(errno.ENOSPC, "No space left on device"))
    _retitle(edit, "Better words")
    edit.apply()
    assert _title(stage) == "Better words"
    notice = stage.window.notices.current
    assert notice is not None
    assert "the disk is full" in notice.text
    stage.press(Qt.Key.Key_E)
    assert edit.editor.text.startswith("## Better words")


def test_a_file_that_another_changed_is_not_overwritten_and_the_text_stays(stage: Stage, edit: QuickEdit) -> None:
    theirs = stage.path.read_text(encoding="utf-8") + "\nMore.\n"
    stage.path.write_text(theirs, encoding="utf-8")
    _retitle(edit, "Better words")
    edit.apply()
    assert edit.isVisible()
    assert edit.editor.text.startswith("## Better words")
    assert edit.reload_button.isVisible()
    assert stage.path.read_text(encoding="utf-8") == theirs
    edit.reload_button.click()
    edit.apply()
    assert _title(stage) == "Better words"


def test_a_slide_that_moved_in_the_file_is_found_by_its_text(stage: Stage, edit: QuickEdit) -> None:
    moved = stage.path.read_text(encoding="utf-8").replace("# Later", "## One more\n\nHello.\n\n# Later")
    stage.path.write_text(moved, encoding="utf-8")
    stage.controller.reload()
    _retitle(edit, "Better words")
    edit.apply()
    titles = [slide.title_text for slide in stage.controller.deck.slides]
    assert titles[4:8] == ["One more", "Later", "Better words", "Last words"]


def test_faults_are_said_while_typing(stage: Stage, edit: QuickEdit) -> None:
    assert edit.verdict.text() == "Nothing to mend."
    edit.editor.setPlainText("## Nothing to note\n\n![](nowhere.png)")
    edit._check.timeout.emit()
    assert edit.verdict.text() != "Nothing to mend."


def test_the_preview_follows_the_text(stage: Stage, edit: QuickEdit) -> None:
    before = edit.preview.grab().toImage()
    _retitle(edit, "Something else altogether")
    settle()
    assert edit.preview.grab().toImage() != before


def test_it_stays_with_its_slide_when_pages_turn(stage: Stage, edit: QuickEdit) -> None:
    stage.window.desk.controls.buttons[Command.NEXT].click()
    assert stage.slide == LAST
    _retitle(edit, "Better words")
    edit.apply()
    assert _title(stage) == "Better words"
    assert stage.slide == LAST


def test_keys_of_the_rooms_window_come_here_too(stage: Stage, edit: QuickEdit) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier, "b")
    assert stage.controller.key(event)
    assert edit.editor.text.endswith("lanterns.b")


def test_no_break_spaces_come_out_as_they_went_in(stage: Stage, edit: QuickEdit) -> None:
    edit.editor.setPlainText("## A\u00a0b 🌙\n\nc")
    assert edit.editor.text == "## A\u00a0b 🌙\n\nc"


def test_the_edit_button_closes_it_again(stage: Stage, edit: QuickEdit) -> None:
    QTest.mouseClick(stage.window.desk.controls.buttons[Command.QUICK_EDIT], Qt.MouseButton.LeftButton)
    assert not edit.isVisible()


def test_a_part_that_is_none_is_said_as_soon_as_it_opens(stage: Stage) -> None:
    text = stage.path.read_text(encoding="utf-8").replace("::: discuss", "::: discus")
    stage.path.write_text(text, encoding="utf-8")
    stage.controller.reload()
    stage.go(QUESTION)
    stage.press(Qt.Key.Key_E)
    assert "discus" in stage.window.desk.parts.quick_edit.verdict.text()
