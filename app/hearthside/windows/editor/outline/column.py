"""Owns the outline column: every slide in its section; choosing one leads there."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from hearthside.render.renderer import SlideRenderer
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing


class OutlineColumn(QWidget):
    """The slides in order."""

    def __init__(self, editing: Editing, renderer: SlideRenderer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._renderer = renderer
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Outline"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.itemActivated.connect(lambda _item: editing.go_to_slide(self.list.currentRow()))
        self.list.itemClicked.connect(lambda _item: editing.go_to_slide(self.list.currentRow()))
        editing.deck_changed.connect(self._show_deck)
        editing.slide_changed.connect(self._show_place)
        self._show_deck()

    def _show_deck(self) -> None:
        self.list.clear()
        self.list.addItems([f"{slide.number}  {slide.title_text}" for slide in self._editing.deck.slides])
        self._show_place()

    def _show_place(self) -> None:
        self.list.setCurrentRow(self._editing.glimpse.slide)
