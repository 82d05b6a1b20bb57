"""Owns what can be done to the slides that are chosen in the outline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from hearthside.authoring import slide_order, slide_steps
from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import NO_CHANGE, Change
from hearthside.authoring.glimpse import slide_at
from hearthside.authoring.slide_marks import are_cut_if_late, cut_if_late, title_span
from hearthside.authoring.slide_order import movable
from hearthside.authoring.slide_texts import slides_in
from hearthside.authoring.split_join import join, split
from hearthside.deck.model import Deck
from hearthside.deck.source import Span
from hearthside.tr import ntr, tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.outline.choosing_again import Choosing, ChoosingAgain, Chosen
from hearthside.windows.editor.outline.drag import Carried, carried_mime
from hearthside.windows.notices import Notice


class SlideDeeds:
    """Each deed is one step of undo, and leaves chosen what it was done to; taken back, what was chosen before it."""

    def __init__(self, editing: Editing, choosing: Choosing, write: Callable[[], None]) -> None:
        """``write`` gives the keyboard to the text."""
        self._editing = editing
        self._choosing = choosing
        self._write = write
        self.choosing_again = ChoosingAgain(editing, choosing)
        """What the deeds leave chosen: to be told when another deck is on show."""

    def duplicate(self) -> None:
        """Have the slides stand twice; the copies are chosen."""
        deck, chosen = self._now()
        self._do(lambda: slide_order.doubled(deck, chosen.slides), len(self._movable(deck, chosen)))

    def delete(self) -> None:
        """Delete the slides, and say how they come back."""
        deck, chosen = self._now()
        self._delete(deck, self._movable(deck, chosen))

    def cut(self) -> None:
        """Delete the slides and keep their text on the clipboard."""
        deck, chosen = self._now()
        self.copy()
        self._delete(deck, self._movable(deck, chosen))

    def copy(self) -> None:
        """Put the text of the slides on the clipboard."""
        deck, chosen = self._now()
        QGuiApplication.clipboard().setMimeData(carried_mime(deck, chosen.slides))

    def paste(self) -> None:
        """Insert the slides that are on the clipboard, or its words as a slide, behind the chosen ones."""
        _, chosen = self._now()
        text = Carried(QGuiApplication.clipboard().mimeData()).text
        if text.strip():
            self.insert(text, chosen.slides[-1] + 1)
        else:
            self._tell(tr("There is no text on the clipboard that a slide could be made of."))

    def insert(self, text: str, before: int) -> None:
        """Insert slides, as text without front matter, before the slide with the index ``before``."""
        deck, _ = self._now()
        self._do(lambda: slide_order.inserted(deck, text, before), len(slides_in(text)))

    def move_up(self) -> None:
        """Move the slides up by one, or sections past the one ahead of them."""
        deck, chosen = self._now()
        step = slide_steps.section_up if chosen.are_sections else slide_steps.one_up
        self._move(deck, chosen, step(deck, chosen.slides))

    def move_down(self) -> None:
        """Move the slides down by one, or sections past the one behind them."""
        deck, chosen = self._now()
        step = slide_steps.section_down if chosen.are_sections else slide_steps.one_down
        self._move(deck, chosen, step(deck, chosen.slides))

    def move_to_start(self) -> None:
        """Move the slides to the beginning of the deck."""
        deck, chosen = self._now()
        self._move(deck, chosen, movable(deck).start)

    def move_to_end(self) -> None:
        """Move the slides to the end of the deck, ahead of the booking screen."""
        deck, chosen = self._now()
        self._move(deck, chosen, movable(deck).stop)

    def drop(self, before: int, is_copy: bool) -> None:
        """Move the slides before the slide with the index ``before``, or insert copies of them there."""
        deck, chosen = self._now()
        if is_copy:
            self.insert(Carried(carried_mime(deck, chosen.slides)).text, before)
        else:
            self._move(deck, chosen, before)

    def split(self) -> None:
        """Make two slides of the one that the cursor is in."""
        deck, place = self._editing.settled_deck(), self._editing.selection.end
        self._do(lambda: split(deck, slide_at(deck, place), place), 1)

    def join(self) -> None:
        """Make one slide of the chosen one and the next, or of the two that are chosen."""
        deck, chosen = self._now()
        slides = chosen.slides
        if len(slides) > 2 or slides[-1] - slides[0] > 1:
            self._tell(tr("Two slides that follow one another can be joined. Choose one or two."))
            return
        start = deck.slides[slides[0]].span.start
        self._do(lambda: Change(join(deck, slides[0]).edits, Span(start, start)), 1)

    def mark_if_late(self) -> None:
        """Mark the slides as the first to go when time is short, or take that mark away where all have it."""
        deck, chosen = self._now()
        change = cut_if_late(deck, chosen.slides, is_on=not are_cut_if_late(deck, chosen.slides))
        if change.edits:
            self._editing.change(change)
            self._editing.settled_deck()
        elif not are_cut_if_late(deck, chosen.slides):
            self._tell(tr("A slide needs a heading before that can be said of it."))

    def edit_title(self) -> None:
        """Select the slide's title in the text, ready to be typed over."""
        deck, chosen = self._now()
        slide = deck.slides[chosen.slides[0]]
        self._editing.show(title_span(deck, slide) or Span(slide.span.start, slide.span.start))
        self._write()

    def choose_all(self) -> None:
        """Choose every slide that can be moved."""
        self._choosing.choose(tuple(movable(self._editing.whole_deck())))

    def _now(self) -> tuple[Deck, Chosen]:
        """Return the deck as it is now and what of it is chosen, in this order: the choice follows the deck."""
        deck = self._editing.whole_deck()
        return deck, self._choosing.chosen

    def _tell(self, words: str, mend: str = "") -> None:
        self._editing.post(Notice(words, mend, is_brief=True))

    def _movable(self, deck: Deck, chosen: Chosen) -> tuple[int, ...]:
        allowed = movable(deck)
        slides = tuple(slide for slide in chosen.slides if slide in allowed)
        if not slides:
            words = tr(
                "The title slide comes from the lines at the top, and the last slide is always the booking screen."
            )
            self._tell(words)
        return slides

    def _move(self, deck: Deck, chosen: Chosen, before: int | None) -> None:
        slides = self._movable(deck, chosen)
        if slides and before is not None:
            self._do(lambda: slide_order.moved(deck, slides, before), len(slides), are_sections=chosen.are_sections)

    def _delete(self, deck: Deck, slides: tuple[int, ...]) -> None:
        if not slides or not self._do(lambda: slide_order.deleted(deck, slides), 1):
            return
        words = ntr("Slide {number} is deleted.", "{count} slides are deleted.", len(slides))
        mend = ntr("Ctrl+Z brings it back.", "Ctrl+Z brings them back.", len(slides))
        self._tell(words.format(number=slides[0] + 1, count=len(slides)), mend)

    def _do(self, make: Callable[[], Change], count: int, *, are_sections: bool = False) -> bool:
        """Make the change, and have the ``count`` slides from where it put the cursor chosen as soon as the deck is
        read, for which nobody waits here; return whether it was made."""
        try:
            change = make()
        except Cannot as reason:
            self._tell(str(reason))
            return False
        before, chosen = self._editing.document.text, self._choosing.chosen
        if change == NO_CHANGE:
            return False
        self._editing.change(change)
        if self._editing.document.text == before:
            return False
        place = change.select.start if change.select is not None else 0

        def find(deck: Deck) -> Chosen:
            return Chosen(_slides_from(deck, place, count), are_sections)

        self.choosing_again.after_deed(before, chosen, find)
        return True


def _slides_from(deck: Deck, place: int, count: int) -> tuple[int, ...]:
    first = slide_at(deck, place)
    return tuple(range(first, min(first + count, len(deck.slides))))
