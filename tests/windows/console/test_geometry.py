"""Owns the tests of where the console opens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect

from hearthside.store.settings import Rectangle, SettingsFile
from hearthside.windows.console.geometry import console_place, remember_place

_LAPTOP, _PROJECTOR = QRect(0, 0, 1280, 800), QRect(1280, 0, 1920, 1080)


def test_at_first_in_the_middle_of_the_main_screen(tmp_path: Path) -> None:
    place = console_place(SettingsFile(tmp_path / "settings.toml"), [_LAPTOP, _PROJECTOR])
    assert _LAPTOP.contains(place)
    assert abs(place.center().x() - _LAPTOP.center().x()) <= 1


def test_later_where_it_was(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "settings.toml")
    remember_place(settings, Rectangle(1400, 100, 1000, 700))
    assert console_place(settings, [_LAPTOP, _PROJECTOR]) == QRect(1400, 100, 1000, 700)


def test_a_place_that_is_gone_is_not_used(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "settings.toml")
    remember_place(settings, Rectangle(1400, 100, 1000, 700))
    assert _LAPTOP.contains(console_place(settings, [_LAPTOP]))


def test_a_place_half_outside_is_brought_in(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "settings.toml")
    remember_place(settings, Rectangle(700, 300, 1000, 700))
    assert _LAPTOP.contains(console_place(settings, [_LAPTOP]))
