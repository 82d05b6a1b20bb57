"""Owns choosing a theme by how it looks."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from hearthside.deck.model import Deck
from hearthside.render.renderer import SlideRenderer
from hearthside.tr import tr
from hearthside.windows.paper.sizes import Sizes

_WIDTH = 92


class ThemeChoice(QWidget):
    """One button for each theme, with the deck's first slide in it."""

    chosen = Signal()

    def __init__(self, renderer: SlideRenderer, deck: Deck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._deck = deck
        self.buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        names = renderer.themes.names()
        for name in dict.fromkeys((*(each for each in ("paper", "evening", "contrast") if each in names), *names)):
            self._add(name)
        self._row.addStretch(1)

    @property
    def value(self) -> str:
        """The name of the theme; empty where none of the buttons is down."""
        return next((name for name, button in self.buttons.items() if button.isChecked()), "")

    def choose(self, name: str) -> None:
        """Put the button of that theme down, where there is one."""
        if name in self.buttons:
            self.buttons[name].setChecked(True)
            self.setFocusProxy(self.buttons[name])

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window, and paint the small pictures."""
        width = sizes.px(_WIDTH)
        for name, button in self.buttons.items():
            deck = replace(self._deck, settings=replace(self._deck.settings, theme=name))
            image = self._renderer.image(deck, 0, 0, width, self.devicePixelRatioF())
            button.setIcon(QIcon(QPixmap.fromImage(image)))
            button.setIconSize(QSize(width, width * 9 // 16))

    def _add(self, name: str) -> None:
        button = QToolButton()
        button.setObjectName("theme")
        button.setText(name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setAccessibleName(tr("Theme {name}").format(name=name))
        button.clicked.connect(self.chosen)
        self.buttons[name] = button
        self._group.addButton(button)
        self._row.addWidget(button)
