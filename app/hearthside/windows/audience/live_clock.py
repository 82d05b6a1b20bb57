"""Owns the moments at which a running clock looks different in the room, and the quiet word of the cue just crossed.

A timer is only a heartbeat: what is on show comes from the session's state and its clock, read anew each time. It beats
as often as something visibly moves, and not at all while nothing does or nobody looks.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hearthside.deck.activities import Activity
from hearthside.render.display_list import DisplayList
from hearthside.render.live_clock import changed_places, moving_of, seconds_to_next_change
from hearthside.render.painter import Moving
from hearthside.render.renderer import SlideRenderer
from hearthside.session.clock_rack import SlideCue
from hearthside.session.room_clock import RoomClock
from hearthside.session.round_words import crossing_words
from hearthside.session.state import Cover
from hearthside.windows.audience.scene import RoomScene, scene_of
from hearthside.windows.presenting.controller import PresentationController

NOTE_SECONDS = 6.0
"""How long the word of a cue stays: time to look up, and no longer."""


class _Note(Struct, frozen=True):
    words: str
    slide: int
    round_index: int
    until: float


class LiveClock(QObject):
    """One window's: it rests until ``watch`` says that somebody looks."""

    moved = Signal(object)
    """A tuple of QRectF, in the slide's logical units: what to paint anew."""
    turned = Signal()
    """The clock has come to another stage: the whole slide looks different."""

    def __init__(
        self,
        controller: PresentationController,
        renderer: SlideRenderer,
        on_trouble: Callable[[Exception], None] | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.is_still = False
        """Whether motion is reduced: then everything moves with the seconds, and nothing breathes."""
        self._controller = controller
        self._renderer = renderer
        self._on_trouble = on_trouble
        self._watched = False
        self._note: _Note | None = None
        self._before: tuple[RoomScene, Moving] | None = None
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        # Made before its window, it hears of a change before that asks for the scene.
        controller.state_changed.connect(self._beat)
        controller.room_changed.connect(self._beat)
        controller.cues_due.connect(self._hear)

    @property
    def next_beat_milliseconds(self) -> int | None:
        """How long it is until something may look different; None while nothing will."""
        return self._timer.interval() if self._timer.isActive() else None

    def scene(self) -> RoomScene:
        """Return what the room sees: while a watched clock is on show, as it was at the last beat, so that what is
        painted is what was said to be painted anew."""
        return self._fresh_scene() if self._before is None else self._before[0]

    def moving(self, scene: RoomScene, display_list: DisplayList) -> Moving | None:
        """Return what moves on ``scene``; None on a slide without a clock."""
        if self._before is not None and self._before[0] is scene:
            return self._before[1]
        on_slide = _clock_on(scene)
        return None if on_slide is None else moving_of(*on_slide, display_list, is_still=self.is_still)

    def watch(self, on: bool) -> None:
        """Take note that somebody looks, or nobody does."""
        self._watched = on
        self._beat()

    def _beat(self) -> None:
        """Say what looks different from the last time, and wait until something will again."""
        try:
            self._look()
        except Exception as error:  # the same slide fails again when it is painted, and the room keeps its picture
            self._before = None
            self._timer.stop()
            if self._on_trouble is not None:
                self._on_trouble(error)

    def _look(self) -> None:
        scene = self._fresh_scene()
        on_slide = _clock_on(scene)
        if not self._watched or on_slide is None or scene.cover is not Cover.NONE:
            self._before = None
            self._timer.stop()
            return
        shown = self._renderer.display_list(scene.deck, scene.position.slide, back_at=scene.back_at, stage=scene.stage)
        moving = moving_of(*on_slide, shown, is_still=self.is_still)
        before, self._before = self._before, (scene, moving)
        self._wait(*on_slide)
        if before is None:
            return
        if not before[0].same_as(scene):
            self.turned.emit()
        elif places := changed_places(before[1], moving, shown):
            self.moved.emit(places)

    def _fresh_scene(self) -> RoomScene:
        return scene_of(self._controller, self._words())

    def _wait(self, activity: Activity, clock: RoomClock) -> None:
        seconds = seconds_to_next_change(activity, clock, is_still=self.is_still)
        if self._note is not None:
            to_its_end = max(0.0, self._note.until - self._controller.now().monotonic_seconds)
            seconds = to_its_end if seconds is None else min(seconds, to_its_end)
        if seconds is None:
            self._timer.stop()
        else:
            self._timer.start(max(1, math.ceil(seconds * 1000)))

    def _hear(self, cues: tuple[SlideCue, ...]) -> None:
        """Keep the words of those cues that the slide on show is about."""
        state, now = self._controller.state, self._controller.now()
        slide = state.room_position.slide
        clock = state.rack.clocks.get(slide)
        deck, position = self._controller.room_place
        activity = deck.slides[position.slide].activity
        here = [entry.cue for entry in cues if entry.slide == slide]
        if clock is None or activity is None or not here:
            return
        words = crossing_words(clock, activity, here, now)
        self._note = _Note(words, slide, clock.round_index, now.monotonic_seconds + NOTE_SECONDS)
        self._beat()

    def _words(self) -> str:
        """Return the word that is still fresh, and forget one that is not."""
        note, state = self._note, self._controller.state
        if note is None:
            return ""
        clock = state.rack.clocks.get(note.slide)
        is_over = clock is None or clock.round_index != note.round_index
        if is_over or self._controller.now().monotonic_seconds >= note.until:
            self._note = None
            return ""
        return note.words if note.slide == state.room_position.slide else ""


def _clock_on(scene: RoomScene) -> tuple[Activity, RoomClock] | None:
    activity = scene.deck.slides[scene.position.slide].activity
    return None if activity is None or scene.clock is None else (activity, scene.clock)
