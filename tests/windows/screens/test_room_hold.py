"""Owns the proof that the room's window is held on its screen, and that nobody is fought for it in sight of all."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QMoveEvent, QResizeEvent, QWindowStateChangeEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hearthside.windows.screens.choice import Screen
from hearthside.windows.screens.room_hold import RoomHold
from tests.windows.fake_desktop import LAPTOP, PROJECTOR, FakeDesktop


@dataclass
class Held:
    """A window that is held on the projector, and how often it was placed anew."""

    window: QWidget = field(default_factory=QWidget)
    desktop: FakeDesktop = field(default_factory=lambda: FakeDesktop(LAPTOP, PROJECTOR))
    wanted: Screen | None = PROJECTOR
    times_placed: int = 0

    def __post_init__(self) -> None:
        self.hold = RoomHold(self.window, self.desktop, lambda: self.wanted, self.place)
        self.desktop.fill(self.window, PROJECTOR)
        self.hold.watch()

    def place(self) -> None:
        """What the keeper does."""
        self.times_placed += 1
        self.desktop.fill(self.window, PROJECTOR)
        self.hold.look_soon()

    def tell(self, event: QEvent) -> None:
        """Let the window hear of ``event`` as from the window system."""
        QCoreApplication.sendEvent(self.window, event)


@pytest.fixture
def held(qtbot: QtBot) -> Held:
    made = Held()
    qtbot.addWidget(made.window)
    return made


def moved() -> QEvent:
    return QMoveEvent(QPoint(9, 9), QPoint())


@pytest.mark.parametrize(
    "event", [moved(), QResizeEvent(QSize(9, 9), QSize()), QWindowStateChangeEvent(Qt.WindowState.WindowNoState)]
)
def test_whatever_happens_to_the_window_is_looked_at(held: Held, event: QEvent) -> None:
    held.hold.stop()
    held.tell(event)
    assert held.hold.milliseconds_to_next_look == -1
    held.hold.watch()
    held.tell(event)
    assert held.hold.milliseconds_to_next_look == 250


def test_a_window_that_fills_its_screen_is_left_alone(held: Held) -> None:
    held.hold.check()
    assert held.times_placed == 0


def test_one_that_was_moved_or_made_an_ordinary_window_is_placed_anew(held: Held) -> None:
    held.desktop.move(held.window, LAPTOP)
    held.hold.check()
    assert held.times_placed == 1
    held.desktop.take_fullscreen_away(held.window)
    held.hold.check()
    assert held.times_placed == 2


def test_one_that_may_be_anywhere_is_left_there(held: Held) -> None:
    held.wanted = None
    held.desktop.move(held.window, LAPTOP)
    held.hold.check()
    assert held.times_placed == 0


def test_one_who_insists_gets_its_way_for_longer_and_longer(held: Held) -> None:
    pauses = []
    for _ in range(20):
        held.desktop.move(held.window, LAPTOP)
        held.hold.check()
        pauses.append(held.hold.milliseconds_to_next_look)
        held.tell(moved())
        assert held.hold.milliseconds_to_next_look == pauses[-1], "its answer is no reason to try sooner"
    assert pauses[:8] == [250] * 8
    assert pauses[8:] == [500, 1000, 2000, 4000, 8000, 16000, 32000, *[60000] * 5]
    assert held.times_placed == 20


@pytest.mark.parametrize("gives_in", [True, False])
def test_it_is_tried_without_a_pause_again_where_it_gave_in_or_the_screens_changed(held: Held, gives_in: bool) -> None:
    for _ in range(12):
        held.desktop.move(held.window, LAPTOP)
        held.hold.check()
    if gives_in:
        held.hold.check()
    else:
        held.hold.renew()
    held.desktop.move(held.window, LAPTOP)
    held.hold.check()
    assert held.hold.milliseconds_to_next_look == 250


def test_a_size_that_only_the_window_manager_knows_does_not_flicker(held: Held) -> None:
    held.desktop.odd_sized.add(held.window)
    for _ in range(20):
        held.hold.check()
    assert held.times_placed == 2
    held.desktop.move(held.window, LAPTOP)
    held.hold.check()
    assert held.times_placed == 3
