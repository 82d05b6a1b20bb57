"""Owns what is remembered of a window's place from one evening to the next."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hearthside.store.settings import Rectangle


def place_of(window: QWidget) -> Rectangle:
    """Return where ``window`` is and whether it is maximised; then the rectangle is where it goes back to.

    A window system moves a maximised window to another screen and leaves that rectangle on the one before: it is taken
    to the middle of the screen that the window fills, so that it opens there again.
    """
    is_maximised = window.isMaximized()
    place = window.normalGeometry() if is_maximised else window.geometry()
    screen = window.screen().geometry()
    if is_maximised and not screen.contains(place.center()):
        place.moveCenter(screen.center())
    return Rectangle(place.x(), place.y(), place.width(), place.height(), is_maximised)
