"""Owns the check box that says whether everything is looked over before an evening."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from hearthside.store.settings import SettingsFile
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import tr


class PreflightBox(QCheckBox):
    """Shows what the settings say whenever it comes to sight, and keeps there what it is set to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Look things over first"), parent)
        self._settings: SettingsFile | None = None
        self.setToolTip(tr("Screens, sound, power, time and the deck, before the evening begins"))

    def keep_in(self, settings: SettingsFile, tell: Callable[[StoreTrouble | None], object]) -> None:
        """Show and set what ``settings`` say from now on; ``tell`` hears of each change whether it will last."""
        self._settings = settings
        self.setChecked(settings.current.shows_preflight)
        self.toggled.connect(lambda is_on: tell(settings.keep(replace(settings.current, shows_preflight=is_on))))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._settings is not None:
            self.setChecked(self._settings.current.shows_preflight)
