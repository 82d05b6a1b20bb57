"""Owns the real screens: which there are, when they come and go, and putting a window on one of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from hearthside.store.settings import Rectangle
from hearthside.windows.screens.choice import Screen

_SPECIAL = Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMaximized | Qt.WindowState.WindowMinimized


class Desktop(QObject):
    """The screens as plain facts. ``changed`` is emitted for every single event, bursts and all."""

    changed = Signal()

    def __init__(self, application: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        for screen in application.screens():
            self._watch(screen)
        application.screenAdded.connect(self._screen_added)
        application.screenRemoved.connect(self._tell)
        application.primaryScreenChanged.connect(self._tell)

    def screens(self) -> tuple[Screen, ...]:
        """Return the screens that are there now, the primary one first."""
        primary = self._application.primaryScreen()
        found = sorted(self._application.screens(), key=lambda screen: screen is not primary)
        return tuple(
            _facts(screen, is_primary=screen is primary) for screen in found if not screen.geometry().isEmpty()
        )

    def screen_of(self, window: QWidget) -> Screen:
        """Return the screen that ``window`` is on, or would open on."""
        screen = window.screen()
        return _facts(screen, is_primary=screen is self._application.primaryScreen())

    def fill(self, window: QWidget, screen: Screen) -> None:
        """Show ``window`` fullscreen on ``screen``, wherever and however it was shown before."""
        found = self._find(screen)
        if found is None:
            return
        if window.isFullScreen() and window.isVisible():
            if self.fills(window, screen):
                return
            window.hide()  # a window manager keeps a fullscreen window on the screen where it was shown
        window.setWindowState(window.windowState() & ~_SPECIAL)
        window.setScreen(found)
        window.setGeometry(found.geometry())
        window.showFullScreen()

    def fills(self, window: QWidget, screen: Screen) -> bool:
        """Return whether ``window`` is shown fullscreen on ``screen`` in its size, as far as the window system has
        told by now."""
        found = self._find(screen)
        return found is not None and self.is_full_on(window, screen) and window.size() == found.size()

    def is_full_on(self, window: QWidget, screen: Screen) -> bool:
        """Return whether ``window`` is shown fullscreen on ``screen``, in whatever size.

        The size of ``screen`` may be out of date where the window manager's is not: under X, Qt does not pass on a
        new size of a monitor that has no output of its own, unless the monitor was seen to be gone in between.
        """
        found = self._find(screen)
        is_full = window.isVisible() and window.isFullScreen()
        return found is not None and is_full and window.screen() is found

    def put(self, window: QWidget, screen: Screen, place: Rectangle | None) -> None:
        """Show ``window`` as an ordinary one on ``screen``: as at ``place`` where that lies on it, else maximised."""
        found = self._find(screen)
        if found is None:
            return
        room = found.availableGeometry()
        wanted = QRect(place.x, place.y, place.width, place.height) if place is not None else QRect()
        is_special = window.isFullScreen() or window.isMaximized()
        if window.isVisible() and is_special and window.screen() is not found:
            window.hide()  # on its own screen it stays in sight: shown again at once, it may be taken for fullscreen
        window.setWindowState(window.windowState() & ~_SPECIAL)
        window.setScreen(found)
        lies_on_it = place is not None and room.contains(wanted.center())
        window.setGeometry(wanted.intersected(room) if lies_on_it else _inner(room))
        if place is None or place.is_maximised or not lies_on_it:
            window.showMaximized()
        else:
            window.show()

    def _find(self, screen: Screen) -> QScreen | None:
        return next((found for found in self._application.screens() if found.name() == screen.name), None)

    def _screen_added(self, screen: QScreen) -> None:
        self._watch(screen)
        self.changed.emit()

    def _watch(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._tell)

    def _tell(self) -> None:
        """Own method, not a function: Qt lets go of it with this object, and the application and its screens live on
        for the next evening."""
        self.changed.emit()


def _facts(screen: QScreen, *, is_primary: bool) -> Screen:
    place = screen.geometry()
    return Screen(screen.name(), place.x(), place.y(), place.width(), place.height(), is_primary)


def _inner(room: QRect) -> QRect:
    """Return the place to which a maximised window goes back when it is made smaller."""
    across, down = room.width() // 12, room.height() // 12
    return room.adjusted(across, down, -across, -down)
