"""Owns the third column: the slide at the cursor as the room would see it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hearthside.render.renderer import SlideRenderer
from hearthside.windows.console.preview import Preview
from hearthside.windows.editor.editing import Editing


class SlideColumn(QWidget):
    """The live picture."""

    def __init__(self, editing: Editing, renderer: SlideRenderer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self.picture = Preview(renderer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picture)
        column.addStretch(1)
        editing.slide_changed.connect(self._show_slide)
        self._show_slide()

    def _show_slide(self) -> None:
        self.picture.show_slide(*self._editing.glimpse)
