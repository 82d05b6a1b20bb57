"""Rounds that are added or dragged can be seen, however low the form is."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.windows.editor.forms.bench import Bench
from tests.windows.editor.forms.test_discussion import _discussion


def _in_sight(bench: Bench, row: QWidget) -> bool:
    """Whether all of ``row`` can be seen."""
    viewport = bench.host._scrolled.viewport()
    top = row.mapTo(viewport, QPoint(0, 0)).y()
    return top >= 0 and top + row.height() <= viewport.height()


def _small(bench: Bench) -> None:
    """Make the form so low that not all of its rounds can be seen."""
    bench.resize(1366, 420)
    QTest.qWait(0)


def test_a_new_row_comes_into_sight_whole(bench: Bench, qtbot: QtBot) -> None:
    form = _discussion(bench, 2)
    _small(bench)
    form.rounds.add_row()
    qtbot.waitUntil(lambda: _in_sight(bench, form.rounds.rows[-1]))


def test_near_the_edge_the_row_that_is_made_for_comes_into_sight(bench: Bench) -> None:
    form = _discussion(bench, 2)
    for _ in range(3):
        form.rounds.add_row()
    _small(bench)
    rows, area = form.rounds.rows, bench.host._scrolled
    area.ensureWidgetVisible(rows[0], 0, 0)
    assert not _in_sight(bench, rows[-1])
    held = rows[0]
    QTest.mousePress(held.grip, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    edge = area.viewport().mapToGlobal(QPoint(0, area.viewport().height() - 2)).y()
    for _ in range(12):
        held.grip.dragged.emit(edge)
    assert form.rounds.rows[-1] is held
    assert _in_sight(bench, held)
    QTest.mouseRelease(held.grip, Qt.MouseButton.LeftButton)
