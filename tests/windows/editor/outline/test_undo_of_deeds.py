"""Undo and redo lead to the slide that they changed, not to the one behind it."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hearthside.authoring.change import Change
from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span
from tests.windows.editor.outline.conftest import DECK, Bench
from tests.windows.editor.outline.test_choosing import click


def slide_now(bench: Bench) -> int:
    """The slide that the cursor is in, whatever was just edited."""
    bench.editing.settled_deck()
    return bench.editing.glimpse.slide


@pytest.mark.parametrize(
    ("deed", "done"),
    [
        ("duplicate-slide", 3),
        ("move-slide-up", 1),
        ("move-slide-down", 3),
        ("move-slide-to-end", 8),
        ("split-slide", 3),
        ("delete-slide", 2),
    ],
)
def test_undo_goes_to_the_slide_as_it_was_and_redo_to_what_became_of_it(
    bench: Bench, qtbot: QtBot, deed: str, done: int
) -> None:
    click(bench, 3)
    qtbot.waitUntil(lambda: bench.editing.glimpse.slide == 2)
    bench.doing.action(deed).trigger()
    assert slide_now(bench) == done
    bench.text.view.undo()
    assert bench.editing.document.text == DECK
    assert slide_now(bench) == 2
    qtbot.waitUntil(lambda: bench.selected == ["First"])
    bench.text.view.redo()
    assert slide_now(bench) == done


def test_a_change_elsewhere_is_shown_where_it_was(bench: Bench) -> None:
    place = DECK.index("Good night")
    bench.editing.change(Change((TextEdit(Span(place, place), "And "),)))
    assert bench.editing.selection == Span(0, 0)
    bench.text.view.undo()
    assert bench.editing.selection == Span(place, place)


def test_each_step_keeps_its_own_place_through_typing_between_them(bench: Bench, qtbot: QtBot) -> None:
    click(bench, 3)
    qtbot.waitUntil(lambda: bench.editing.glimpse.slide == 2)
    bench.doing.action("duplicate-slide").trigger()
    bench.text.view.undo()
    QTest.keyClicks(bench.text.view, " more")  # what was undone is gone for good, its place too
    place = bench.editing.selection
    bench.text.view.undo()
    assert bench.editing.document.text == DECK
    bench.text.view.redo()
    assert bench.editing.selection == place
