"""Owns painting without a display: a Qt application that no window system needs to know of."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication


def painting_application() -> QCoreApplication:
    """Return the running Qt application, or start one that needs no display. Keep it for as long as you paint."""
    return QGuiApplication.instance() or QGuiApplication(["hearthside", "-platform", "offscreen"])
