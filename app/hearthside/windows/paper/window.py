"""Owns what the windows on the laptop other than the console share: paper's colours, sizes that follow the window's,
and coming back to where they were."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.render.renderer import SlideRenderer
from hearthside.store.settings import SettingsFile
from hearthside.windows.paper.sizes import sizes_for
from hearthside.windows.paper.window_place import remember_place, restore_place


class WindowKind(NamedTuple):
    """What tells one of these windows from the others; sizes are width and height in logical pixels."""

    name: str
    """In the style sheet, and in the settings where its place is kept."""
    first_size: tuple[int, int]
    smallest_size: tuple[int, int]


class PaperWindow(QWidget):
    """A window that gives its parts their sizes in ``_take_sizes`` and, when it is built, calls ``_come_back``."""

    def __init__(self, kind: WindowKind, renderer: SlideRenderer, settings: SettingsFile) -> None:
        super().__init__()
        self._kind = kind
        self._keeps_place_in = settings
        self._theme = renderer.themes.named("paper")
        self._sizes = sizes_for(*kind.first_size)
        self.setObjectName(kind.name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*kind.smallest_size)

    def _come_back(self) -> None:
        """Take the place that the window had last."""
        restore_place(self, self._keeps_place_in, self._kind.name, self._kind.first_size)

    def _take_sizes(self) -> None:
        """Give every part the sizes of the window as it is now."""
        raise NotImplementedError

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        sizes = sizes_for(self.width(), self.height())
        if sizes != self._sizes:
            self._sizes = sizes
            self._take_sizes()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        remember_place(self, self._keeps_place_in, self._kind.name)
        super().closeEvent(event)
