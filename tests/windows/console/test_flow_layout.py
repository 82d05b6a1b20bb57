"""Owns the tests of the layout that sets widgets like words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from hearthside.windows.console.flow_layout import FlowLayout


@pytest.fixture
def flow(qapp: object) -> Iterator[FlowLayout]:
    """Three widgets of 40 × 10, 4 apart."""
    parent = QWidget()
    made = FlowLayout(parent)
    made.setSpacing(4)
    for _ in range(3):
        child = QWidget()
        child.setFixedSize(40, 10)
        made.addWidget(child)
    yield made
    parent.deleteLater()


def _places(flow: FlowLayout, width: int) -> list[tuple[int, int]]:
    flow.setGeometry(QRect(100, 200, width, 100))
    items = [flow.itemAt(index) for index in range(flow.count())]
    assert flow.itemAt(flow.count()) is None
    return [(item.geometry().x(), item.geometry().y()) for item in items if item is not None]


def test_a_full_line_breaks(flow: FlowLayout) -> None:
    assert _places(flow, 128) == [(100, 200), (144, 200), (188, 200)]
    assert _places(flow, 127) == [(100, 200), (144, 200), (100, 214)]
    assert _places(flow, 50) == [(100, 200), (100, 214), (100, 228)]


@pytest.mark.parametrize(("width", "height"), [(128, 10), (127, 24), (50, 38)])
def test_its_height_follows_from_its_width(flow: FlowLayout, width: int, height: int) -> None:
    assert flow.heightForWidth(width) == height
