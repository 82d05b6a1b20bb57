"""Owns one night as it is in a room: both windows on two screens, the diary, and every key of a hand or a clicker.

Only the time, the screens and the loudspeaker are not real, so that an evening passes in a moment.
"""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from hearthside.laptop.tones import Tone
from hearthside.render.renderer import SlideRenderer
from hearthside.session.activity_clock import ActivityClock
from hearthside.session.clock_rack import SlideCue
from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import open_deck, reparse
from hearthside.store.settings import Rectangle, SettingsFile
from hearthside.windows.audience.frames import NEIGHBOURS
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.console.window import ConsoleWindow
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.presenting.cue_sounds import CueSounds
from hearthside.windows.presenting.deck_keeper import DeckFiles
from hearthside.windows.presenting.recovery import Recovery
from hearthside.windows.screens.choice import Screen
from hearthside.windows.screens.keeper import ScreenKeeper
from hearthside.windows.screens.opening import open_on_its_screen
from tests.session.fake_clock import FakeClock
from tests.windows.audience.opened_room import evening_in_room
from tests.windows.fake_desktop import LAPTOP, PROJECTOR, FakeDesktop
from tests.windows.settling import settle
from tests.windows.stage import Disk

K = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
DECK = """---
title: An evening
---

# Welcome

## Arriving {minutes=10 .steps}

- First
- Second

::: notes
**Say** Words for the facilitator alone.
:::

## What settles you?

::: discuss pairs cues=half,1:00 gap=5
- Think quietly 2:00 silent
- Speak 8:00 shared
- Share with the group 3:00 optional
:::

::: notes
**Do** Walk slowly.
:::

## Words in between {minutes=5 if-late=skip}

Some words.

## A breath

::: breathe 1:30
:::

## Last words {minutes=5}

Good nigth.
"""
TITLE, WELCOME, ARRIVING, TALK, BETWEEN, BREATH, LAST, BOOKING = range(8)
_NO_BOUNCE_SECONDS = 0.5


class Night:
    """A presentation as ``main`` wires it. ``close`` has to be called."""

    def __init__(
        self,
        folder: Path,
        renderer: SlideRenderer,
        *,
        from_slide: int = TITLE,
        screens: tuple[Screen, ...] = (LAPTOP, PROJECTOR),
        console_on: Screen = LAPTOP,
        clock: FakeClock | None = None,
        path: Path | None = None,
        disk: Disk | None = None,
    ) -> None:
        self.path = path or _deck_in(folder)
        self.clock, self.disk = clock or FakeClock(), disk or Disk()
        self.rescued = folder / "rescued"
        self.journals = folder / "state"
        self.settings = SettingsFile(folder / "settings.toml")
        place = Rectangle(console_on.x, console_on.y, console_on.width, console_on.height)
        self.settings.keep(replace(self.settings.current, reduce_motion=True, windows={"console": place}))
        files = DeckFiles(open_deck, reparse, self.rescued, self.disk.write, renderer.faults)
        self.controller = PresentationController(open_deck(self.path), self.clock, files, from_slide)
        self._is_closed = False
        self.troubles: list[BaseException] = []
        painter = RoomPainter(self.controller, renderer, self.troubles.append, kept_frames=NEIGHBOURS)
        self.room, self._sight = evening_in_room(self.controller, painter, renderer, self.settings)
        self.desktop = FakeDesktop(*screens)
        self.keeper = ScreenKeeper(self.controller, self.room, self.desktop, self.settings)
        self.keeper.take_over(open_on_its_screen(self.room, self.desktop, self.settings.current))
        icons = find_bundled().assets / "icons"
        self.console = ConsoleWindow(self.controller, renderer, self.settings, icons_folder=icons)
        self.keeper.bring_console(self.console)
        self.console.resize(1366, 768)
        self._listen()
        self.recovery = Recovery(self.controller, self.journals)
        self.recovery.look_for_unfinished()
        settle()

    def _listen(self) -> None:
        self.notices: list[Notice] = []
        self.cues: list[SlideCue] = []
        self.tones: list[Tone] = []
        self.controller.notice_posted.connect(self.notices.append)
        self.controller.cues_due.connect(self.cues.extend)
        self.sounds = CueSounds(self.controller, self.tones.append)

    @property
    def place(self) -> tuple[int, int]:
        """The slide's index, and how many reveals are shown."""
        position = self.controller.state.position
        return position.slide, position.step

    @property
    def places(self) -> tuple[str, str]:
        """The screens on which console and room are to be seen; empty for one that is hidden."""
        return self.desktop.where(self.console), self.desktop.where(self.room)

    @property
    def picture(self) -> QImage:
        """What the room sees now."""
        return self.room.grab().toImage()

    @property
    def notice(self) -> Notice:
        """What the console says now."""
        notice = self.console.notices.current
        assert notice is not None, "the console says nothing"
        return notice

    def press(self, *keys: K, at: QWidget | None = None, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        """Press ``keys`` in the console, or in the window ``at``, none so soon that it counts as a bounce."""
        for key in keys:
            self.clock.pass_seconds(_NO_BOUNCE_SECONDS)
            focus: QWidget | None = self.console.focusWidget()
            QTest.keyClick(at or focus or self.console, key, modifiers)

    def bounce(self, key: K, *, at: QWidget) -> None:
        """Press ``key`` at this very moment."""
        QTest.keyClick(at, key)

    def clock_of(self, slide: int) -> ActivityClock:
        return self.controller.state.rack.clocks[slide]

    def left(self, slide: int = TALK) -> float:
        """What is left of the round on ``slide``, in seconds."""
        return self.clock_of(slide).remaining_seconds(self.clock.now().monotonic_seconds)

    def talk(self, seconds: float = 0.0) -> None:
        """Let people talk on the slide for that since ``seconds``."""
        self.controller.go_to(TALK)
        self.press(K.Key_T)
        self.later(seconds)

    def later(self, seconds: float) -> None:
        """Let time pass, and the clocks be read whenever the evening itself wants to."""
        evening, end = self.controller.evening, self.clock.now().monotonic_seconds + seconds
        while (to_go := end - self.clock.now().monotonic_seconds) > 1e-6:
            beat = evening.next_beat_milliseconds
            assert beat is not None, "no evening runs"
            self.clock.pass_seconds(min(max(beat, 1) / 1000, to_go))
            evening.beat()
        self.console.tick()

    def die(self) -> None:
        """Be gone from one moment to the next: nobody ends the evening, and its lock is nobody's."""
        self.controller.evening.stop()
        self.recovery.path.with_suffix(".lock").unlink()
        self.close()

    def close(self) -> None:
        """Take the windows away; may be called twice."""
        if self._is_closed:
            return
        self._is_closed = True
        self.controller.evening.stop()
        self.keeper.stop()
        self.console._heartbeat.stop()
        self._sight.release()
        self.console.hide()


def restarted(clock: FakeClock, seconds: float, monotonic_seconds: float) -> FakeClock:
    """Return the clock of a program that starts ``seconds`` later, on a laptop that was perhaps started anew itself."""
    later = FakeClock()
    later._wall_seconds = clock._wall_seconds + seconds
    later._monotonic_seconds = monotonic_seconds
    return later


def _deck_in(folder: Path) -> Path:
    path = folder / "deck" / "deck.md"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(DECK, encoding="utf-8")
    return path
