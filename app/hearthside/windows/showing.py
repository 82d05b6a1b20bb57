"""Owns showing and hiding a part of a window that may not have its place in the window yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_shown(part: QWidget, is_shown: bool) -> None:
    """Show or hide ``part`` within its window.

    Qt makes a window of its own of a widget that is shown before it has a parent: it flashes on some screen, perhaps
    the room's, and costs time. Such a part is only marked to come along when its window is shown.
    """
    if is_shown and part.parentWidget() is None:
        part.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        part.setVisible(is_shown)
