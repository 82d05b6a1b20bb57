"""Owns the proof that a window is seen in full when it opens for the first time, and where it was afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hearthside.store.settings import Rectangle, Settings, SettingsFile
from hearthside.windows.paper.window_place import remember_place, restore_place, room_on


def first_size_of(folder: Path, qtbot: QtBot, wanted: tuple[int, int]) -> QSize:
    window = QWidget()
    qtbot.addWidget(window)
    restore_place(window, SettingsFile(folder / "settings.toml"), "library", wanted)
    return window.size()


@pytest.mark.parametrize("beyond", [(0, 0), (400, 0), (0, 400), (400, 400)])
def test_a_first_window_is_never_larger_than_its_screen(tmp_path: Path, qtbot: QtBot, beyond: tuple[int, int]) -> None:
    probe = QWidget()
    qtbot.addWidget(probe)
    free = probe.screen().availableGeometry()
    size = first_size_of(tmp_path, qtbot, (free.width() + beyond[0], free.height() + beyond[1]))
    assert size == room_on(free)
    assert size.height() < free.height()


def test_a_first_window_that_fits_has_the_size_it_asks_for(tmp_path: Path, qtbot: QtBot) -> None:
    assert first_size_of(tmp_path, qtbot, (500, 400)) == QSize(500, 400)


def test_a_window_comes_back_to_where_it_was(tmp_path: Path, qtbot: QtBot) -> None:
    settings = SettingsFile(tmp_path / "settings.toml")
    settings.keep(Settings(windows={"library": Rectangle(60, 70, 500, 400)}))
    window = QWidget()
    qtbot.addWidget(window)
    restore_place(window, settings, "library", (300, 200))
    assert window.geometry() == QRect(60, 70, 500, 400)
    assert not window.isMaximized()


def test_a_maximised_window_opens_maximised_and_goes_back_to_its_own_size(tmp_path: Path, qtbot: QtBot) -> None:
    settings = SettingsFile(tmp_path / "settings.toml")
    maximised = Rectangle(60, 70, 500, 400, is_maximised=True)
    settings.keep(Settings(windows={"library": maximised}))
    window = QWidget()
    qtbot.addWidget(window)
    restore_place(window, settings, "library", (300, 200))
    window.show()
    assert window.isMaximized()
    settings.keep(Settings())
    remember_place(window, settings, "library")
    assert settings.current.windows["library"] == maximised
    window.showNormal()
    assert window.geometry() == QRect(60, 70, 500, 400)
    remember_place(window, settings, "library")
    assert settings.current.windows["library"] == Rectangle(60, 70, 500, 400)
