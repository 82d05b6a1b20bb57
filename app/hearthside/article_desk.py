"""Owns the one window in which articles become decks, and what the library sees of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hearthside.shared import Shared

if TYPE_CHECKING:  # what the library's first picture does not wait for
    from hearthside.windows.importing.window import ImportWindow
    from hearthside.windows.library.window import LibraryWindow


class ArticleDesk(QObject):
    """The one window in which articles become decks, made when the library first wants it."""

    def __init__(self, shared: Shared, library: LibraryWindow) -> None:
        super().__init__(library)
        self._shared = shared
        self._library = library
        library.import_requested.connect(self.open)
        self._window: ImportWindow | None = None

    def open(self, article: Path | None) -> None:
        """Show the window, with ``article`` in it if there is one."""
        from hearthside.windows.importing.window import ImportNeeds, ImportWindow

        if self._window is None:
            self._window = ImportWindow(ImportNeeds(self._shared.renderer, self._shared.settings))
            self._window.saved.connect(self._show_in_library)
        self._window.show()
        self._window.activateWindow()
        if article is not None:
            self._window.open_article(article)

    def hide(self) -> None:
        """Nothing of it shall be seen in the room."""
        if self._window is not None:
            self._window.hide()

    def _show_in_library(self, path: Path) -> None:
        self._library.open_path(path)
        self._library.show()
        self._library.activateWindow()
