"""Owns the way from a slide to the form that writes it: its conversation, its clock, the title's, the end screen's."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from hearthside.deck.activities import Break, Breathe, Discussion
from hearthside.deck.model import Deck
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.showing import set_shown


class FormDoor(QPushButton):
    """Stands beside "This slide" where the slide at the cursor has a form."""

    wanted = Signal(str)
    """The action of this name is to be done."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._action = ""
        self.setObjectName("link")
        self.clicked.connect(lambda: self.wanted.emit(self._action))
        editing.slide_changed.connect(self._follow)
        editing.deck_changed.connect(self._follow)
        editing.read_only_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        deck, index = self._editing.glimpse
        self._action, words = _form_of(deck, index)
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
        set_shown(self, bool(words) and not self._editing.is_read_only)


def _form_of(deck: Deck, index: int) -> tuple[str, str]:
    """Return the action that opens the form of slide ``index``, and what it is called here; empty where it has none."""
    activity = deck.slides[index].activity
    if isinstance(activity, Discussion):
        return "edit-discussion", tr("Rounds and times…")
    if isinstance(activity, Break | Breathe):
        return "edit-discussion", tr("How long it takes…")
    if index == 0 and deck.settings.title:
        return "edit-deck-settings", tr("Title, times and look…")
    if index == len(deck.slides) - 1:
        return "edit-booking", tr("How people reach you…")
    return "", ""
