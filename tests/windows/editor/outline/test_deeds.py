"""Slides are moved, doubled, deleted, copied, split and joined from the outline, each as one step of undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from hearthside.windows.editor.actions import Doable, Group
from hearthside.windows.editor.outline.actions import OUTLINE_KEYS
from hearthside.windows.editor.outline.menu import outline_menu
from tests.windows.editor.outline.conftest import DECK, Bench
from tests.windows.editor.outline.test_choosing import click, put_cursor

_CTRL = Qt.KeyboardModifier.ControlModifier
_CTRL_SHIFT = _CTRL | Qt.KeyboardModifier.ShiftModifier
_ALL = "Beginning First Second Middle Third Fourth End Last words"


def press(bench: Bench, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(bench.list, key, keys)


def test_a_slide_is_moved_across_its_section_by_keys(bench: Bench) -> None:
    click(bench, 4)
    press(bench, Qt.Key.Key_Down, _CTRL_SHIFT)
    assert bench.titles == "Beginning First Middle Second Third Fourth End Last words"
    assert bench.selected == ["Second"]
    press(bench, Qt.Key.Key_Up, _CTRL_SHIFT)
    assert bench.titles == _ALL
    bench.editing.document.qt.undo()
    bench.editing.document.qt.undo()
    assert bench.editing.document.text == DECK


def test_the_same_keys_move_the_slide_of_the_cursor_while_writing(bench: Bench, qtbot: QtBot) -> None:
    put_cursor(bench, "Three.")
    qtbot.waitUntil(lambda: bench.editing.glimpse.slide == 3)
    QTest.keyClick(bench.text.view, Qt.Key.Key_Up, _CTRL_SHIFT)
    assert bench.titles == "Beginning Second First Middle Third Fourth End Last words"
    assert bench.text.view.hasFocus()


def test_many_move_together_and_stay_chosen(bench: Bench) -> None:
    click(bench, 3)
    click(bench, 7, _CTRL)
    press(bench, Qt.Key.Key_Up, _CTRL_SHIFT)
    assert bench.titles == "First Third Beginning Second Middle Fourth End Last words"
    assert bench.selected == ["First", "Third"]


def test_what_was_moved_is_chosen_again_when_that_is_taken_back_and_done_again(bench: Bench) -> None:
    click(bench, 3)
    click(bench, 7, _CTRL)
    press(bench, Qt.Key.Key_Up, _CTRL_SHIFT)
    press(bench, Qt.Key.Key_Down, _CTRL_SHIFT)
    after = bench.titles
    bench.editing.undo()
    assert bench.selected == ["First", "Third"]
    bench.editing.undo()
    assert bench.titles == _ALL
    assert bench.selected == ["First", "Third"]
    bench.editing.redo()
    bench.editing.redo()
    assert bench.titles == after
    assert bench.selected == ["First", "Third"]


def test_slides_apart_are_chosen_again_when_they_come_back(bench: Bench) -> None:
    click(bench, 3)
    click(bench, 8, _CTRL)
    press(bench, Qt.Key.Key_Delete)
    assert len(bench.selected) == 1
    bench.editing.undo()
    assert bench.selected == ["First", "Fourth"]
    bench.editing.redo()
    assert bench.selected == ["Second"]


def test_a_section_is_chosen_again(bench: Bench) -> None:
    click(bench, 5)
    press(bench, Qt.Key.Key_Down, _CTRL_SHIFT)
    bench.editing.undo()
    assert bench.selected == ["2 Middle"]


def test_taking_back_what_was_written_chooses_nothing(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 3)
    click(bench, 7, _CTRL)
    press(bench, Qt.Key.Key_Up, _CTRL_SHIFT)
    bench.editing.undo()
    put_cursor(bench, "Three.")
    qtbot.waitUntil(lambda: bench.editing.glimpse.slide == 3)
    QTest.keyClicks(bench.text.view, "x")
    bench.editing.undo()
    assert bench.editing.document.text == DECK
    qtbot.waitUntil(lambda: bench.selected == ["Second"])


def test_a_heading_moves_its_section(bench: Bench) -> None:
    click(bench, 5)
    press(bench, Qt.Key.Key_Down, _CTRL_SHIFT)
    assert bench.titles == "Beginning First Second End Last words Middle Third Fourth"
    assert bench.selected == ["3 Middle"]


def test_what_is_deleted_says_how_it_comes_back(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 3)
    qtbot.waitUntil(lambda: bench.editing.glimpse.slide == 2)
    press(bench, Qt.Key.Key_Delete)
    assert bench.titles == _ALL.replace("First ", "")
    text = bench.editing.document.text
    qtbot.waitUntil(lambda: bench.editing.selection.start == text.index("## Second"))
    assert bench.selected == ["Second"]
    assert (bench.notices[-1].text, bench.notices[-1].mend) == ("Slide 3 is deleted.", "Ctrl+Z brings it back.")
    bench.editing.document.qt.undo()
    assert bench.editing.document.text == DECK


def test_many_are_deleted_in_one_step(bench: Bench) -> None:
    click(bench, 3)
    click(bench, 8, _CTRL)
    press(bench, Qt.Key.Key_Backspace)
    assert bench.titles == "Beginning Second Middle Third End Last words"
    assert bench.notices[-1].text == "2 slides are deleted."


@pytest.mark.parametrize("row", [0, 12])
def test_title_and_booking_screen_stay_and_say_why(bench: Bench, row: int) -> None:
    click(bench, row)
    press(bench, Qt.Key.Key_Delete)
    assert bench.editing.document.text == DECK
    assert "always the booking screen" in bench.notices[-1].text


def test_ctrl_d_duplicates_and_chooses_the_copy(bench: Bench) -> None:
    click(bench, 3)
    press(bench, Qt.Key.Key_D, _CTRL)
    assert bench.titles == "Beginning First First Second Middle Third Fourth End Last words"
    assert bench.list.currentIndex().row() == 4


def test_slides_are_cut_and_pasted_as_their_text(bench: Bench) -> None:
    click(bench, 3)
    press(bench, Qt.Key.Key_X, _CTRL)
    assert QGuiApplication.clipboard().text() == "## First {minutes=2}\n\nOne.\n\nTwo.\n"
    click(bench, bench.rows.index("Third"))
    press(bench, Qt.Key.Key_V, _CTRL)
    assert bench.titles == "Beginning Second Middle Third First Fourth End Last words"
    assert bench.selected == ["First"]


def test_of_a_whole_deck_on_the_clipboard_the_slides_are_pasted(bench: Bench) -> None:
    QGuiApplication.clipboard().setText("---\ntitle: Another\n---\n\n## X\n\n## Y\n")
    click(bench, 11)
    press(bench, Qt.Key.Key_V, _CTRL)
    assert bench.titles == f"{_ALL} X Y"
    assert bench.editing.deck.settings.title == "An evening"
    assert bench.selected == ["X", "Y"]


def test_a_clipboard_without_text_says_so(bench: Bench) -> None:
    QGuiApplication.clipboard().setMimeData(QMimeData())
    press(bench, Qt.Key.Key_V, _CTRL)
    assert "no text on the clipboard" in bench.notices[-1].text


def test_a_slide_is_split_and_joined_again(bench: Bench) -> None:
    click(bench, 3)
    bench.doing.action("split-slide").trigger()
    assert bench.titles == "Beginning First First Second Middle Third Fourth End Last words"
    click(bench, 3)
    bench.doing.action("join-slides").trigger()
    assert bench.titles == _ALL


def test_what_cannot_be_split_or_joined_says_why(bench: Bench) -> None:
    click(bench, 4)
    bench.doing.action("split-slide").trigger()
    bench.doing.action("join-slides").trigger()
    click(bench, 7, _CTRL)
    bench.doing.action("join-slides").trigger()
    assert ["part" in bench.notices[0].text, "section" in bench.notices[1].text] == [True, True]
    assert "follow one another" in bench.notices[2].text
    assert bench.editing.document.text == DECK


def test_many_are_marked_to_be_cut_if_late(bench: Bench) -> None:
    click(bench, 3)
    click(bench, 4, _CTRL)
    bench.doing.action("cut-slides-if-late").trigger()
    assert bench.editing.document.text == DECK.replace("{minutes=2}", "{if-late=skip minutes=2}")
    bench.doing.action("cut-slides-if-late").trigger()
    assert "if-late" not in bench.editing.document.text


def test_ctrl_a_chooses_all_that_can_be_moved(bench: Bench) -> None:
    press(bench, Qt.Key.Key_A, _CTRL)
    assert bench.outline.chosen.slides == tuple(range(1, 9))
    bench.doing.action("move-slide-to-end").trigger()
    assert bench.titles == _ALL


def test_an_unclosed_part_stays_and_says_why(make_bench: Callable[[str], Bench]) -> None:
    text = "---\ntitle: T\n---\n\n## A\n\none\n:::\n\n## B\n\n::: notes\ntwo\n"
    bench = make_bench(text)
    click(bench, 2)
    press(bench, Qt.Key.Key_Up, _CTRL_SHIFT)
    assert "never closed" in bench.notices[-1].text
    assert bench.editing.document.text == text


def test_the_menu_has_every_action_and_its_key(bench: Bench, qtbot: QtBot) -> None:
    menu = outline_menu(bench.outline.actions_here, bench)
    assert {action.objectName() for action in menu.actions() if not action.isSeparator()} == {
        doable.name for doable in bench.outline.actions_here
    }
    texts = [action.text() for action in menu.actions()]
    assert "Duplicate\tCtrl+D" in texts
    assert "Move up\tCtrl+Shift+Up" in texts
    click(bench, 3)
    next(action for action in menu.actions() if action.objectName() == "duplicate-slide").trigger()
    assert bench.titles.count("First") == 2
    bench.list.customContextMenuRequested.emit(bench.list.rect().center())
    shown = [found for found in bench.outline.findChildren(QMenu) if found.isVisible()]
    assert len(shown) == 1
    shown[0].close()


def test_keys_of_the_outline_alone_are_no_keys_of_the_window(bench: Bench) -> None:
    in_outline = {key for _, keys in OUTLINE_KEYS for key in keys}
    assert not in_outline & {key for doable in bench.outline.actions_here for key in doable.keys}
    bench.text.view.setFocus()
    QTest.keyClick(bench.text.view, Qt.Key.Key_Delete)
    assert bench.editing.document.text == DECK[1:]


def test_in_the_outline_its_keys_go_before_those_of_the_window(bench: Bench) -> None:
    done: list[str] = []
    other = Doable(name="other", title="Other", group=Group.TEXT, run=lambda: done.append("other"), keys=("Ctrl+D",))
    bench.doing.add(other)
    bench.addAction(bench.doing.action("other"))
    click(bench, 3)
    press(bench, Qt.Key.Key_D, _CTRL)
    assert not done
    assert bench.titles.count("First") == 2
    bench.text.view.setFocus()
    QTest.keyClick(bench.text.view, Qt.Key.Key_D, _CTRL)
    assert done == ["other"]
