"""Owns the evenings that the tests look back on: written as the program writes them, by a clock that is played."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hearthside.evenings.diary import new_diary
from hearthside.render.renderer import SlideRenderer
from hearthside.store.atomic import write_atomically
from hearthside.store.bundled import OwnCopy, no_copy
from hearthside.store.deck_files import open_deck, reparse
from hearthside.store.settings import SettingsFile
from hearthside.store.trouble import StoreTrouble
from hearthside.windows.commands import Command
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.presenting.deck_keeper import DeckFiles
from hearthside.windows.report.window import ReportNeeds, ReportWindow
from tests.session.fake_clock import FakeClock

DECK = """---
title: Wired for closeness
minutes: 20
---

# Welcome {minutes=5}

## Hello {minutes=3}

Words & more words.

# Together {minutes=15}

## What helps you rest?

::: discuss pairs
- Speak 6:00
- Share 2:00
:::

## Last words {minutes=3}

Goodbye.
"""
"""Slides: 0 title, 1 Welcome, 2 Hello, 3 Together, 4 the question, 5 last words, 6 booking."""
_BEAT_SECONDS = 5.0


@dataclass
class Past:
    """A folder of evenings with one deck, and the window onto them."""

    folder: Path
    renderer: SlideRenderer
    qtbot: QtBot
    trouble: StoreTrouble | None = None
    own_copy: OwnCopy = no_copy
    windows: list[ReportWindow] = field(default_factory=list)

    @property
    def deck_path(self) -> Path:
        return self.folder / "deck.md"

    @property
    def journals(self) -> Path:
        return self.folder / "evenings"

    def evening(
        self,
        wall: str = "2026-11-10 19:00:00",
        *,
        hello_seconds: float = 300,
        rehearsal: bool = False,
        ends: bool = True,
    ) -> None:
        """Let an evening pass: Hello takes ``hello_seconds``, the question overtime, a minute more and a Hold."""
        clock = FakeClock(wall)
        deck = open_deck(self.deck_path)
        files = DeckFiles(open_deck, reparse, self.folder / "rescued")
        controller = PresentationController(deck, clock, files, is_rehearsal=rehearsal)
        diary = new_diary(self.journals, deck, clock.now(), is_rehearsal=rehearsal, tell_trouble=_fail)
        controller.evening.keep_in(diary)
        for slide, seconds in ((1, 60.0), (2, hello_seconds), (3, 20.0)):
            controller.go_to(slide)
            _pass(controller, clock, seconds)
        controller.go_to(4)
        for command, seconds in (
            (Command.CLOCK, 60.0),
            (Command.MINUTE_MORE, 60.0),
            (Command.HOLD, 90.0),
            (Command.HOLD, 300.0 + 5 + 120 + 45),
        ):
            controller.perform(command)
            _pass(controller, clock, seconds)
        controller.go_to(5)
        _pass(controller, clock, 180)
        if ends:
            controller.end()
        controller.evening.stop()
        diary.close()

    def look_back(self, wanted: Path | None = None) -> ReportWindow:
        settings = SettingsFile(self.folder / "settings.toml")
        needs = ReportNeeds(self.journals, open_deck, self.renderer, settings, self._write, self.own_copy)
        window = ReportWindow(needs, wanted)
        self.qtbot.addWidget(window)
        window.resize(1366, 768)
        window.show()
        self.windows.append(window)
        return window

    def _write(self, path: Path, data: bytes, expected: str | None) -> None:
        if self.trouble is not None:
            raise self.trouble
        write_atomically(path, data, expected)


def _pass(controller: PresentationController, clock: FakeClock, seconds: float) -> None:
    while seconds > 0:
        clock.pass_seconds(min(_BEAT_SECONDS, seconds))
        controller.evening.beat()
        seconds -= _BEAT_SECONDS


def _fail(trouble: StoreTrouble | None) -> None:
    pytest.fail(str(trouble))


@pytest.fixture
def past(tmp_path: Path, renderer: SlideRenderer, qtbot: QtBot) -> Iterator[Past]:
    made = Past(tmp_path, renderer, qtbot)
    made.deck_path.write_text(DECK, encoding="utf-8")
    yield made
    for window in made.windows:
        window.close()
