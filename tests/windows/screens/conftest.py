"""Owns the windows of each test of the screens."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hearthside.windows.screens.choice import Screen
from tests.windows.fake_desktop import LAPTOP, PROJECTOR
from tests.windows.screens.screened_room import Room, make_room

SMALLER = Screen("HDMI-1", 1366, 0, 1024, 768)


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Room:
    """Laptop and projector, both windows on them."""
    made = make_room(tmp_path, LAPTOP, PROJECTOR)
    made.start()
    return made
