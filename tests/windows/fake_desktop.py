"""Owns a desktop whose screens a test plugs in and out, and which only notes where windows were put."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hearthside.store.settings import Rectangle
from hearthside.windows.screens.choice import Screen

LAPTOP = Screen("eDP-1", 0, 0, 1366, 768, is_primary=True)
PROJECTOR = Screen("HDMI-1", 1366, 0, 1920, 1080)
DESK = Screen("DP-2", 3286, 0, 2560, 1440)
MIRROR = Screen("HDMI-1", 0, 0, 1366, 768)


class FakeDesktop(QObject):
    """``where`` says on which screen each window was put, ``filled`` which of them are fullscreen, and ``odd_sized``
    which of those a window manager holds in a size that is not their screen's."""

    changed = Signal()

    def __init__(self, *screens: Screen) -> None:
        super().__init__()
        self._screens = screens
        self._where: dict[QWidget, str] = {}
        self.filled: set[QWidget] = set()
        self.odd_sized: set[QWidget] = set()
        self.places: dict[QWidget, Rectangle | None] = {}
        """The place that each window was put at last; None for maximised."""

    def screens(self) -> tuple[Screen, ...]:
        return self._screens

    def screen_of(self, window: QWidget) -> Screen:
        name = self._where.get(window)
        return next((screen for screen in self._screens if screen.name == name), self._screens[0])

    def fill(self, window: QWidget, screen: Screen) -> None:
        self._where[window] = screen.name
        self.filled.add(window)
        window.showFullScreen()

    def fills(self, window: QWidget, screen: Screen) -> bool:
        return self.is_full_on(window, screen) and window not in self.odd_sized

    def is_full_on(self, window: QWidget, screen: Screen) -> bool:
        return window in self.filled and self.where(window) == screen.name

    def put(self, window: QWidget, screen: Screen, place: Rectangle | None) -> None:
        self._where[window] = screen.name
        self.filled.discard(window)
        self.places[window] = place
        window.showNormal()

    def move(self, window: QWidget, screen: Screen) -> None:
        """Move ``window`` as a window manager does, unasked."""
        self._where[window] = screen.name

    def take_fullscreen_away(self, window: QWidget) -> None:
        """Make ``window`` an ordinary one as a window manager does, unasked."""
        self.filled.discard(window)

    def where(self, window: QWidget) -> str:
        """Return the screen that ``window`` is to be seen on; empty where it is hidden."""
        return self.screen_of(window).name if window.isVisible() else ""

    def plug(self, *screens: Screen) -> None:
        """Let these be all the screens there are, as one event."""
        self._screens = screens
        self.changed.emit()
