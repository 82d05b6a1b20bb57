"""Owns the panel "The room sees": the room's picture, what covers or freezes it, and how much of the slide shows."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hearthside.deck.durations import format_clock
from hearthside.session.state import Cover
from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.console import palette
from hearthside.windows.console.button import ButtonLook, ButtonWords, ConsoleButton
from hearthside.windows.console.clock_reading import clock_elsewhere, elsewhere_words
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.room_picture import RoomPicture
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.style import BODY_FAMILY
from hearthside.windows.console.times import minutes_text
from hearthside.windows.console.words import ClockWords, Panel, ShortenedWords, Words
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.showing import set_shown


class RoomPanel(Panel):
    """The chips are private: the room sees what they name, never the chip."""

    def __init__(
        self,
        controller: PresentationController,
        picture: RoomPicture,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._controller = controller
        self.picture = picture
        self.caption = Words("soft")
        self.frozen = Words("on")
        self.cover = Words("on")
        self.tool = Words("chip")
        self.return_button = ConsoleButton(ButtonWords(), icons, ButtonLook.BARE)
        self.return_button.clicked.connect(lambda: controller.perform(Command.RETURN))
        self.elsewhere = ConsoleButton(ButtonWords(), icons, ButtonLook.CHIP)
        self.elsewhere.clicked.connect(lambda: controller.perform(Command.GO_TO_CLOCK))
        self.section = ShortenedWords("caption")
        self.spent = ClockWords()
        self.spent.set_ink(palette.SOFT_INK)
        self.shown = Words("caption")
        self._head = QHBoxLayout()
        self._head.addWidget(self.caption)
        self._head.addStretch(1)
        for chip in (self.return_button, self.tool, self.frozen, self.cover):
            self._head.addWidget(chip)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.section, 1)
        self._foot.addStretch(0)
        self._foot.addWidget(self.elsewhere)
        self._foot.addWidget(self.spent)
        self._foot.addWidget(self.shown)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(picture, 1)
        self._column.addLayout(self._foot)
        self.refresh()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self.picture.set_radius(sizes.px(6))
        self._head.setSpacing(sizes.gap_px)
        self._foot.setSpacing(sizes.gap_px)
        self.spent.set_figures(BODY_FAMILY, sizes.small_px, QFont.Weight.Normal)
        self.return_button.set_sizes(sizes)
        self.elsewhere.set_sizes(sizes)
        self.section.setMinimumHeight(self.elsewhere.sizeHint().height())
        self._column.setSpacing(sizes.px(4))
        self._column.setContentsMargins(sizes.pad_px, sizes.px(4), sizes.pad_px, sizes.px(8))
        self.caption.setMinimumHeight(sizes.px(32))

    def refresh(self) -> None:
        """Show the room as it is now."""
        state = self._controller.state
        is_shown = self._controller.arrangement.room_is_shown
        self.caption.say(tr("The room sees") if is_shown else tr("The room would see"))
        covers = {Cover.BLACK: tr("BLACK"), Cover.WHITE: tr("WHITE"), Cover.HOLD: tr("HOLD")}
        self.cover.say(covers.get(state.cover, ""))
        self.frozen.say(tr("FROZEN") if state.is_frozen else "")
        self.tool.say(self._tool_words())
        deck, position = self._controller.room_place
        slide = deck.slides[position.slide]
        self.section.say(deck.sections[slide.section].title if slide.section is not None else "")
        steps = slide.content.steps
        shown = tr("{shown} of {count} revealed").format(shown=min(position.step, steps), count=steps)
        self.shown.say(shown if steps else "")
        self.picture.follow_tools()
        self._offer_return()
        self.tick()

    def go_to_clock(self) -> None:
        """Go to another slide than the room's whose clock runs; nothing where none does."""
        slide = self._slide_with_clock()
        if slide is not None:
            self._controller.go_to(slide)

    def tick(self) -> None:
        """Show how long the room has seen its slide, and what a clock elsewhere says."""
        self._show_elsewhere()
        deck, position = self._controller.room_place
        seconds = int(self._controller.state.seconds_on(position.slide, self._controller.now()))
        spent = tr("{spent} on this slide").format(spent=format_clock(seconds))
        planned_seconds = deck.slides[position.slide].planned_seconds
        planned = tr("{planned} planned").format(planned=minutes_text(planned_seconds)) if planned_seconds else ""
        self.spent.say(" · ".join(words for words in (spent, planned) if words))

    def _slide_with_clock(self) -> int | None:
        state = self._controller.state
        return clock_elsewhere(state.rack, state.room_position.slide)

    def _show_elsewhere(self) -> None:
        slide = self._slide_with_clock()
        set_shown(self.elsewhere, slide is not None)
        if slide is not None:
            clock, activity = self._controller.state.rack.clocks[slide], self._controller.deck.slides[slide].activity
            words = elsewhere_words(clock, activity, slide, self._controller.now())
            self.elsewhere.set_words(ButtonWords(words, "J", "clock"))

    def _offer_return(self) -> None:
        place = self._controller.state.return_to
        set_shown(self.return_button, place is not None)
        if place is not None:
            label = tr("Return to {number}").format(number=place.slide + 1)
            self.return_button.set_words(ButtonWords(label, tr("key `"), "return"))

    def _tool_words(self) -> str:
        room = self._controller.room
        if room.zoom_armed:
            return tr("Drag on the picture")
        if room.zoom is not None:
            return tr("Zoomed · Z shows all")
        return tr("Pointer on") if room.pointer_on else ""
