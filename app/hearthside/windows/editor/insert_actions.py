"""Owns the actions that put something new into the deck, and those that open a form for what is there."""

from __future__ import annotations

from collections.abc import Callable

from hearthside.authoring.cannot import Cannot
from hearthside.authoring.change import Change
from hearthside.authoring.insertions import Piece, block_inserted, notes_inserted, slide_inserted
from hearthside.authoring.pieces import (
    begin_piece,
    pause_piece,
    remark_piece,
    section_piece,
    sides_piece,
    slide_piece,
    table_piece,
)
from hearthside.deck.activities import Break, Breathe, Discussion
from hearthside.deck.model import Deck
from hearthside.tr import tr
from hearthside.windows.editor.actions import Doable, Group
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.forms.booking import BookingSheet
from hearthside.windows.editor.forms.content_note import ContentNoteSheet
from hearthside.windows.editor.forms.deck_settings import DeckSettingsSheet
from hearthside.windows.editor.forms.discussion import DiscussionSheet
from hearthside.windows.editor.forms.form import Form, FormNeeds
from hearthside.windows.editor.forms.host import FormHost
from hearthside.windows.editor.forms.picture import PictureSheet
from hearthside.windows.editor.forms.timed import TimedSheet
from hearthside.windows.notices import Notice


def insert_actions(needs: FormNeeds, host: FormHost, to_text: Callable[[], None]) -> tuple[Doable, ...]:
    """Return everything that can be put into a deck; forms open in ``host``.

    ``to_text`` gives the text the keyboard: what was inserted is there to be typed over, whichever button it came from.
    """
    inserting = _Inserting(needs, host, to_text)
    host.applied.connect(to_text)
    return (*inserting.slides(), *inserting.blocks(), *inserting.forms())


