"""Every button that inserts does so at the cursor, as one step of undo, or says why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hearthside.render.renderer import SlideRenderer
from tests.windows.editor.forms.bench import TEXT, Bench


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot, renderer: SlideRenderer) -> Iterator[Bench]:
    bench = Bench(tmp_path, renderer)
    qtbot.addWidget(bench)
    yield bench
    bench.editing.stop()


@pytest.mark.parametrize(
    ("name", "selected", "stands"),
    [
        ("insert-slide", "New slide", "mine\n:::\n\n## New slide\n\n## Together?"),
        ("insert-section", "New section", "mine\n:::\n\n# New section\n\n## Together?"),
        ("insert-begin", "Welcome", "::: begin\n:::\n\n## Together?"),
        ("insert-sides", "What stands on the left", "## Alone\n\nWords.\n\n::: left\nWhat"),
        ("insert-table", "First column", "## Alone\n\nWords.\n\n| First column |"),
        ("insert-pause", "", "## Alone\n\nWords.\n\n. . .\n\n::: notes"),
        ("insert-remark", "A remark for whoever edits this deck", "## Alone\n\nWords.\n\n<!-- A remark"),
        ("insert-notes", "", "Words.\n\n::: notes\nmine"),
    ],
)
def test_it_is_inserted_at_the_cursor_and_undone_at_once(bench: Bench, name: str, selected: str, stands: str) -> None:
    bench.go_to(1)
    bench.do(name)
    assert stands in bench.text
    assert bench.shown[-1].of(bench.text) == selected
    if bench.text != TEXT:
        bench.editing.document.qt.undo()
    assert bench.text == TEXT


def test_what_cannot_be_inserted_is_said(bench: Bench, qtbot: QtBot, tmp_path: Path, renderer: SlideRenderer) -> None:
    empty = Bench(tmp_path, renderer, "")
    qtbot.addWidget(empty)
    empty.do("insert-pause")
    assert [notice.text for notice in empty.notices] == ["There is no slide here yet. Add one first."]
    empty.editing.stop()
    bench.go_to(1)
    bench.do("edit-discussion")
    assert bench.notices[0].text == "There is no discussion on this slide yet."
    assert not bench.host.isVisible()


@pytest.mark.parametrize("name", ["insert-slide", "insert-break"])
def test_the_text_has_the_keyboard_whichever_button_it_came_from(bench: Bench, name: str) -> None:
    bench.go_to(1)
    bench.button.setFocus()
    bench.do(name)
    if bench.host.form is not None:
        bench.host.apply()
    assert bench.focusWidget() is bench.view
