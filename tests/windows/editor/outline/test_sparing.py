"""Only what is in sight is painted and looked at, and an edit tells of the rows that it changed alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hearthside.windows.editor.outline.delegate import OutlineDelegate
from hearthside.windows.editor.outline.mark import Mark
from hearthside.windows.editor.outline.model import MARK_ROLE
from tests.benchmarks.long_deck import long_deck_text
from tests.windows.editor.outline.conftest import Bench
from tests.windows.editor.outline.test_choosing import put_cursor


def mark_of(bench: Bench, name: str) -> Mark | None:
    found = bench.list.model().index(bench.rows.index(name), 0).data(MARK_ROLE)
    assert found is None or isinstance(found, Mark)
    return found


def test_of_a_long_deck_only_what_is_in_sight_is_painted(make_bench: Callable[[str], Bench], qtbot: QtBot) -> None:
    bench = make_bench(long_deck_text(300))
    thumbnails, watch = bench.outline._thumbnails, bench.watch
    watch._pause.stop()
    qtbot.waitUntil(lambda: bool(thumbnails._images) and not thumbnails._queue and not watch._first.is_busy)
    assert len(thumbnails._images) < 12
    assert 0 < len(watch._slides) < 12
    painted = {wanted.slide for wanted in thumbnails._images}
    bench.editing.go_to_slide(250)
    qtbot.waitUntil(lambda: any(wanted.slide == 250 for wanted in thumbnails._images))
    assert painted == set(range(len(painted)))


def test_rows_are_laid_out_once_while_the_editor_opens(
    make_bench: Callable[[str], Bench], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []
    picture = OutlineDelegate._picture  # not sizeHint: Qt would go on calling what was put in its place

    def picture_and_note(self: OutlineDelegate, rect: QRectF) -> QRectF:
        asked.append(rect.width())
        return picture(self, rect)

    monkeypatch.setattr(OutlineDelegate, "_picture", picture_and_note)
    bench = make_bench(long_deck_text(200))
    bench.list.viewport().grab()
    assert len(bench.rows) < len(asked) < 1.5 * len(bench.rows)


def test_typing_tells_of_one_row_and_keeps_scroll_and_place(bench: Bench, qtbot: QtBot) -> None:
    bench.resize(900, 300)
    put_cursor(bench, "Good night")
    qtbot.waitUntil(lambda: bench.selected == ["Last words"])
    qtbot.waitUntil(lambda: bool(bench.watch._slides) and not bench.watch._first.is_busy)
    scrolled = bench.list.verticalScrollBar().value()
    told: list[tuple[int, int]] = []
    resets: list[None] = []

    def tell(first: QModelIndex, last: QModelIndex) -> None:
        told.append((first.row(), last.row()))

    bench.list.model().dataChanged.connect(tell)
    bench.list.model().modelReset.connect(lambda: resets.append(None))
    with qtbot.waitSignal(bench.editing.deck_changed):
        QTest.keyClicks(bench.text.view, "x")
    own = bench.rows.index("Last words")
    assert told
    assert all(first >= own - 2 for first, _ in told)  # the section's minutes and the heading above may be others
    assert not resets
    assert bench.list.verticalScrollBar().value() == scrolled
    assert bench.selected == ["Last words"]


def test_a_new_slide_is_one_new_row(bench: Bench, qtbot: QtBot) -> None:
    put_cursor(bench, "Three.")
    qtbot.waitUntil(lambda: bench.selected == ["Second"])
    inserted: list[tuple[int, int]] = []
    bench.list.model().rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    with qtbot.waitSignal(bench.editing.deck_changed):
        bench.text.view.insertPlainText("Words.\n\n## New\n\n")
    assert len(inserted) == 1
    assert inserted[0][0] == inserted[0][1]
    qtbot.waitUntil(lambda: bench.selected == ["New"])
    assert bench.rows[3:7] == ["First", "Second", "New", "2 Middle"]


def test_faults_and_hints_are_told_apart_in_words(bench: Bench, qtbot: QtBot) -> None:
    bench.editing.go_to_slide(6)
    qtbot.waitUntil(lambda: mark_of(bench, "Fourth") is not None)
    mark = mark_of(bench, "Fourth")
    assert mark is not None
    assert mark.faults >= 1
    assert "thing" in mark.summary
    index = bench.list.model().index(bench.rows.index("Fourth"), 0)
    assert mark.summary in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert mark.messages[0] in str(index.data(Qt.ItemDataRole.ToolTipRole))
    bench.watch.look()
    qtbot.waitUntil(lambda: bench.watch.known is not None)
    assert mark_of(bench, "First") is None
    assert Mark(0, 2, ()).summary == "2 hints"
    assert Mark(1, 1, ()).summary == "1 thing to mend, 1 hint"


def test_a_mark_stays_while_its_slide_is_edited_and_goes_when_it_is_mended(bench: Bench, qtbot: QtBot) -> None:
    bench.editing.go_to_slide(6)
    qtbot.waitUntil(lambda: mark_of(bench, "Fourth") is not None)
    seen: list[Mark | None] = []
    bench.editing.deck_changed.connect(lambda: seen.append(mark_of(bench, "Fourth")))
    put_cursor(bench, "![](art/nothing.svg)")
    with qtbot.waitSignal(bench.editing.deck_changed):
        QTest.keyClicks(bench.text.view, "x")
    assert seen[-1] is not None
    cursor = bench.text.view.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    cursor.insertText("Words.")
    qtbot.waitUntil(lambda: bench.editing.is_settled and mark_of(bench, "Fourth") is None)


def test_what_was_scrolled_past_is_not_painted(make_bench: Callable[[str], Bench]) -> None:
    bench = make_bench(long_deck_text(300))
    bar = bench.list.verticalScrollBar()
    for step in range(1, 9):
        bar.setValue(step * bar.maximum() // 10)
        bench.list.viewport().grab()
    wanted = {each.slide for each in bench.outline._thumbnails._queue}
    assert 0 < len(wanted) < 12
    assert min(wanted) > 200
