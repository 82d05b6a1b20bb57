"""Owns the menu of a deck's card: what can be done with that deck, each thing with its key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QMenu, QWidget

from hearthside.tr import tr
from hearthside.windows.library.shelf import ShelfDeck


class CardMenu(QMenu):
    """The menu of one deck; it is gone when it closes. What cannot be done with this deck just now is grey."""

    present_chosen = Signal()
    edit_chosen = Signal()
    forget_chosen = Signal()

    def __init__(self, shown: ShelfDeck, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offer("present", tr("Present"), tr("Enter"), self.present_chosen, can=shown.may_open)
        self._offer("edit", tr("Edit"), tr("F4"), self.edit_chosen, can=shown.may_open)
        if shown.recent:
            self.addSeparator()
            self._offer("forget", tr("Remove from recent"), tr("Delete"), self.forget_chosen)

    def _offer(self, name: str, words: str, key: str, chosen: SignalInstance, *, can: bool = True) -> None:
        action = self.addAction(f"{words}\t{key}")  # the window itself has the key
        action.setObjectName(name)
        action.setEnabled(can)
        action.triggered.connect(lambda _checked=False: chosen.emit())
