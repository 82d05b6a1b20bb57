"""Owns the proof that real screens are listened to while somebody asks, no longer, and how a window comes on one."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from hearthside.store.settings import Rectangle
from hearthside.windows.screens.desktop import Desktop


class Screens(QObject):
    """What an application tells of its screens; it outlives every evening."""

    screenAdded = Signal(QScreen)  # noqa: N815
    screenRemoved = Signal(QScreen)  # noqa: N815
    primaryScreenChanged = Signal(QScreen)  # noqa: N815

    def __init__(self, screen: QScreen) -> None:
        super().__init__()
        self._screen = screen

    def screens(self) -> list[QScreen]:
        return [self._screen]


def test_every_event_is_passed_on(qtbot: QtBot) -> None:
    screens, told = _screens(), []
    desktop = Desktop(screens)  # type: ignore[arg-type]
    desktop.changed.connect(lambda: told.append(True))
    _everything_happens(screens)
    assert len(told) == 4
    shiboken6.delete(desktop)


def test_the_screens_of_an_evening_that_is_over_are_let_go(qtbot: QtBot) -> None:
    """In the second evening of a program that goes on, unplugging said that something was wrong inside Hearthside."""
    screens = _screens()
    shiboken6.delete(Desktop(screens))  # type: ignore[arg-type]
    with qtbot.captureExceptions() as faults:
        _everything_happens(screens)
    assert not faults


class Hidden(QWidget):
    """Counts how often it was hidden."""

    times = 0

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.times += 1


def test_on_its_own_screen_a_fullscreen_window_becomes_an_ordinary_one_in_sight(
    qapp: QApplication, qtbot: QtBot
) -> None:
    """Hidden and shown at once, a window manager that is busy takes it for fullscreen still."""
    window, desktop = Hidden(), Desktop(qapp)
    qtbot.addWidget(window)
    (screen, *_) = desktop.screens()
    desktop.fill(window, screen)
    assert window.isFullScreen()
    desktop.put(window, screen, Rectangle(20, 30, 400, 300))
    assert not window.isFullScreen()
    assert window.isVisible()
    assert window.size().toTuple() == (400, 300)
    assert window.times == 0
    shiboken6.delete(desktop)


@pytest.mark.parametrize(
    ("place", "is_maximised"),
    [
        (Rectangle(20, 30, 400, 300), False),
        (Rectangle(20, 30, 400, 300, is_maximised=True), True),
        (Rectangle(-9000, 30, 400, 300), True),
        (None, True),
    ],
)
def test_a_window_is_maximised_where_it_was_or_where_its_place_is_gone(
    qapp: QApplication, qtbot: QtBot, place: Rectangle | None, is_maximised: bool
) -> None:
    window, desktop = QWidget(), Desktop(qapp)
    qtbot.addWidget(window)
    desktop.put(window, desktop.screens()[0], place)
    assert window.isMaximized() is is_maximised
    window.showNormal()
    is_there = place is not None and window.geometry() == QRect(20, 30, 400, 300)
    assert is_there is (place is not None and place.x == 20)
    shiboken6.delete(desktop)


def _screens() -> Screens:
    return Screens(QGuiApplication.primaryScreen())


def _everything_happens(screens: Screens) -> None:
    screen = screens.screens()[0]
    screen.geometryChanged.emit(screen.geometry())
    screens.screenRemoved.emit(screen)
    screens.primaryScreenChanged.emit(screen)
    screens.screenAdded.emit(screen)
