"""Owns an evening that goes by itself: which keys are pressed when, in the real windows, and what it says of itself.

It is lived on a played clock, as fast as the windows follow, and waits for nobody who listens.
"""

from __future__ import annotations

import json
import random
import signal
from collections.abc import Callable
from typing import NamedTuple, TextIO

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from typing_extensions import override

from hearthside.store.journal import journal_folder, journals
from hearthside.windows.presenting.controller import PresentationController
from tests.end_to_end.driven_app import CONSOLE, ROOM
from tests.end_to_end.drivers.played_time import PlayedClock
from tests.end_to_end.drivers.sent_keys import Keys
from tests.end_to_end.standing import standing
from tests.end_to_end.waiting import PATIENCE_SECONDS

DECK = """---
title: An evening
minutes: 45
---

## Arriving {.steps}

- First
- Second

## What settles you?

::: discuss pairs gap=5
- Think quietly 2:00
- Speak 12:00 shared
- Share with the group 3:00 optional
:::

## Words in between {minutes=5 if-late=skip}

They may be left out.

## What would you like more of?

::: discuss pairs gap=5
- Partner A speaks 4:00
- Partner B speaks 4:00
:::

## Words in between, once more {minutes=5}

They may not.

## A break

::: break 15:00
:::

## Last words

Good night.
"""

_AT_ONCE = (1.0, 3.0)
_SOON = (3.0, 40.0)
_LATER = (60.0, 110.0)


class Press(NamedTuple):
    """A key, and between how many and how many seconds after whatever was before it is pressed."""

    key: str
    after_seconds: tuple[float, float] = _SOON


_LEAVE = (Press("Next"), Press("Next", _AT_ONCE))
"""The first only says that a round runs."""
_TOO_LONG = (200.0, 280.0)
"""By the third of these the evening is late, so that there is something to re-fit."""
_BEFORE_THE_TALK = (*(Press("Right", _TOO_LONG), Press("space", _TOO_LONG), Press("Next", _TOO_LONG), Press("Return")),)
_TALK = (
    *(Press("t"), Press("plus"), Press("t"), Press("t", _LATER), Press("r"), Press("bracketright")),
    *(Press("h"), Press("h", _LATER), Press("plus"), Press("minus"), Press("f"), Press("End"), Press("grave")),
    *(Press("f"), Press("b"), Press("b")),
)
_RE_FIT_WHILE_IT_RUNS = (
    *(*_LEAVE, Press("k"), Press("Return"), Press("m"), Press("Left"), Press("7"), Press("Return", _AT_ONCE)),
    *(Press("grave"), Press("w"), Press("Escape"), *_LEAVE, Press("k"), Press("u"), Press("Escape"), Press("t")),
)
_WISHES = (
    *(Press("t"), Press("Next"), Press("t"), Press("Prior"), Press("Next"), Press("m"), Press("period", _LATER)),
    # The first round ends by itself, and so do the gap and the second.
    *(Press("period", (140.0, 180.0)), Press("Next", (260.0, 300.0)), Press("Next", _LATER)),
)
_BREAK = (
    *(Press("t"), Press("plus"), *_LEAVE, Press("h"), Press("f"), Press("h"), Press("Left"), Press("f"), *_LEAVE),
    *(Press("End"), Press("grave")),
)
STORY = (*_BEFORE_THE_TALK, *_TALK, *_RE_FIT_WHILE_IT_RUNS, *_WISHES, *_BREAK)


def waits_seconds(seed: int) -> tuple[float, ...]:
    """Return how long it is before each press of ``STORY``, in an evening with this ``seed``."""
    chance = random.Random(seed)
    return tuple(round(chance.uniform(*press.after_seconds), 3) for press in STORY)


class LivedEvening(QObject):
    """Presses the keys of ``STORY`` one after the other, each when the one before was answered.

    Says how it stands, a line of JSON each time: before each press, whenever the evening becomes another, and after
    the answer. Ends the process where nothing is answered for a long time.
    """

    def __init__(self, clock: PlayedClock, controller: PresentationController, seed: int, out: TextIO) -> None:
        super().__init__(controller)
        self._clock = clock
        self._controller = controller
        self._out = out
        self._keys = Keys()
        self._waits = iter(waits_seconds(seed))
        self._presses = iter(STORY)
        self._press_number = 0
        self._console, self._room = QWindow(), QWindow()
        signal.alarm(round(PATIENCE_SECONDS))
        self._soon(self._begin)

    def _soon(self, act: Callable[[], None], milliseconds: int = 0) -> None:
        QTimer.singleShot(milliseconds, self, act)

    def _begin(self) -> None:
        """Wait until everything is there: both windows, and the journal."""
        windows = {window.title(): window for window in QGuiApplication.topLevelWindows() if window.isVisible()}
        if not {CONSOLE, ROOM} <= windows.keys() or not journals(journal_folder()):
            self._soon(self._begin, 5)
            return
        self._console, self._room = windows[CONSOLE], windows[ROOM]
        for window in (self._console, self._room):  # Qt gives a key to the one of them that has the keyboard
            window.installEventFilter(self)
        self._controller.state_changed.connect(self._say)
        self._go_on()

    def _go_on(self) -> None:
        """Let time pass and press the next key."""
        press = next(self._presses, None)
        if press is None:
            return  # nothing more is said, so it is over soon
        until = self._clock.seconds + next(self._waits)
        while self._clock.seconds < until:
            self._clock.seconds = min(until, self._clock.seconds + 1.0)
            self._controller.evening.beat()
        self._say()
        # No matter who has the keyboard: other evenings are lived on the same desktop.
        self._keys.press(int(self._console.winId()), press.key)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyRelease:
            self._soon(self._answered)
        return False

    def _answered(self) -> None:
        self._say()
        self._press_number += 1
        self._soon(self._go_on)

    def _say(self) -> None:
        """Say how the evening stands, and how many lines its journal has by now."""
        (journal,) = journals(journal_folder())
        now = self._clock.now()
        said = {
            "press": self._press_number,
            "wall": now.wall_seconds,
            "lines": journal.read_bytes().count(b"\n"),
            "room": self._room.geometry().getRect(),
            "standing": standing(self._controller.state, now),
        }
        print(json.dumps(said), file=self._out, flush=True)
        signal.alarm(round(PATIENCE_SECONDS))
