"""Counts how often a window was painted, for benchmarks that wait for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from typing_extensions import override


class PaintCount(QObject):
    """An event filter to install on the window."""

    count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False
