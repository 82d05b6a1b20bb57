"""Owns a room with a clock that is looked at moment by moment."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from typing_extensions import override

from hearthside.render.renderer import SlideRenderer
from hearthside.session.activity_clock import Cue
from hearthside.session.clock_events import ClockAction, ClockFact, ClockStarted, ClockUsed
from hearthside.session.clock_plan import CueKind, CueTime, clock_plan
from hearthside.session.clock_rack import SlideCue
from hearthside.store.settings import SettingsFile
from hearthside.windows.audience.frames import NEIGHBOURS
from hearthside.windows.audience.room_view import RoomPainter
from tests.windows.audience.opened_room import evening_in_room
from tests.windows.stage import Stage

SIZE = (960, 540)


NIGHT = """---
title: A night
---

## Which gesture settles you?

::: discuss turns cues=half,1:00
- Think quietly 1:00 silent
- Speak 8:00 shared
- Share 3:00
:::

## Tea

::: break 10:00
:::

## Words

Some words.
"""


TALK, TEA, WORDS = 1, 2, 3
_LONGEST_BEAT_SECONDS = 20.0
"""A heart that is silent for longer is asleep."""


class Regions(QObject):
    """Keeps what a window painted anew."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[QRegion] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted.append(QRegion(event.region()))
        return False


class Night:
    """A room in which clocks run; the test's clock stands still until it is moved."""

    def __init__(self, folder: Path, renderer: SlideRenderer) -> None:
        self.stage = Stage(folder, NIGHT, from_slide=TALK)
        self.controller = self.stage.controller
        self.settings = SettingsFile(folder / "settings.toml")
        self.troubles: list[Exception] = []
        self.painter = RoomPainter(self.controller, renderer, self.troubles.append, kept_frames=NEIGHBOURS)
        self.window, self.sight = evening_in_room(self.controller, self.painter, renderer, self.settings)
        self.window.resize(*SIZE)
        self.live = self.painter.live
        self.moved: list[tuple[QRectF, ...]] = []
        self.turned = 0
        self.live.moved.connect(self.moved.append)
        self.live.turned.connect(self._count)

    def _count(self) -> None:
        self.turned += 1

    def happen(self, *facts: ClockFact) -> None:
        self.controller.evening.happen(facts)

    def start(self, slide: int = TALK) -> None:
        activity = self.controller.deck.slides[slide].activity
        assert activity is not None
        self.happen(ClockStarted(slide, clock_plan(activity)))

    def use(self, action: ClockAction, slide: int = TALK) -> None:
        self.happen(ClockUsed(slide, action))

    def after(self, seconds: float) -> None:
        """Let time pass and the heart beat, as the session's own and the window's timers would."""
        beats = math.ceil(seconds / _LONGEST_BEAT_SECONDS)
        for _ in range(beats):
            self.stage.clock.pass_seconds(seconds / beats)
            self.controller.evening.beat()
        self.live._beat()

    def cue(self, kind: CueKind, number: float = 0.0, slide: int = TALK) -> None:
        """Say that a cue was just crossed."""
        clock = self.controller.state.rack.clocks[slide]
        at = self.controller.now().monotonic_seconds
        cue = Cue(at, clock.round_index, CueTime(kind, number), has_tone=True)
        self.controller.cues_due.emit((SlideCue(slide, cue),))

    @property
    def note(self) -> str:
        clock = self.live.scene().clock
        return "" if clock is None else clock.note

    def picture(self) -> QImage:
        return self.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
