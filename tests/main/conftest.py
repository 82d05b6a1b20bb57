"""Owns what a process works with while a test has it start: its files, a deck, a presentation that has begun."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hearthside.presentation import Presentation
from hearthside.render.renderer import make_renderer
from hearthside.session.clock import SystemClock
from hearthside.shared import Shared
from hearthside.store.bundled import find_bundled
from hearthside.store.recent import RecentDecks
from hearthside.store.settings import SettingsFile
from hearthside.windows.wishes import PresentWishes
from tests.windows.settling import settle

DECK = "---\ntitle: An evening\n---\n\n## One\n\nWords.\n\n## Two\n\nMore.\n"


@pytest.fixture
def shared(qapp: QApplication, tmp_path: Path) -> Shared:
    """What a process works with, its files in a folder of the test."""
    bundled = find_bundled()
    return Shared(
        application=qapp,
        bundled=bundled,
        renderer=make_renderer(bundled),
        settings=SettingsFile(tmp_path / "settings.toml"),
        recent=RecentDecks(tmp_path / "recent.toml"),
        clock=SystemClock(),
        log=tmp_path / "state" / "faults.log",
    )


@pytest.fixture(autouse=True)
def windows_go_with_their_test(qapp: QApplication) -> Iterator[None]:
    """What a closed window was about to paint is not painted with a painter that is gone."""
    yield
    settle()


@pytest.fixture
def deck_path(tmp_path: Path) -> Path:
    path = tmp_path / "evening.md"
    path.write_text(DECK, encoding="utf-8")
    return path


@pytest.fixture
def presentation(shared: Shared, deck_path: Path, qtbot: QtBot) -> Iterator[Presentation]:
    """A presentation whose room has its first picture."""
    made = Presentation(shared, shared.read(deck_path), PresentWishes(from_slide=2, windowed=True))
    qtbot.waitUntil(lambda: made.console is not None, timeout=4000)
    yield made
    made.controller.end()
