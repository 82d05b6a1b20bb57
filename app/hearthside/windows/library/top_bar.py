"""Owns the library's upper edge: the name, the search field, and the ways to other windows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from hearthside.render.theme import Theme
from hearthside.store.templates import Template
from hearthside.tr import tr
from hearthside.windows.library.search_field import SearchField
from hearthside.windows.paper.mark import Mark
from hearthside.windows.paper.plain_label import PlainLabel
from hearthside.windows.paper.sizes import Sizes


class TopBar(QWidget):
    """``words_changed`` tells what stands in the search field; ``open_clicked`` asks for a file,
    ``article_clicked`` for a deck made from an article, ``evenings_clicked`` for the evenings that were,
    ``details_clicked`` for one's own details."""

    words_changed = Signal(str)
    open_clicked = Signal()
    new_clicked = Signal(object)
    """A ``Template`` for a new deck was chosen."""
    article_clicked = Signal(object)
    """None: which article is still to be chosen."""
    evenings_clicked = Signal()
    details_clicked = Signal()

    def __init__(self, theme: Theme, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark(theme, sizes.px(28))
        name = PlainLabel("name", "Hearthside")
        self.search = SearchField()
        self.search.textChanged.connect(self.words_changed)
        self.open_button = _button(tr("Open…"), tr("Open a deck file"), tr("Ctrl+O"))
        self.open_button.clicked.connect(self.open_clicked)
        self.new_button = _button(tr("New…"), tr("A new deck: from a template or an article"), tr("Ctrl+N"))
        self.new_button.setMenu(self._new_menu())
        self.evenings_button = _button(tr("Past evenings"), tr("Past evenings: how they went"), tr("Ctrl+E"))
        self.evenings_button.clicked.connect(self.evenings_clicked)
        self.details_button = _button(tr("Your details…"), tr("Your details, for the end screen"), tr("Ctrl+,"))
        self.details_button.clicked.connect(self.details_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._mark, name):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.search, 100)  # as wide as it may be, and the first to give way
        row.addWidget(self.details_button)
        row.addWidget(self.evenings_button)
        row.addWidget(self.new_button)
        row.addWidget(self.open_button)
        self.set_sizes(sizes)

    def go_to_search(self) -> None:
        """Let the person type what they look for, over what they typed before."""
        self.search.setFocus()
        self.search.selectAll()

    def _new_menu(self) -> QMenu:
        menu = QMenu(self)
        for template in Template:
            menu.addAction(template.title).triggered.connect(
                lambda _checked=False, chosen=template: self.new_clicked.emit(chosen)
            )
        menu.addSeparator()
        self.article_action = menu.addAction(f"{tr('From an article…')}\tCtrl+I")  # the window itself has the key
        self.article_action.triggered.connect(lambda: self.article_clicked.emit(None))
        return menu

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._mark.set_height(sizes.px(28))
        self.search.setMinimumWidth(sizes.px(120))
        self.search.setMaximumWidth(sizes.px(240 if sizes.narrow else 320))
        row = self.layout()
        if row is not None:
            row.setSpacing(sizes.px(12))


def _button(words: str, spoken: str, key: str) -> QPushButton:
    """Return a button that says ``words``; screen readers hear ``spoken`` and its ``key``."""
    button = QPushButton(words)
    button.setAccessibleName(f"{spoken} ({key})")
    button.setToolTip(key)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click the keyboard stays with the decks: Enter presents
    return button
