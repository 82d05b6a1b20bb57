"""Owns what every form is: fields that say what change of the text they come to, and what is wrong with them."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hearthside.authoring.change import Change
from hearthside.authoring.glimpse import Glimpse, Read
from hearthside.deck.model import Deck
from hearthside.render.renderer import SlideRenderer
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.paper.sizes import Sizes


class FormNeeds(Struct, frozen=True):
    """What forms work with."""

    editing: Editing
    renderer: SlideRenderer
    read: Read

    def deck(self) -> Deck:
        """Return the deck of the text as it is now, in the folder where its file lies now."""
        deck, source = self.editing.settled_deck(), self.editing.document.source
        return deck if deck.source.folder == source.folder else replace(deck, source=source)


class Form(QWidget):
    """One sheet's fields. Nothing is changed before it is applied, and then as one step of undo."""

    changed = Signal()
    """A field is another."""

    def __init__(self, title: str, apply_words: str = "") -> None:
        """``apply_words`` is what the button says that applies the form."""
        super().__init__()
        self.setObjectName("scrolled")
        self.title = title
        self.apply_words = apply_words or tr("Apply")

    def change(self, deck: Deck) -> Change:
        """Return what applying the form does to ``deck``, that of the text as it is now. Raises Cannot."""
        raise NotImplementedError

    def bring(self) -> None:
        """Do what has to be done outside the text before the change, such as copying a file. Raises Cannot."""

    def first_field(self) -> QWidget:
        """Return the field that has the keyboard when the form opens."""
        raise NotImplementedError

    def first_wrong(self) -> QWidget | None:
        """Return the first field that has to be mended before the form can be applied."""
        return None

    def shown(self, after: Glimpse) -> Glimpse:
        """Return the slide to look at, where ``after`` is the deck as it would be, at the slide that changes."""
        return after

    def summary(self) -> str:
        """Return a line about the whole for the foot of the sheet."""
        return ""

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
