"""The library's offer to go on with an evening that broke off."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.windows.library.conftest import Library


def test_nothing_is_offered_until_there_is_something(library: Library) -> None:
    bar = library.open().unfinished
    assert bar.text == ""
    chosen: list[Path] = []
    bar.chosen.connect(chosen.append)
    QTest.keyClick(library.windows[0].shelf_view.list, Qt.Key.Key_Y)
    assert chosen == []


def test_one_key_goes_on(library: Library) -> None:
    window = library.open()
    chosen: list[Path] = []
    window.unfinished.chosen.connect(chosen.append)
    window.unfinished.offer(library.shipped, "Wired for closeness", "slide 9, 2:08 left")
    assert window.unfinished.text == "“Wired for closeness” was interrupted: slide 9, 2:08 left."
    QTest.keyClick(window.shelf_view.list, Qt.Key.Key_Y)
    assert chosen == [library.shipped]
    assert window.unfinished.text == ""


def test_the_key_is_a_letter_while_somebody_types(library: Library) -> None:
    window = library.open()
    chosen: list[Path] = []
    window.unfinished.chosen.connect(chosen.append)
    window.unfinished.offer(library.shipped, "Wired for closeness", "slide 9")
    window.top.go_to_search()
    QTest.keyClick(window.top.search, Qt.Key.Key_Y)
    assert (window.top.search.text(), chosen) == ("y", [])


def test_not_now_is_an_answer(library: Library) -> None:
    bar = library.open().unfinished
    bar.offer(library.shipped, "Wired for closeness", "slide 9")
    QTest.mouseClick(bar.close_button, Qt.MouseButton.LeftButton)
    assert bar.text == ""
