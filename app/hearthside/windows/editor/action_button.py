"""Owns a button that does what an action does: its words, its key and whether it can be pressed come from there."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget


class ActionButton(QPushButton):
    """``words`` stand on it; the action's own title and key are in the tooltip and for screen readers."""

    def __init__(self, action: QAction, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        key = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        name = self._action.text().replace("&", "")
        named = f"{name} ({key})" if key else name
        explanation = self._action.statusTip()
        self.setAccessibleName(named)
        self.setToolTip(f"{named}\n{explanation}" if explanation else named)
        self.setEnabled(self._action.isEnabled())
