"""Owns the library's upper edge: the name, the search field, and the Open button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.library.mark import Mark
from hearthside.windows.library.search_field import SearchField
from hearthside.windows.library.sizes import Sizes


class TopBar(QWidget):
    """``words_changed`` tells what stands in the search field; ``open_clicked`` asks for a file,
    ``article_clicked`` for a deck made from an article, ``evenings_clicked`` for the evenings that were."""

    words_changed = Signal(str)
    open_clicked = Signal()
    article_clicked = Signal(object)
    """None: which article is still to be chosen."""
    evenings_clicked = Signal()

    def __init__(self, theme: Theme, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark(theme, sizes.px(28))
        name = QLabel("Hearthside")
        name.setObjectName("name")
        self.search = SearchField()
        self.search.textChanged.connect(self.words_changed)
        self.open_button = QPushButton(tr("Open…"))
        self.open_button.setAccessibleName(tr("Open a deck file (Ctrl+O)"))
        self.open_button.setToolTip(tr("Ctrl+O"))
        self.open_button.setAutoDefault(False)
        self.open_button.clicked.connect(self.open_clicked)
        self.article_button = QPushButton(tr("From an article…"))
        self.article_button.setAccessibleName(tr("Make a deck from an article (Ctrl+I)"))
        self.article_button.setToolTip(tr("Ctrl+I"))
        self.article_button.setAutoDefault(False)
        self.article_button.clicked.connect(lambda: self.article_clicked.emit(None))
        self.evenings_button = QPushButton(tr("Past evenings"))
        self.evenings_button.setAccessibleName(tr("Past evenings: how they went (Ctrl+E)"))
        self.evenings_button.setToolTip(tr("Ctrl+E"))
        self.evenings_button.setAutoDefault(False)
        self.evenings_button.clicked.connect(self.evenings_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._mark, name):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.search)
        row.addWidget(self.evenings_button)
        row.addWidget(self.article_button)
        row.addWidget(self.open_button)
        self.set_sizes(sizes)

    def go_to_search(self) -> None:
        """Let the person type what they look for, over what they typed before."""
        self.search.setFocus()
        self.search.selectAll()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._mark.set_height(sizes.px(28))
        self.search.setFixedWidth(sizes.px(200 if sizes.narrow else 300))
        row = self.layout()
        if row is not None:
            row.setSpacing(sizes.px(12))
