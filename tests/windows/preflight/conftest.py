"""Owns an evening that is being looked over: real windows, and a laptop and screens that a test changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.laptop.battery import Charge
from hearthside.preflight.line import LineState, PreflightLine, Topic
from hearthside.render.renderer import SlideRenderer
from hearthside.store.bundled import find_bundled
from hearthside.windows.audience.evening_sight import EveningSight
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.audience.window import AudienceWindow
from hearthside.windows.console.icons import Icons
from hearthside.windows.preflight.preflight import Preflight, PreflightNeeds
from hearthside.windows.screens.choice import Screen
from hearthside.windows.screens.keeper import ScreenKeeper
from hearthside.windows.screens.opening import open_on_its_screen
from tests.windows.audience.opened_room import evening_in_room
from tests.windows.console.stage import Stage, make_stage
from tests.windows.fake_desktop import LAPTOP, PROJECTOR, FakeDesktop
from tests.windows.settling import settle


@dataclass
class PlayedLaptop:
    """A laptop that is as a test says."""

    has_sound: bool | None = None
    awake: bool | None = None
    charge: Charge | None = None
    battery_was_read: bool = False
    sounded: int = 0
    looked: int = 0

    def let_sound(self) -> None:
        self.sounded += 1

    def look_again(self) -> None:
        self.looked += 1


@dataclass
class Before:
    """What stands before an evening; ``faults`` is what looking the deck through finds."""

    stage: Stage
    room: AudienceWindow
    sight: EveningSight
    desktop: FakeDesktop
    keeper: ScreenKeeper
    laptop: PlayedLaptop
    preflight: Preflight
    begun: list[bool] = field(default_factory=list)

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.stage.press(*keys, modifiers=modifiers)
        settle()

    def press_in_room(self, key: Qt.Key) -> None:
        """Press ``key`` where a stray click gave the room's window the keyboard."""
        self.stage.clock.pass_seconds(0.5)
        QTest.keyClick(self.room, key)
        settle()

    def line(self, topic: Topic) -> PreflightLine:
        """Return the line about ``topic`` as it stands on the page."""
        line = self.preflight.page.rows[topic].line
        assert line is not None
        return line

    def state(self, topic: Topic) -> LineState:
        return self.line(topic).state

    @property
    def is_open(self) -> bool:
        return self.stage.window.pages.currentWidget() is self.preflight.page


class LookedThrough:
    """Looks a deck through in two steps, and finds what it was told to."""

    def __init__(self) -> None:
        self.faults: tuple[Fault, ...] = ()
        self.decks: list[Deck] = []

    def __call__(self, deck: Deck) -> Iterator[tuple[Fault, ...]]:
        self.decks.append(deck)
        yield ()
        yield self.faults


@pytest.fixture
def found() -> LookedThrough:
    return LookedThrough()


@pytest.fixture
def screens() -> tuple[Screen, ...]:
    return LAPTOP, PROJECTOR


@pytest.fixture
def text() -> str:
    return "---\ntitle: A small evening\nminutes: 30\n---\n\n## One\n\nWords.\n\n## Two\n\nMore.\n"


@pytest.fixture
def before(
    tmp_path: Path, qtbot: QtBot, renderer: SlideRenderer, found: LookedThrough, screens: tuple[Screen, ...], text: str
) -> Iterator[Before]:
    """An evening on these screens that is being looked over, its deck looked through."""
    yield from opened(make_stage(tmp_path, renderer, text), renderer, found, screens)


def opened(
    stage: Stage, renderer: SlideRenderer, found: LookedThrough, screens: tuple[Screen, ...]
) -> Iterator[Before]:
    """Open the page before ``stage``'s evening."""
    controller, settings = stage.controller, stage.settings
    settings.keep(settings.current)
    room, sight = evening_in_room(controller, RoomPainter(controller, renderer), renderer, settings)
    desktop = FakeDesktop(*screens)
    keeper = ScreenKeeper(controller, room, desktop, settings)
    keeper.take_over(open_on_its_screen(room, desktop, settings.current))
    laptop = PlayedLaptop()
    needs = PreflightNeeds(
        room=room,
        console=stage.window,
        desktop=desktop,
        laptop=laptop,
        settings=settings,
        journal_folder=stage.path.parent / "state",
        look_through=found,
        icons=Icons(find_bundled().assets / "icons"),
    )
    preflight = Preflight(controller, needs)
    made = Before(stage, room, sight, desktop, keeper, laptop, preflight)
    preflight.begun.connect(lambda: made.begun.append(True))
    preflight.begun.connect(lambda: stage.window.put_in_front(None))
    stage.window.put_in_front(preflight.page)
    keeper.bring_console(stage.window)
    stage.window.resize(1366, 768)
    stage.window.activateWindow()
    stage.window.setFocus()
    settle()
    settle()
    yield made
    controller.end()
    keeper.stop()
    preflight.close()
    sight.release()
    for window in (room, stage.window):
        window.close()
        window.deleteLater()
    settle()
