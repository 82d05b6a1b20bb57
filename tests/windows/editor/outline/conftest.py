"""Owns a deck in an editor's outline and text column, in a window that is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hearthside.deck.room import Room
from hearthside.export.examination import Surroundings
from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import open_deck, reparse
from hearthside.store.settings import SettingsFile
from hearthside.store.word_files import WordTables
from hearthside.windows.editor.actions import Actions
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.fault_watch import FaultWatch
from hearthside.windows.editor.needs import EditorNeeds
from hearthside.windows.editor.outline.column import OutlineColumn
from hearthside.windows.editor.text.column import TextColumn
from hearthside.windows.notices import Notice

DECK = """---
title: An evening
---

# Beginning {minutes=8}

## First {minutes=2}

One.

Two.

## Second {if-late=skip content-note="mentions loss"}

Three.

# Middle

## Third

::: discuss pairs
- A speaks 3:00
- B speaks 3:00
:::

## Fourth

![](art/nothing.svg)

# End

## Last words

Good night.
"""
"""0 title, 1 Beginning, 2 First, 3 Second, 4 Middle, 5 Third, 6 Fourth, 7 End, 8 Last words, 9 booking."""


def surroundings(room: Room) -> Surroundings:
    """Return a room in which one word leaves people out, on a day that stays."""
    words = {"en": {"excluding": [{"words": ["husband"], "instead": "the partner", "reason": "leaves people out"}]}}
    return Surroundings(words=WordTables((words,), ""), today=date(2026, 1, 1), room=room)


class Bench(QWidget):
    """Outline and text beside each other, as in the editor's window."""

    def __init__(self, path: Path, renderer: SlideRenderer) -> None:
        super().__init__()
        self.editing = Editing(open_deck(path), reparse, self)
        settings = SettingsFile(path.parent / "settings.toml")
        self.watch = FaultWatch(self.editing, EditorNeeds(renderer, settings, reparse, surroundings=surroundings))
        self.outline = OutlineColumn(self.editing, renderer, self.watch)
        self.text = TextColumn(self.editing, renderer, settings)
        self.list = self.outline.list
        self.doing = Actions(self)
        self.doing.add(*self.outline.actions_here)
        self.addActions([action for _, action in self.doing.all])
        self.outline.text_wanted.connect(self.text.view.setFocus)
        self.notices: list[Notice] = []
        self.editing.notice_posted.connect(self.notices.append)
        row = QHBoxLayout(self)
        row.addWidget(self.outline)
        row.addWidget(self.text)
        self.outline.setFixedWidth(240)
        self.resize(900, 700)

    @property
    def titles(self) -> str:
        """The titles of all slides but the first and the last."""
        return " ".join(slide.title_text for slide in self.editing.settled_deck().slides[1:-1])

    @property
    def selected(self) -> list[str]:
        """The names of the selected rows."""
        return [str(self.list.model().index(row, 0).data()) for row in self.list.selected_rows]

    @property
    def rows(self) -> list[str]:
        """The names of all rows."""
        model = self.list.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def make_bench(tmp_path: Path, qtbot: QtBot, renderer: SlideRenderer) -> Iterator[Callable[[str], Bench]]:
    made: list[Bench] = []

    def make(text: str) -> Bench:
        path = tmp_path / "deck.md"
        path.write_text(text, encoding="utf-8", newline="")
        bench = Bench(path, renderer)
        made.append(bench)
        qtbot.addWidget(bench)
        bench.show()
        bench.activateWindow()
        qtbot.waitUntil(bench.isActiveWindow)
        bench.list.setFocus()
        return bench

    yield make
    for bench in made:
        bench.text.stop()
        bench.watch.stop()
        bench.editing.stop()


@pytest.fixture
def bench(make_bench: Callable[[str], Bench]) -> Bench:
    return make_bench(DECK)
