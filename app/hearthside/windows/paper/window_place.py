"""Owns where a window was, from one evening to the next."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from hearthside.store.settings import SettingsFile
from hearthside.windows.place_of import place_of

_TITLE_BAR_PX = 32
"""What a window manager puts around a window, in logical pixels; it is known only once the window is shown."""


def restore_place(window: QWidget, settings: SettingsFile, name: str, first_size: tuple[int, int]) -> None:
    """Put ``window`` where it was last, maximised or not, if that is on a screen. Else give it ``first_size`` (logical
    pixels), or as much of it as its screen has room for: enlarged text leaves a small laptop 911 × 512."""
    window.resize(QSize(*first_size).boundedTo(room_on(window.screen().availableGeometry())))
    known = settings.current.windows.get(name)
    if known is None:
        return
    screen = QGuiApplication.screenAt(QPoint(known.x + known.width // 2, known.y + known.height // 2))
    if screen is not None:
        place = QRect(known.x, known.y, known.width, known.height)
        window.setGeometry(place.intersected(screen.availableGeometry()))
        if known.is_maximised:
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def room_on(screen: QRect) -> QSize:
    """Return the largest window, without its title bar, that is seen in full on what is free of a screen."""
    return QSize(screen.width(), screen.height() - _TITLE_BAR_PX)


def remember_place(window: QWidget, settings: SettingsFile, name: str) -> None:
    """Note where ``window`` is."""
    settings.keep(replace(settings.current, windows={**settings.current.windows, name: place_of(window)}))
