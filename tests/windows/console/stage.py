"""Owns the stage of the console's tests: a small deck, a clock that stands still, the window, and its keys."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hearthside.render.renderer import SlideRenderer
from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import open_deck, reparse
from hearthside.store.settings import SettingsFile
from hearthside.windows.console.window import ConsoleWindow
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.presenting.deck_keeper import DeckFiles
from tests.session.fake_clock import FakeClock
from tests.windows.stage import Disk

DECK = """---
title: A small evening
minutes: 30
---

# Welcome {minutes=5}

## First thoughts {minutes=4 if-late=skip content-note="mentions loss" .steps}

- One
- Two

::: notes
**Say** Hello, and good to see you.

**Take care** Some people would rather listen.

Plain words without a cue.
:::

## What settles you? {if-late=fixed}

Hands, words, silence.

::: discuss turns solo="Write three lines"
- Think quietly 1:00 silent
- Speak 8:00 shared
- Share with the group 3:00 optional
:::

# Later

## Nothing to note

Only a sentence about lanterns.

## Last words

Goodbye.
"""
TIMED_DECK = """---
title: All kinds of clocks
start: "19:30"
minutes: 60
---

## Arrive

::: breathe 1:30
:::

## A pause

::: break 10:00
:::

## Soon

::: begin
:::

## Words

Some words.
"""
"""Indices: 0 title, 1 breathing, 2 the break, 3 the beginning, 4 words, 5 booking."""
_BEAT_SECONDS = 5.0
WELCOME, THOUGHTS, QUESTION, LATER, PLAIN, LAST, BOOKING = range(1, 8)
"""The slides' indices; 0 is the title slide."""


@dataclass(slots=True)
class Stage:
    """One console on show, and all that it was made of."""

    window: ConsoleWindow
    controller: PresentationController
    clock: FakeClock
    settings: SettingsFile
    disk: Disk
    path: Path

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press ``keys`` wherever the focus is, each half a second after whatever was pressed before."""
        for key in keys:
            self.clock.pass_seconds(0.5)
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def let_pass(self, seconds: float) -> None:
        """Let time pass as it does while the laptop is awake, and the console show it."""
        while seconds > 0:
            self.clock.pass_seconds(min(_BEAT_SECONDS, seconds))
            self.controller.evening.beat()
            seconds -= _BEAT_SECONDS
        self.window.tick()

    def type(self, text: str) -> None:
        """Type ``text`` wherever the focus is."""
        for character in text:
            self.clock.pass_seconds(0.5)
            QTest.keyClicks(QApplication.focusWidget() or self.window, character)

    @property
    def slide(self) -> int:
        """The index of the slide where the facilitator is."""
        return self.controller.state.position.slide

    def go(self, slide: int) -> None:
        self.controller.go_to(slide)


def make_stage(folder: Path, renderer: SlideRenderer, text: str = DECK) -> Stage:
    """Return a console for ``text``, saved in ``folder``; not on show yet."""
    path = folder / "deck.md"
    path.write_text(text, encoding="utf-8")
    clock, disk = FakeClock(), Disk()
    settings = SettingsFile(folder / "settings.toml")
    files = DeckFiles(open_deck, reparse, folder / "rescued", disk.write)
    controller = PresentationController(open_deck(path), clock, files)
    controller.arrangement.note(one_screen=False, notes_confirmed=True, room_screen_name="HDMI-1")
    window = ConsoleWindow(controller, renderer, settings, icons_folder=find_bundled().assets / "icons")
    return Stage(window, controller, clock, settings, disk, path)
