"""The window at every size, and for those who do not see it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hearthside.deck.model import Deck
from hearthside.windows.paper.steady_scroll import IDLE
from tests.windows.library.conftest import Library

Key = Qt.Key


def test_the_window_comes_back_where_it_was(library: Library) -> None:
    window = library.open()
    window.setGeometry(20, 30, 760, 500)
    window.close()
    again = library.open()
    assert again.geometry() == window.geometry()


@pytest.mark.parametrize("size", [(911, 512), (1366, 768), (1920, 1080)])
def test_nothing_is_cut_off_at_any_size(library: Library, size: tuple[int, int]) -> None:
    window = library.open()
    window.resize(*size)
    library.settle(window)
    library.qtbot.waitUntil(lambda: window.shelf_view.geometry().right() < window.panel.geometry().left())
    button = window.panel.present_button
    corner = button.mapTo(window, button.rect().bottomRight())
    assert window.size().toTuple() == size
    assert corner.x() < size[0]
    assert window.panel.geometry().bottom() < size[1]


def test_a_picture_as_high_as_its_width_asks_for_settles_at_every_size(library: Library) -> None:
    faulty = library.deck("faulty.md")
    faulty.write_text("---\ntitle: Faulty\n---\n\n" + "## A {soon}\n\nWords\n\n" * 12, encoding="utf-8")
    window = library.open()
    window.open_path(faulty)
    library.settle(window)
    scrolled = window.panel._scroll
    for height in range(420, 900, 12):
        window.resize(1366, height)
        library.qtbot.wait(0)
        # A bar that came and went with the height would have the picture laid out for ever.
        assert scrolled.viewport().width() < scrolled.width()
    window.resize(1366, 480)
    library.qtbot.wait(0)
    assert scrolled.verticalScrollBar().property(IDLE) is False
    window.open_path(library.deck("short.md"))
    window.resize(1366, 1000)
    library.settle(window)
    assert scrolled.verticalScrollBar().property(IDLE) is True


def test_everything_that_can_be_used_has_a_name(library: Library) -> None:
    window = library.open()
    for widget in (window.top.search, window.top.open_button, window.shelf_view.list, window.panel.present_button):
        assert widget.accessibleName()


def test_a_fault_of_the_program_is_said_and_not_swallowed(library: Library) -> None:
    def broken(path: Path) -> Deck:
        raise ZeroDivisionError

    library.open_deck = broken
    with library.qtbot.captureExceptions() as caught:
        window = library.open()
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]
    assert "inside Hearthside" in window.panel.check.words()[0]


@pytest.mark.parametrize("width_px", [720, 911, 1366])
def test_the_parts_of_the_upper_edge_never_lie_on_each_other(library: Library, width_px: int) -> None:
    window = library.open()
    window.resize(width_px, 500)
    QApplication.processEvents()
    top = window.top
    parts = (top.search, top.details_button, top.evenings_button, top.open_button)
    for one, other in pairwise(parts):
        assert one.geometry().right() < other.geometry().left()
    assert top.search.width() >= 100
