"""Owns the library that the tests look at: its own shipped deck, its own list of recent ones, a clock that stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.export.examination import Examination, surroundings_today
from hearthside.render.renderer import SlideRenderer, make_renderer
from hearthside.store.bundled import Bundled, find_bundled
from hearthside.store.deck_files import open_deck
from hearthside.store.recent import RecentDecks
from hearthside.store.settings import SettingsFile
from hearthside.windows.library.window import LibraryNeeds, LibraryWindow
from tests.session.fake_clock import FakeClock

DECK = """---
title: {title}
start: "19:00"
minutes: 30
---

# Welcome {{minutes=10}}

## Hello

Words.

# Practice {{minutes=20}}

## What helps you rest?

::: discuss pairs solo="Write a line"
- Speak 8:00 shared
:::
"""


@dataclass
class Library:
    """The window under test, and what stands around it."""

    folder: Path
    qtbot: QtBot
    renderer: SlideRenderer
    shipped: Path
    recent: RecentDecks
    settings: SettingsFile
    presented: list[Path] = field(default_factory=list)
    chosen_in_dialog: Path | None = None
    open_deck: Callable[[Path], Deck] = open_deck
    windows: list[LibraryWindow] = field(default_factory=list)

    def deck(self, name: str, title: str = "") -> Path:
        """Write a small deck and return its path."""
        path = self.folder / name
        path.write_text(DECK.format(title=title or path.stem.capitalize()), encoding="utf-8")
        return path

    def remember(self, *paths: Path) -> None:
        """Make ``paths`` the recent decks, the first one opened last."""
        for number, path in enumerate(reversed(paths)):
            self.recent.remember(path, number)

    def open(self, *, wait: bool = True) -> LibraryWindow:
        """Show the window and wait until every deck is read, painted and looked through."""
        needs = LibraryNeeds(
            recent=self.recent,
            settings=self.settings,
            bundled=Bundled(find_bundled().assets, self.shipped.parent),
            renderer=self.renderer,
            clock=FakeClock(),
            open_deck=self.open_deck,
            look_through=self._look_through,
            ask_for_deck=self._ask,
        )
        window = LibraryWindow(needs)
        window.present_requested.connect(self.presented.append)
        self.qtbot.addWidget(window)
        self.windows.append(window)
        window.show()
        if wait:
            self.settle(window)
        return window

    def settle(self, window: LibraryWindow) -> None:
        """Wait until nothing more is being read or painted."""
        self.qtbot.waitUntil(lambda: not window.is_busy)

    def _look_through(self, deck: Deck) -> Iterator[tuple[Fault, ...]]:
        around = surroundings_today(self.settings.current.room)
        return (step.faults for step in Examination(deck, self.renderer, around).steps())

    def _ask(self, parent: QWidget, folder: str) -> Path | None:
        return self.chosen_in_dialog


@pytest.fixture(scope="session")
def bundled_renderer(qapp: object) -> SlideRenderer:
    return make_renderer(find_bundled())


@pytest.fixture
def library(tmp_path: Path, qtbot: QtBot, bundled_renderer: SlideRenderer) -> Iterator[Library]:
    slides = tmp_path / "slides"
    slides.mkdir()
    shipped = slides / "wired-for-closeness.md"
    shipped.write_text(DECK.format(title="Wired for closeness"), encoding="utf-8")
    (slides / "FORMAT.md").write_text("# The format\n", encoding="utf-8")
    library = Library(
        folder=tmp_path,
        qtbot=qtbot,
        renderer=bundled_renderer,
        shipped=shipped,
        recent=RecentDecks(tmp_path / "recent.toml"),
        settings=SettingsFile(tmp_path / "settings.toml"),
    )
    yield library
    for window in library.windows:
        window.close()
