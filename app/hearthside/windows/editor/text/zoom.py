"""Owns how large the editor's text is: between 80 and 200 %, remembered."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from hearthside.store.settings import LARGEST_EDITOR_TEXT_PERCENT, SMALLEST_EDITOR_TEXT_PERCENT, SettingsFile

_STEP_PERCENT = 10


class TextZoom(QObject):
    """The size of the text in percent of what suits the window."""

    changed = Signal()

    def __init__(self, settings: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def percent(self) -> int:
        return self._settings.current.editor_text_percent

    def step(self, steps: int) -> None:
        """Make the text so many steps larger, or, below 0, smaller."""
        self._set(self.percent + steps * _STEP_PERCENT)

    def reset(self) -> None:
        """Make the text as large as suits the window."""
        self._set(100)

    def _set(self, percent: int) -> None:
        percent = min(LARGEST_EDITOR_TEXT_PERCENT, max(SMALLEST_EDITOR_TEXT_PERCENT, percent))
        if percent != self.percent:
            self._settings.keep(replace(self._settings.current, editor_text_percent=percent))
            self.changed.emit()
