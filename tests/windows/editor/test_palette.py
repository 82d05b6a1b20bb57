"""Everything that can be done is found by a few letters and done with Enter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hearthside.render.renderer import SlideRenderer
from hearthside.windows.editor.actions import Actions, Doable, Group
from hearthside.windows.editor.palette import Palette
from hearthside.windows.editor.palette_filter import found_actions


def doable(
    name: str, title: str, group: Group = Group.TEXT, run: Callable[[], None] = lambda: None, **more: object
) -> Doable:
    return Doable(name=name, title=title, group=group, run=run, **more)  # type: ignore[arg-type]


ALL = (
    doable("save", "Save", Group.FILE),
    doable("bold", "Bold", words=("strong",)),
    doable("insert-slide", "New slide", Group.INSERT),
    doable("move-slide", "Move the slide up", Group.SLIDE),
)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ["save", "bold", "insert-slide", "move-slide"]),
        ("bo", ["bold"]),
        ("strong", ["bold"]),
        ("slide", ["insert-slide", "move-slide"]),
        ("slide up", ["move-slide"]),
        ("nsl", ["insert-slide"]),
        ("file", ["save"]),
        ("zzz", []),
    ],
)
def test_what_letters_find(typed: str, names: list[str]) -> None:
    assert [ALL[index].name for index in found_actions(typed, ALL)] == names


@pytest.fixture
def palette(qtbot: QtBot, renderer: SlideRenderer) -> Palette:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    window.show()
    made = Palette(Actions(window), renderer.themes.named("paper"), window)
    window.setProperty("palette", made)
    return made


def test_enter_does_it_and_the_palette_goes(palette: Palette) -> None:
    done: list[str] = []
    actions = palette._actions
    actions.add(
        doable("bold", "Bold", run=lambda: done.append("bold"), keys=("Ctrl+B",)),
        doable("italic", "Italic", run=lambda: done.append("italic")),
        palette.doable,
    )
    actions.action("palette").trigger()
    assert palette.isVisible()
    assert palette.list.count() == 2  # not itself
    QTest.keyClicks(palette.field, "ital")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["italic"]
    assert palette.isHidden()
    palette.open()
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["italic", "bold"]


def test_what_cannot_be_done_now_is_not_done(palette: Palette) -> None:
    done: list[str] = []
    palette._actions.add(doable("bold", "Bold", run=lambda: done.append("bold")))
    palette._actions.action("bold").setEnabled(False)
    palette.open()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not done
    assert palette.isVisible()
    assert not palette.list.item(0).flags() & Qt.ItemFlag.ItemIsEnabled
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isHidden()


def test_each_row_can_be_heard(palette: Palette) -> None:
    palette._actions.add(doable("bold", "Bold", keys=("Ctrl+B",)))
    palette.open()
    assert palette.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Bold, Text, Ctrl+B"


def test_the_key_that_asks_for_help_opens_it_too(palette: Palette) -> None:
    assert palette.doable.keys == ("Ctrl+Shift+P", "F1")
