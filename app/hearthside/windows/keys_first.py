"""Owns letting a widget have a key that means something else in its whole window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent


def is_taken_first(event: QEvent, is_ours: Callable[[QKeyEvent], object]) -> bool:
    """Say whether ``event`` asks who wants a key, and it ``is_ours``; it then comes as a key press, and goes nowhere
    else."""
    if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_ours(event):
        event.accept()
        return True
    return False
