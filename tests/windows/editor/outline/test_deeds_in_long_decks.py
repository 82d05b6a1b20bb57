"""Nobody waits for a long deck to be read again: a deed is done at once, and what it leaves chosen follows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.benchmarks.long_deck import long_deck_text
from tests.windows.editor.outline.conftest import Bench
from tests.windows.editor.outline.test_choosing import click

_CTRL = Qt.KeyboardModifier.ControlModifier
_CTRL_SHIFT = _CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bench(make_bench: Callable[[str], Bench]) -> Bench:
    """An outline whose third and fourth rows are "Part 1" and "Which gesture settles you, on slide 2?"."""
    return make_bench(long_deck_text(60))


def title(bench: Bench, slide: int) -> str:
    return bench.editing.settled_deck().slides[slide].title_text


def test_copies_are_there_at_once_and_chosen_when_the_deck_is_read(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 3)
    click(bench, 4, _CTRL)
    names = bench.selected
    with qtbot.waitSignal(bench.editing.deck_changed):
        QTest.keyClick(bench.list, Qt.Key.Key_D, _CTRL)
        assert not bench.editing.is_settled
        assert bench.editing.document.text.count(f"## {names[0]}\n") == 2
    assert bench.selected == names
    assert bench.editing.glimpse.slide == 4
    assert [title(bench, slide) for slide in range(2, 6)] == names * 2


def test_the_same_key_again_moves_on_what_was_moved(bench: Bench) -> None:
    click(bench, 3)
    names = bench.selected
    for _ in range(3):
        QTest.keyClick(bench.list, Qt.Key.Key_Down, _CTRL_SHIFT)
    assert title(bench, 5) == names[0]
    assert bench.selected == names


def test_what_somebody_wrote_meanwhile_is_not_left_for_a_choice(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 3)
    click(bench, 4, _CTRL)
    with qtbot.waitSignal(bench.editing.deck_changed):
        QTest.keyClick(bench.list, Qt.Key.Key_D, _CTRL)
        bench.text.view.setFocus()
        QTest.keyClicks(bench.text.view, "x")
    assert len(bench.selected) == 1


def test_a_click_on_a_row_of_a_moment_ago_leads_to_the_slide_that_it_shows(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 3)
    name = bench.rows[5]
    QTest.keyClick(bench.list, Qt.Key.Key_Delete)
    assert not bench.editing.is_settled
    click(bench, 5)
    qtbot.waitUntil(lambda: bench.editing.is_settled and title(bench, bench.editing.glimpse.slide) == name)
    assert bench.selected == [name]
