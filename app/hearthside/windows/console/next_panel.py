"""Owns the panel "Next": the next slide or the next reveal, its plan, and what the facilitator should know of it."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hearthside.deck.model import Deck, IfLate
from hearthside.session.navigation import after_next
from hearthside.session.state import Position
from hearthside.tr import tr
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.slide_names import slide_name
from hearthside.windows.console.thumbnail_view import ThumbnailView
from hearthside.windows.console.thumbnails import Thumbnails
from hearthside.windows.console.times import minutes_text
from hearthside.windows.console.words import Panel, Words
from hearthside.windows.presenting.controller import PresentationController


class Upcoming(Struct, frozen=True):
    """What the panel shows: a place and what it is called here."""

    caption: str
    place: Position


class NextPanel(Panel):
    """Shows what comes next; while the room is frozen, where the facilitator looks around instead."""

    def __init__(
        self, controller: PresentationController, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._controller = controller
        self.caption = Words("soft", wrapped=True)
        self.thumbnail = ThumbnailView(thumbnails)
        self.title = Words("strong", wrapped=True)
        self.planned = Words("soft", wrapped=True)
        self.if_late = Words("soft", wrapped=True)
        self.content_note = Words("soft", wrapped=True)
        self._words = QVBoxLayout()
        for words in (self.title, self.planned, self.if_late, self.content_note):
            self._words.addWidget(words)
        self._words.addStretch(1)
        self._row = QHBoxLayout()
        self._row.addWidget(self.thumbnail, 0)
        self._row.addLayout(self._words, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.caption)
        self._column.addLayout(self._row)
        self.refresh()

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self.thumbnail.set_width(sizes.px(164 if sizes.compact else 224))
        self._words.setSpacing(sizes.px(4))
        self._row.setSpacing(sizes.gap_px)
        self._column.setSpacing(sizes.px(6))
        self._column.setContentsMargins(sizes.pad_px, sizes.px(8), sizes.pad_px, sizes.pad_px)

    def refresh(self) -> None:
        """Show what comes next from where the facilitator is."""
        deck = self._controller.deck
        upcoming = self._upcoming(deck)
        slide = deck.slides[upcoming.place.slide]
        self.caption.say(upcoming.caption)
        self.thumbnail.show_slide(upcoming.place.slide, upcoming.place.step)
        self.title.say(slide_name(deck, slide))
        planned = slide.planned_seconds
        self.planned.say(tr("{minutes} planned").format(minutes=minutes_text(planned)) if planned else "")
        self.if_late.say(_if_late_words(slide.if_late))
        note = slide.content_note
        self.content_note.say(tr("Content note: {note}").format(note=note) if note else "")

    def _upcoming(self, deck: Deck) -> Upcoming:
        state = self._controller.state
        here = state.position
        if state.is_frozen:
            return Upcoming(tr("You are looking at slide {number}").format(number=here.slide + 1), here)
        place = after_next(here, deck, state.refit.skipped)
        if place == here:
            return Upcoming(tr("This is the last slide"), here)
        if place.slide == here.slide:
            steps = deck.slides[here.slide].content.steps
            caption = tr("Next: reveal {step} of {count}").format(step=place.step, count=steps)
            return Upcoming(caption, place)
        return Upcoming(tr("Next"), place)


def _if_late_words(if_late: IfLate | None) -> str:
    words = {
        IfLate.SKIP: tr("Can be skipped if late"),
        IfLate.SHORTEN: tr("Can be shortened if late"),
        IfLate.FIXED: tr("Keeps its time, even if late"),
    }
    return words.get(if_late, "") if if_late is not None else ""
