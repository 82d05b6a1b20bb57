"""Owns the nights of these tests: each begins when asked for, and is over with its test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from hearthside.render.renderer import SlideRenderer
from tests.night_after_night.night import Night
from tests.windows.settling import settle

Begin = Callable[..., Night]


@pytest.fixture
def begin(tmp_path: Path, renderer: SlideRenderer, qtbot: QtBot) -> Iterator[Begin]:
    """Begin a night in the folder of this test; several are one after the other in the same folder."""
    begun: list[Night] = []

    def begin_night(**wishes: object) -> Night:
        begun.append(Night(tmp_path, renderer, **wishes))  # type: ignore[arg-type]
        return begun[-1]

    yield begin_night
    for night in begun:
        night.close()
        night.console.deleteLater()
        night.room.deleteLater()
        settle()
        assert night.troubles == [], "painting went wrong"
        # Left to Python's collector, which may run on any thread, its timers would be stopped from the wrong one.
        shiboken6.delete(night.controller)
