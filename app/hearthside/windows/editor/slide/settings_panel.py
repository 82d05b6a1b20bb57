"""Owns "This slide": what its heading says besides words, as fields that change the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hearthside.authoring.change import Change
from hearthside.authoring.layout_choices import automatic_layout, layout_choices, layout_words, named_layout
from hearthside.authoring.slide_settings_edits import (
    can_have_heading,
    give_heading,
    set_content_note,
    set_if_late,
    set_layout,
    set_minutes,
    set_steps,
)
from hearthside.deck.attribute_edits import can_have_attributes
from hearthside.deck.blocks import ItemList, Sides
from hearthside.deck.model import Deck, IfLate, Layout, Slide
from hearthside.deck.slide_settings import STEPS, minutes_trouble, read_minutes
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.slide.choice import SettingChoice
from hearthside.windows.editor.slide.form_door import FormDoor
from hearthside.windows.editor.slide.setting_line import SettingLine
from hearthside.windows.editor.slide.setting_words import minutes_hint, minutes_of, no_settings_words
from hearthside.windows.paper.plain_label import PlainLabel
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.showing import set_shown


class SettingsPanel(QWidget):
    """Follows the slide at the cursor. Every field is one step of undo, and touches nothing but its own words."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._index = -1
        self.minutes_of_deck = PlainLabel("soft")
        self.layout_choice = SettingChoice()
        self.minutes = SettingLine()
        self.if_late = SettingChoice()
        self.steps = QCheckBox(tr("Reveal item by item"))
        self.content_note = SettingLine()
        self.content_note.setPlaceholderText(tr("Said before the slide is shown: mentions loss"))
        self.trouble = PlainLabel("wrong", wraps=True)
        self.unavailable = PlainLabel("soft", wraps=True)
        self.give_heading = QPushButton(tr("Give it a heading"))
        self.form_door = FormDoor(editing)
        self.minutes_label = PlainLabel("")
        self._fields = QWidget()
        self._build()
        self._connect()
        self._follow()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._grid.setHorizontalSpacing(sizes.px(10))
        self._grid.setVerticalSpacing(sizes.px(7))
        self._column.setSpacing(sizes.px(7))
        self.minutes.setMaximumWidth(sizes.px(130))

    def set_chosen_layout(self, layout: Layout | None) -> None:
        """Give the slide at the cursor ``layout``, None for the one that its content chooses."""
        self._change(lambda deck, index: set_layout(deck, index, layout))

    def toggle_steps(self) -> None:
        """Have the slide's lists come item by item, or no longer."""
        self._change(lambda deck, index: set_steps(deck, index, is_on=STEPS not in _classes(deck.slides[index])))

    def add_heading(self) -> None:
        """Give the slide at the cursor a heading."""
        self._change(give_heading)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(PlainLabel("label", tr("This slide")))
        head.addSpacing(8)
        head.addWidget(self.form_door)
        head.addStretch(1)
        head.addWidget(self.minutes_of_deck)
        self._grid = QGridLayout(self._fields)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 5)
        self._grid.setColumnStretch(3, 2)
        self._put(PlainLabel("", tr("Layout")), self.layout_choice, 0, 0)
        self._put(self.minutes_label, self.minutes, 0, 2)
        self._put(PlainLabel("", tr("If late")), self.if_late, 1, 0)
        self._grid.addWidget(self.steps, 1, 2, 1, 2)
        self._put(PlainLabel("", tr("Content note")), self.content_note, 2, 0, columns=3)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self._fields)
        self._column.addWidget(self.trouble)
        self._column.addWidget(self.unavailable)
        self._column.addWidget(self.give_heading, 0, Qt.AlignmentFlag.AlignLeft)

    def _put(self, label: QLabel, field: QWidget, row: int, column: int, columns: int = 1) -> None:
        label.setBuddy(field)
        field.setAccessibleName(label.text())
        self._grid.addWidget(label, row, column)
        self._grid.addWidget(field, row, column + 1, 1, columns)

    def _connect(self) -> None:
        self.layout_choice.chosen.connect(self.set_chosen_layout)
        self.if_late.chosen.connect(lambda value: self._change(lambda deck, index: set_if_late(deck, index, value)))
        self.steps.clicked.connect(lambda is_on: self._change(lambda deck, index: set_steps(deck, index, is_on=is_on)))
        self.minutes.handed_over.connect(self._take_minutes)
        self.minutes.textEdited.connect(lambda _typed: self._say(""))
        self.content_note.handed_over.connect(
            lambda note: self._change(lambda deck, index: set_content_note(deck, index, note))
        )
        self.give_heading.clicked.connect(self.add_heading)
        self._editing.slide_changed.connect(self._follow)
        self._editing.deck_changed.connect(self._follow)
        self._editing.read_only_changed.connect(self._follow)

    def _take_minutes(self, typed: str) -> None:
        if typed and read_minutes(typed) is None:
            self.minutes.setModified(True)  # it stays as typed, to be mended or taken back
            self._say(" ".join(minutes_trouble(typed)))
            return
        self._change(lambda deck, index: set_minutes(deck, index, typed))

    def _change(self, make: Callable[[Deck, int], Change]) -> None:
        """Change the slide that the fields speak of: in the settled deck it is the same one, at its right place."""
        deck = self._editing.settled_deck()
        if 0 <= self._index < len(deck.slides):
            change = make(deck, self._index)
            if change.edits and not self._editing.is_read_only:
                self._editing.change(change)
                return  # the glimpse follows in a moment; now it still tells of the text before
        self._follow()

    def _say(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.minutes.setAccessibleDescription(trouble)
        set_shown(self.trouble, bool(trouble))

    def _follow(self) -> None:
        deck, index = self._editing.glimpse
        slide = deck.slides[index]
        if index != self._index:
            self._index = index
            self.minutes.give_up()
            self.content_note.give_up()
        if not self.minutes.isModified():
            self._say("")
        can = can_have_attributes(slide)
        self.minutes_of_deck.setText(minutes_of(deck, slide))
        set_shown(self._fields, can)
        set_shown(self.unavailable, not can)
        can_change = not self._editing.is_read_only
        set_shown(self.give_heading, can_have_heading(deck, index))
        self.give_heading.setEnabled(can_change)
        self._fields.setEnabled(can_change)
        if can:
            self._show_values(deck, slide)
        else:
            self.unavailable.setText(no_settings_words(deck, index))

    def _show_values(self, deck: Deck, slide: Slide) -> None:
        named = slide.attributes.named
        automatic = tr("automatic ({layout})").format(layout=layout_words(automatic_layout(slide)))
        layouts = [(None, automatic), *((each, layout_words(each)) for each in layout_choices(deck, slide))]
        shown = named_layout(slide)
        self.layout_choice.show_choices(layouts, shown if shown in [each for each, _ in layouts] else None)
        self.layout_choice.setEnabled(len(layouts) > 1)
        self.minutes_label.setText(tr("Section") if slide.starts_section else tr("Planned"))
        self.minutes.setAccessibleName(tr("Minutes of the section") if slide.starts_section else tr("Planned minutes"))
        self.minutes.show_value(named.get("minutes", ""))
        self.minutes.setPlaceholderText(minutes_hint(deck, slide))
        self.if_late.show_choices(_if_late_choices(), slide.if_late)
        has_list = any(isinstance(block, ItemList | Sides) for block in slide.content.blocks)
        self.steps.setChecked(STEPS in _classes(slide))
        self.steps.setEnabled(has_list or self.steps.isChecked())
        self.steps.setToolTip("" if has_list else tr("This slide has no list."))
        self.content_note.show_value(named.get("content-note", ""))


def _classes(slide: Slide) -> tuple[str, ...]:
    return slide.attributes.classes


def _if_late_choices() -> list[tuple[object, str]]:
    return [
        (None, tr("nothing said")),
        (IfLate.SKIP, tr("may be skipped")),
        (IfLate.SHORTEN, tr("may be shortened")),
        (IfLate.FIXED, tr("stays as it is")),
    ]
