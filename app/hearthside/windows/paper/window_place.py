"""Owns where a window was, from one evening to the next."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from hearthside.store.settings import Rectangle, SettingsFile


def restore_place(window: QWidget, settings: SettingsFile, name: str, first_size: tuple[int, int]) -> None:
    """Put ``window`` where it was last if that is on a screen, else give it ``first_size`` (logical pixels)."""
    window.resize(*first_size)
    known = settings.current.windows.get(name)
    if known is None:
        return
    screen = QGuiApplication.screenAt(QPoint(known.x + known.width // 2, known.y + known.height // 2))
    if screen is not None:
        place = QRect(known.x, known.y, known.width, known.height)
        window.setGeometry(place.intersected(screen.availableGeometry()))


def remember_place(window: QWidget, settings: SettingsFile, name: str) -> None:
    """Note where ``window`` is, or would be if it were not maximised."""
    place = window.normalGeometry() if window.isMaximized() else window.geometry()
    rectangle = Rectangle(place.x(), place.y(), place.width(), place.height())
    settings.keep(replace(settings.current, windows={**settings.current.windows, name: rectangle}))
