"""Owns the tests of the overview: filter, keys, the click, and that nothing of it leaks into page turning."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from hearthside.windows.console import palette
from hearthside.windows.console.overview_places import CellSizes, places
from tests.windows.console.stage import LAST, PLAIN, QUESTION, THOUGHTS, Stage
from tests.windows.settling import settle


@pytest.fixture(autouse=True)
def overview(stage: Stage) -> None:
    stage.press(Qt.Key.Key_G)
    settle()


def _is_open(stage: Stage) -> bool:
    return stage.window.pages.currentWidget() is stage.window.overview


def test_it_opens_at_the_present_slide_with_every_slide(stage: Stage) -> None:
    assert _is_open(stage)
    assert stage.window.overview.grid.slides == tuple(range(8))
    assert stage.window.overview.grid.chosen == 0


def test_the_chosen_slide_stays_in_sight_whatever_height_the_grid_is_given(stage: Stage) -> None:
    grid = stage.window.overview.grid
    stage.press(Qt.Key.Key_End)
    for height in (400, 230):
        grid.resize(grid.width(), height)
        cell = grid._places.cells[grid.chosen].translated(0, -grid.verticalScrollBar().value())
        assert cell.top() >= 0
        assert cell.bottom() <= grid.viewport().height()


def test_typing_filters_and_enter_goes_there(stage: Stage) -> None:
    stage.type("lantern")
    assert stage.window.overview.grid.slides == (PLAIN,)
    assert stage.slide == 0
    stage.press(Qt.Key.Key_Return)
    assert stage.slide == PLAIN
    assert not _is_open(stage)


def test_enter_goes_to_the_slide_whose_title_has_the_words(stage: Stage) -> None:
    stage.type("words")
    assert stage.window.overview.grid.slides[0] != LAST
    stage.press(Qt.Key.Key_Return)
    assert stage.slide == LAST


def test_letters_that_are_commands_elsewhere_are_letters_here(stage: Stage) -> None:
    stage.type("bhfo.1")
    assert stage.window.overview.filter.text() == "bhfo.1"
    assert stage.slide == 0
    assert stage.controller.state.cover.value == "none"
    assert not stage.controller.state.is_frozen


def test_with_nothing_found_enter_goes_nowhere(stage: Stage) -> None:
    stage.type("xyzzy")
    assert stage.window.overview.found.text() == "No slide has these words"
    stage.press(Qt.Key.Key_Return)
    assert (stage.slide, _is_open(stage)) == (0, True)


def test_arrows_home_and_end_choose(stage: Stage) -> None:
    grid = stage.window.overview.grid
    stage.press(Qt.Key.Key_Right)
    stage.press(Qt.Key.Key_Right)
    assert grid.chosen == THOUGHTS
    stage.press(Qt.Key.Key_Left)
    stage.press(Qt.Key.Key_End)
    assert grid.chosen == 7
    stage.press(Qt.Key.Key_Home)
    assert grid.chosen == 0
    stage.press(Qt.Key.Key_Down)
    assert grid.chosen == 1
    stage.press(Qt.Key.Key_PageDown)
    stage.press(Qt.Key.Key_Return)
    assert stage.slide > QUESTION


def test_esc_closes_and_leaves_everything(stage: Stage) -> None:
    stage.type("lantern")
    stage.press(Qt.Key.Key_Escape)
    assert not _is_open(stage)
    assert stage.slide == 0
    stage.press(Qt.Key.Key_Right)
    assert stage.slide == 1


def test_keys_pressed_in_the_rooms_window_come_here_too(stage: Stage) -> None:
    for key, text in ((Qt.Key.Key_L, "l"), (Qt.Key.Key_A, "a")):
        stage.controller.key(QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))
    assert stage.window.overview.filter.text() == "la"
    stage.controller.key(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier))
    assert not _is_open(stage)


def test_a_click_goes_there(stage: Stage) -> None:
    grid = stage.window.overview.grid
    cell = grid._places.cells[LAST]
    at = cell.center().toPoint() - QPoint(0, grid.verticalScrollBar().value())
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert stage.slide == LAST
    assert not _is_open(stage)


def test_sections_begin_a_row_and_rows_are_found_by_their_place(stage: Stage) -> None:
    found = places(stage.controller.deck, range(8), 660, CellSizes(200, 20, 30, 10))
    assert [title for _, title in found.headings] == ["Welcome", "Later"]
    assert found.cells[1].left() == found.cells[4].left() == 0
    assert found.cells[4].top() > found.cells[3].bottom()
    assert found.neighbour(3, 0, 1) == 6
    assert found.neighbour(3, 0, -1) == 0
    assert found.neighbour(7, 1, 0) == 7


def test_the_mouse_is_shown_where_a_click_goes_and_reads_the_whole_title(stage: Stage, qtbot: QtBot) -> None:
    grid = stage.window.overview.grid
    view = grid.viewport()
    cell = grid._places.cells[QUESTION].center().toPoint()
    before = view.grab().toImage()
    QTest.mouseMove(view, cell)
    qtbot.waitUntil(lambda: view.cursor().shape() is Qt.CursorShape.PointingHandCursor)
    assert view.grab().toImage() != before
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, cell, view.mapToGlobal(cell)))
    assert QToolTip.text() == "What settles you?"
    QTest.mouseMove(view, QPoint(view.width() - 1, 1))
    qtbot.waitUntil(lambda: view.cursor().shape() is Qt.CursorShape.ArrowCursor)
    assert view.grab().toImage() == before


def test_the_menu_of_a_field_is_as_dark_as_the_console(stage: Stage) -> None:
    menu = stage.window.overview.filter.createStandardContextMenu()
    menu.resize(menu.sizeHint())
    picture = menu.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 3).name() == palette.PANEL


def test_a_click_on_nothing_leaves_the_caret_in_the_filter(stage: Stage) -> None:
    overview = stage.window.overview
    stage.window.setFocus()  # as a click does whose place takes no focus
    QTest.mouseClick(overview.grid.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(overview.grid.width() - 40, 2))
    assert _is_open(stage)
    assert QApplication.focusWidget() is overview.filter
