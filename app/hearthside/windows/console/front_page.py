"""Owns what a page is that stands before the desk until the evening begins."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hearthside.windows.console.sizes import Sizes


class FrontPage(QWidget):
    """A page of the console."""

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        raise NotImplementedError