class _Inserting:
    def __init__(self, needs: FormNeeds, host: FormHost, to_text: Callable[[], None]) -> None:
        self._to_text = to_text
        self._editing: Editing = needs.editing
        self._needs = needs
        self._host = host

    def slides(self) -> tuple[Doable, ...]:
        """Return what makes a slide of its own."""
        return (
            _doable(
                "insert-slide",
                tr("New slide"),
                lambda: self._slide(slide_piece()),
                "Ctrl+M",
                tr("Behind the one at the cursor."),
            ),
            _doable(
                "insert-section",
                tr("New section"),
                lambda: self._slide(section_piece()),
                "Ctrl+Shift+M",
                tr("A new part of the evening, with a slide of its own."),
                tr("chapter"),
            ),
            _doable(
                "insert-discussion",
                tr("New discussion…"),
                self._discussion,
                "Ctrl+Shift+D",
                tr("People talk together, with a clock: on this slide or on a new one."),
                tr("conversation"),
                tr("talk"),
            ),
            _doable("insert-break", tr("New break…"), lambda: self._timed("break"), "", tr("A slide with a break.")),
            _doable(
                "insert-breathing",
                tr("New breathing…"),
                lambda: self._timed("breathe"),
                "",
                tr("A slide for a moment of quiet."),
                tr("arrive"),
            ),
            _doable(
                "insert-begin",
                tr("Waiting for the beginning"),
                lambda: self._slide(begin_piece()),
                "",
                tr("A slide that says when you start."),
                tr("start"),
            ),
        )

    def blocks(self) -> tuple[Doable, ...]:
        """Return what goes on the slide at the cursor."""
        return (
            _doable(
                "insert-picture",
                tr("New picture…"),
                self._picture,
                "Ctrl+Shift+I",
                tr("With its description."),
                tr("image"),
            ),
            _doable(
                "insert-notes",
                tr("Notes"),
                lambda: self._change(notes_inserted),
                "Ctrl+Shift+N",
                tr("Words for you alone; if the slide has them, this goes there."),
                tr("speaker notes"),
            ),
            _doable(
                "insert-sides",
                tr("Two sides"),
                lambda: self._block(sides_piece()),
                "",
                tr("Left and right."),
                tr("columns"),
            ),
            _doable(
                "insert-table", tr("Table"), lambda: self._block(table_piece()), "", tr("Two columns to begin with.")
            ),
            _doable(
                "insert-pause",
                tr("Pause"),
                lambda: self._block(pause_piece()),
                "",
                tr("What follows is shown after you press Next."),
                tr("reveal"),
            ),
            _doable(
                "insert-remark",
                tr("Remark"),
                lambda: self._block(remark_piece()),
                "",
                tr("For whoever edits the deck; shown nowhere."),
                tr("comment"),
            ),
        )

    def forms(self) -> tuple[Doable, ...]:
        """Return the forms for what is there."""
        return (
            _doable(
                "insert-content-note",
                tr("Content note…"),
                lambda: self._open(ContentNoteSheet),
                "",
                tr("One line beforehand, so that people can choose."),
                tr("warning"),
            ),
            _doable(
                "edit-discussion",
                tr("This slide’s discussion or clock…"),
                self._edit_clock,
                "Ctrl+Shift+E",
                tr("Its format, rounds and times, as a form."),
                tr("rounds"),
            ),
            _doable(
                "edit-booking",
                tr("How people reach you…"),
                lambda: self._open(lambda deck, _index: BookingSheet(deck)),
                "",
                tr("The end screen of this deck, as a form."),
                tr("booking"),
                tr("end screen"),
            ),
            _doable(
                "edit-deck-settings",
                tr("The whole deck…"),
                lambda: self._open(lambda deck, _index: DeckSettingsSheet(deck, self._needs.renderer)),
                "Ctrl+Shift+T",
                tr("Title, author, times, theme, language and series, as a form."),
                tr("settings"),
                tr("theme"),
            ),
        )

    def _slide(self, piece: Piece) -> None:
        self._change(lambda deck, index: slide_inserted(deck, index, piece))

    def _block(self, piece: Piece) -> None:
        offset = self._editing.selection.end
        self._change(lambda deck, index: block_inserted(deck, index, offset, piece))

    def _change(self, make: Callable[[Deck, int], Change]) -> None:
        deck = self._editing.settled_deck()
        try:
            self._editing.change(make(deck, self._editing.glimpse.slide))
            self._to_text()
        except Cannot as reason:
            self._editing.post(Notice(str(reason)))

    def _open(self, make: Callable[[Deck, int], Form]) -> None:
        deck = self._needs.deck()
        self._host.open(make(deck, self._editing.glimpse.slide))

    def _discussion(self) -> None:
        self._open(DiscussionSheet)

    def _timed(self, fence: str) -> None:
        self._open(lambda deck, index: TimedSheet(deck, index, fence))

    def _picture(self) -> None:
        offset = self._editing.selection.end

        def make(deck: Deck, index: int) -> PictureSheet:
            form = PictureSheet(deck, index, offset, self._needs.renderer)
            form.saving_wanted.connect(lambda: self._editing.saving_wanted.emit(lambda: self._give_place(form)))
            return form

        self._open(make)

    def _give_place(self, form: PictureSheet) -> None:
        if self._host.form is form:  # else it was closed meanwhile
            form.take_place(self._editing.document.source.folder)

    def _edit_clock(self) -> None:
        deck = self._editing.settled_deck()
        activity = deck.slides[self._editing.glimpse.slide].activity
        if isinstance(activity, Discussion):
            self._discussion()
        elif isinstance(activity, Break | Breathe):
            self._timed("break" if isinstance(activity, Break) else "breathe")
        else:
            words = tr("There is no discussion on this slide yet.")
            self._editing.post(Notice(words, tr("“+ Discussion” puts one there.")))


def _doable(name: str, title: str, run: Callable[[], None], key: str, explanation: str, *words: str) -> Doable:
    return Doable(
        name=name,
        title=title,
        group=Group.INSERT,
        run=run,
        keys=(key,) if key else (),
        explanation=explanation,
        words=words,
    )
