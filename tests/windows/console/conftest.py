"""Owns the fixtures of the console's tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hearthside.render.renderer import SlideRenderer
from tests.windows.console.stage import TIMED_DECK, Stage, make_stage
from tests.windows.settling import settle


@pytest.fixture
def stage(tmp_path: Path, qtbot: QtBot, renderer: SlideRenderer) -> Iterator[Stage]:
    """A console of 1366 × 768 on show with the small deck, at its title slide."""
    yield from _on_show(make_stage(tmp_path, renderer))


@pytest.fixture
def timed_stage(tmp_path: Path, qtbot: QtBot, renderer: SlideRenderer) -> Iterator[Stage]:
    """The same with a deck of breathing, a break and a beginning."""
    yield from _on_show(make_stage(tmp_path, renderer, TIMED_DECK))


def _on_show(made: Stage) -> Iterator[Stage]:
    made.window.resize(1366, 768)
    made.window.show()
    made.window.activateWindow()
    made.window.setFocus()
    settle()
    yield made
    made.controller.end()
    made.window.close()
    made.window.deleteLater()
    settle()
