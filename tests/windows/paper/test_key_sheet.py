"""The sheet with a paper window's keys: what brings it, what takes it away, and that it names every key there is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hearthside.render.renderer import SlideRenderer
from hearthside.store.settings import SettingsFile
from hearthside.windows.details.window import DetailsNeeds, DetailsWindow
from hearthside.windows.importing.window import ImportNeeds, ImportWindow
from hearthside.windows.paper.window import PaperWindow
from hearthside.windows.report.window import ReportNeeds, ReportWindow
from tests.windows.key_sheets import cut_off, is_open, sheet_of, shortcuts_without_a_name

Key = Qt.Key


@pytest.fixture(params=["details", "importing", "report"])
def window(
    request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot, renderer: SlideRenderer
) -> Iterator[PaperWindow]:
    settings = SettingsFile(tmp_path / "settings.toml")
    made: PaperWindow
    if request.param == "details":
        made = DetailsWindow(DetailsNeeds(settings, renderer))
    elif request.param == "importing":
        made = ImportWindow(ImportNeeds(renderer, settings))
    else:
        made = ReportWindow(ReportNeeds(tmp_path, lambda path: pytest.fail(str(path)), renderer, settings))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def test_f1_shows_every_key_and_esc_takes_the_sheet_away_alone(window: PaperWindow) -> None:
    QTest.keyClick(window, Key.Key_F1)
    assert is_open(window)
    assert shortcuts_without_a_name(window) == []
    assert cut_off(window) == []
    QTest.keyClick(sheet_of(window).close_button, Key.Key_Escape)
    assert not is_open(window)
    assert window.isVisible()


def test_the_same_key_closes_it_and_the_keyboard_is_where_it_was(window: PaperWindow) -> None:
    before = window.focusWidget()
    QTest.keyClick(window, Key.Key_F1)
    assert window.focusWidget() is sheet_of(window).close_button
    QTest.keyClick(sheet_of(window).close_button, Key.Key_F1)
    assert not is_open(window)
    assert window.focusWidget() is before


def test_where_text_is_typed_a_question_mark_is_one(qtbot: QtBot, tmp_path: Path, renderer: SlideRenderer) -> None:
    window = DetailsWindow(DetailsNeeds(SettingsFile(tmp_path / "settings.toml"), renderer))
    qtbot.addWidget(window)
    window.show()
    line = window.form.lines["invitation"]
    line.setFocus()
    QTest.keyClicks(line, "?")
    assert line.text() == "?"
    assert not is_open(window)
    line.clear()
