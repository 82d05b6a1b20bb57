"""Owns which key asks for a menu where there is no menu key: most small laptops have none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def is_menu_key(event: QKeyEvent) -> bool:
    """Return whether this is Shift+F10, of which Qt itself makes a wish for a menu on Windows alone."""
    return event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
