"""Owns the tests of the help sheet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea

from hearthside.windows.console.help_sheet import console_rows
from hearthside.windows.console.words import Words
from hearthside.windows.presenting.keymap import help_rows
from tests.windows.console.stage import Stage
from tests.windows.settling import settle


def test_it_lists_every_key_of_the_keymap(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F1)
    settle()
    shown = {words.text() for words in stage.window.help.findChildren(Words) if words.isVisible()}
    for row in help_rows():
        assert row.label in shown
        assert set(row.keys) <= shown


def test_slides_go_on_turning_under_it_and_esc_closes_it(stage: Stage) -> None:
    stage.type("?")
    assert stage.window.pages.currentWidget() is stage.window.help
    stage.press(Qt.Key.Key_Right)
    assert stage.slide == 1
    stage.press(Qt.Key.Key_Escape)
    assert stage.window.pages.currentWidget() is stage.window.desk
    assert stage.slide == 1


def test_the_same_key_closes_it(stage: Stage) -> None:
    stage.press(Qt.Key.Key_F1)
    stage.press(Qt.Key.Key_F1)
    assert stage.window.pages.currentWidget() is stage.window.desk


def readable(stage: Stage) -> set[str]:
    """Return the words of the sheet that are seen whole."""
    area = stage.window.help.findChild(QScrollArea)
    assert area is not None
    seen = area.viewport().rect()
    return {
        words.text()
        for words in area.findChildren(Words)
        if seen.contains(QRect(words.mapTo(area.viewport(), QPoint(0, 0)), words.size()))
        and words.width() >= words.sizeHint().width()
        and words.height() >= words.sizeHint().height()
    }


def test_in_the_smallest_window_every_key_can_be_read_by_scrolling(stage: Stage) -> None:
    stage.window.resize(720, 420)
    stage.press(Qt.Key.Key_F1)
    settle()
    assert "shows more" in stage.window.help.hint.text()
    read = readable(stage)
    for _ in range(5):
        stage.press(Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.ControlModifier)
        read |= readable(stage)
    every = {word for row in (*help_rows(), *console_rows()) for word in (row.label, *row.keys)}
    assert every - read == set()
    for _ in range(5):
        stage.press(Qt.Key.Key_Up, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert help_rows()[0].label in readable(stage)
    assert stage.slide == 0


@pytest.mark.parametrize("size", [(911, 512), (1366, 768)])
def test_where_there_is_room_it_is_one_page_again(stage: Stage, size: tuple[int, int]) -> None:
    stage.window.resize(720, 420)
    stage.press(Qt.Key.Key_F1)
    settle()
    stage.window.resize(*size)
    settle()
    every = {word for row in (*help_rows(), *console_rows()) for word in (row.label, *row.keys)}
    assert every - readable(stage) == set()
    assert "shows more" not in stage.window.help.hint.text()
