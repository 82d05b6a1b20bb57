"""Owns the room of each test, with a clock in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from hearthside.render.renderer import SlideRenderer
from tests.windows.audience.night import Night


@pytest.fixture
def night(tmp_path: Path, renderer: SlideRenderer, qtbot: QtBot) -> Iterator[Night]:
    made = Night(tmp_path, renderer)
    made.settings.keep(replace(made.settings.current, reduce_motion=False))
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    assert made.troubles == []
    made.sight.release()
    made.window.deleteLater()
