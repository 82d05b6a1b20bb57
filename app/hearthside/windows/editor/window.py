"""Owns the editor's window: three columns, the bar above them, and the words below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.authoring.glimpse import Read
from hearthside.deck.model import Deck
from hearthside.render.renderer import SlideRenderer
from hearthside.store.settings import SettingsFile
from hearthside.windows.editor.actions import Actions
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.outline.column import OutlineColumn
from hearthside.windows.editor.slide.column import SlideColumn
from hearthside.windows.editor.text.column import TextColumn

_SMALLEST_SIZE = (900, 480)


@dataclass(frozen=True, slots=True)
class EditorNeeds:
    """What the editor works with; tests put in what they need."""

    renderer: SlideRenderer
    settings: SettingsFile
    read: Read


class EditorWindow(QWidget):
    """One deck in the trainers' hands."""

    def __init__(self, deck: Deck, needs: EditorNeeds) -> None:
        super().__init__()
        self.editing = Editing(deck, needs.read, self)
        self.actions_here = Actions(self)
        self.outline = OutlineColumn(self.editing, needs.renderer)
        self.text = TextColumn(self.editing)
        self.slide = SlideColumn(self.editing, needs.renderer)
        self.actions_here.add(*self.outline.actions_here)
        self.addActions([action for _, action in self.actions_here.all])
        self.outline.text_wanted.connect(self.text.view.setFocus)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        for part in (self.outline, self.text, self.slide):
            self.columns.addWidget(part)
        column = QVBoxLayout(self)
        column.addWidget(self.columns, 1)
        self.setMinimumSize(*_SMALLEST_SIZE)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.editing.stop()
        super().closeEvent(event)
