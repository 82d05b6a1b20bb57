"""Owns waiting until Qt has done what there is to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent


def settle() -> None:
    """Let Qt lay out, paint and answer everything that is waiting."""
    for _ in range(8):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
