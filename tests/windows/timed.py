"""Owns the timed evening that the tests of time share, and what was heard in it."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import Qt

from hearthside.laptop.tones import Tone
from hearthside.session.activity_clock import ActivityClock
from hearthside.session.clock_plan import CueKind
from hearthside.session.clock_rack import SlideCue
from hearthside.windows.presenting.cue_sounds import CueSounds
from hearthside.windows.presenting.evening_clock import EveningClock
from tests.session.fake_clock import FakeClock
from tests.windows.stage import Stage

K = Qt.Key

TIMED = """---
title: An evening
start: "19:10"
minutes: 60
---

## Welcome in

::: begin
:::

## Arriving {.steps}

- First
- Second

## What settles you?

::: discuss pairs cues=half,1:00 gap=5 solo="Write three lines"
- Think quietly 2:00
- Speak 8:00 shared
- Share with the group 3:00 optional
:::

## Words in between {minutes=5 if-late=skip}

Sentinel-of-the-slide.

## A breath

::: breathe 1:30
:::

## A break

::: break 10:00
:::

## Last words

Good night.
"""
TITLE, BEGIN, STEPS, TALK, BETWEEN, BREATHE, BREAK, LAST, BOOKING = range(9)


class TimedStage(Stage):
    """A session on ``TIMED``; ``later`` lets time pass and reads the clocks, as the heartbeat does."""

    def __init__(self, folder: Path, from_slide: int = TALK, text: str = TIMED, clock: FakeClock | None = None) -> None:
        super().__init__(folder, text, from_slide, clock)
        self.cues: list[SlideCue] = []
        self.tones: list[Tone] = []
        self.controller.cues_due.connect(self.cues.extend)
        self.sounds = CueSounds(self.controller, self.tones.append)

    @property
    def time(self) -> EveningClock:
        return self.controller.time

    @property
    def here(self) -> ActivityClock:
        """The clock of the slide that the room sees."""
        return self.clock_of(self.controller.state.room_position.slide)

    @property
    def left(self) -> float:
        """What is left of that clock's round, in seconds."""
        return self.here.remaining_seconds(self.clock.now().monotonic_seconds)

    @property
    def crossed(self) -> list[CueKind]:
        return [entry.cue.time.kind for entry in self.cues]

    def clock_of(self, slide: int) -> ActivityClock:
        return self.controller.state.rack.clocks[slide]

    def has_clock(self, slide: int) -> bool:
        return slide in self.controller.state.rack.clocks

    def later(self, seconds: float, longest_beat: float = 1.0) -> None:
        """Let time pass in even steps of at most ``longest_beat`` seconds, with a reading after each."""
        beats = math.ceil(seconds / longest_beat)
        for _ in range(beats):
            self.clock.pass_seconds(seconds / beats)
            self.controller.evening.beat()
