"""Owns the tests of the help sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt

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
