"""Owns the form of a content note: one neutral line beforehand, so that people can choose."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import NO_CHANGE, Change
from hearthside.deck.attribute_edits import attribute_edit, can_have_attributes
from hearthside.deck.model import Deck
from hearthside.tr import tr
from hearthside.windows.editor.forms.form import Form
from hearthside.windows.paper.lines import Lines
from hearthside.windows.paper.sizes import Sizes

_NAME = "content-note"


class ContentNoteSheet(Form):
    """Edits the content note of the slide at the cursor; an empty one is taken out."""

    def __init__(self, deck: Deck, index: int) -> None:
        super().__init__(tr("Content note"))
        self._index = index
        slide = deck.slides[index]
        hint = tr("One neutral line, so that people can choose. Say the choice too: “step out any time”.")
        if slide.starts_section:
            hint += " " + tr("On a section it covers all of its slides.")
        self.lines = Lines()
        line = self.lines.add_line(_NAME, tr("This slide"), tr("mentions loneliness and loss"), hint)
        line.setText(slide.attributes.named.get(_NAME, ""))
        self.lines.changed.connect(self.changed)
        self.lines.fill(self)

    @override
    def change(self, deck: Deck) -> Change:
        slide = deck.slides[min(self._index, len(deck.slides) - 1)]
        if not can_have_attributes(slide):
            raise Cannot(tr("This slide has no heading that a note could stand behind. Give it one first."))
        edit = attribute_edit(deck, slide, _NAME, self.lines.text(_NAME) or None)
        return NO_CHANGE if edit is None else Change((edit,))

    @override
    def first_field(self) -> QWidget:
        return self.lines.fields[_NAME]

    @override
    def set_sizes(self, sizes: Sizes) -> None:
        self.lines.set_sizes(sizes)
