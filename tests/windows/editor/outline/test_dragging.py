"""Slides are dropped where a line shows that they will be; whole sections part no other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from hearthside.windows.editor.outline.drag import carried_mime
from hearthside.windows.editor.outline.drag_list import DragList
from tests.windows.editor.outline.conftest import Bench
from tests.windows.editor.outline.test_choosing import click

_CTRL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton
_MOVE, _COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction


def edge_of(bench: Bench, name: str, *, lower: bool = False) -> QPoint:
    index = bench.list.model().index(bench.rows.index(name), 0)
    bench.list.scrollTo(index)
    rect = bench.list.visualRect(index)
    return QPoint(rect.center().x(), rect.bottom() - 4 if lower else rect.top() + 4)


def drop(bench: Bench, monkeypatch: pytest.MonkeyPatch, place: QPoint, *, is_copy: bool = False) -> QImage:
    """Drop what is selected at ``place``; return how the list looked just before."""
    mime = carried_mime(bench.editing.deck, bench.outline.chosen.slides)
    monkeypatch.setattr(DragList, "_is_own", lambda *_: True)
    return send(bench, mime, place, is_copy=is_copy)


def send(bench: Bench, mime: QMimeData, place: QPoint, *, is_copy: bool = False) -> QImage:
    viewport = bench.list.viewport()
    keys = _CTRL if is_copy else _NONE
    QApplication.sendEvent(viewport, QDragEnterEvent(place, _MOVE | _COPY, mime, _LEFT, keys))
    QApplication.sendEvent(viewport, QDragMoveEvent(place, _MOVE | _COPY, mime, _LEFT, keys))
    seen = viewport.grab().toImage()
    QApplication.sendEvent(viewport, QDropEvent(QPointF(place), _MOVE | _COPY, mime, _LEFT, keys))
    return seen


def test_a_slide_lands_below_the_one_whose_lower_half_it_is_dropped_on(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    click(bench, bench.rows.index("First"))
    drop(bench, monkeypatch, edge_of(bench, "Third", lower=True))
    assert bench.titles == "Beginning Second Middle Third First Fourth End Last words"
    assert bench.selected == ["First"]


def test_slides_land_in_the_section_above_a_heading(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    click(bench, bench.rows.index("Fourth"))
    click(bench, bench.rows.index("Last words"), _CTRL)
    drop(bench, monkeypatch, edge_of(bench, "2 Middle", lower=True))
    assert bench.titles == "Beginning First Second Fourth Last words Middle Third End"
    assert bench.selected == ["Fourth", "Last words"]


def test_a_line_shows_where_and_goes_again(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    click(bench, bench.rows.index("First"))
    place = edge_of(bench, "Middle")
    top = bench.list.visualRect(bench.list.model().index(bench.rows.index("2 Middle"), 0)).top()
    colour = bench.list._theme.voices[1]
    seen = drop(bench, monkeypatch, place)
    assert seen.pixelColor(place.x(), top) == colour
    assert bench.list.viewport().grab().toImage().pixelColor(place.x(), top) != QColor(colour)


def test_a_section_goes_where_it_parts_no_other(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    click(bench, bench.rows.index("3 End"))
    drop(bench, monkeypatch, edge_of(bench, "First"))
    assert bench.titles == "End Last words Beginning First Second Middle Third Fourth"
    assert bench.selected == ["1 End"]


def test_nothing_lands_ahead_of_the_title_or_behind_the_booking_screen(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    click(bench, bench.rows.index("First"))
    drop(bench, monkeypatch, edge_of(bench, "Booking", lower=True))
    assert bench.titles == "Beginning Second Middle Third Fourth End Last words First"
    drop(bench, monkeypatch, edge_of(bench, "An evening"))
    assert bench.titles == "First Beginning Second Middle Third Fourth End Last words"


def test_with_ctrl_a_copy_lands(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    click(bench, bench.rows.index("First"))
    drop(bench, monkeypatch, edge_of(bench, "End", lower=True), is_copy=True)
    assert bench.titles == "Beginning First Second Middle Third Fourth End First Last words"


def test_slides_of_another_window_land_as_copies(bench: Bench) -> None:
    mime = carried_mime(bench.editing.deck, (5,))
    send(bench, mime, edge_of(bench, "First"))
    assert bench.titles == "Beginning Third First Second Middle Third Fourth End Last words"


def test_mere_text_is_not_taken(bench: Bench) -> None:
    mime = QMimeData()
    mime.setText("## Not a slide yet")
    before = bench.titles
    send(bench, mime, edge_of(bench, "First"))
    assert bench.titles == before


def test_a_drag_carries_markdown(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    carried: list[str] = []
    click(bench, bench.rows.index("First"))
    monkeypatch.setattr(
        "hearthside.windows.editor.outline.drag_list.QDrag.exec",
        lambda drag, *_: carried.append(bytes(drag.mimeData().data("text/markdown").data()).decode()),
    )
    bench.list.startDrag(_MOVE)
    assert carried == ["## First {minutes=2}\n\nOne.\n\nTwo.\n"]
