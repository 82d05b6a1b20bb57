"""Owns what the windows on the laptop other than the console share: paper's colours, sizes that follow the window's,
and coming back to where they were."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.render.renderer import SlideRenderer
from hearthside.store.settings import SettingsFile
from hearthside.windows.paper.key_sheet import KeyRows, PaperKeys
from hearthside.windows.paper.sizes import sizes_for
from hearthside.windows.paper.window_place import remember_place, restore_place


class WindowKind(Struct, frozen=True):
    """What tells one of these windows from the others; sizes are width and height in logical pixels."""

    name: str
    """In the settings, where its place is kept."""
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
        self._keys: PaperKeys | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*kind.smallest_size)

    def _offer_keys(self, rows: KeyRows) -> None:
        """Let F1 and ``?`` show the window's keys."""
        self._keys = PaperKeys(self, rows)
        self._keys.set_sizes(self._sizes)

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
            if self._keys is not None:
                self._keys.set_sizes(sizes)
        if self._keys is not None:
            self._keys.cover()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Somebody presents, or closes it; when the window is back, it is there as it was without its keys."""
        super().hideEvent(event)
        if self._keys is not None:
            self._keys.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        remember_place(self, self._keeps_place_in, self._kind.name)
        super().closeEvent(event)
