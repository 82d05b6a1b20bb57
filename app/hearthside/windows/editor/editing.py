"""Owns what the columns of the editor share: the document, its deck, the cursor, and how anything is changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from hearthside.authoring.change import Change
from hearthside.authoring.glimpse import Glimpse, Read, slide_at
from hearthside.deck.model import Deck
from hearthside.deck.source import Span
from hearthside.tr import tr
from hearthside.windows.editor.document import DeckDocument
from hearthside.windows.editor.live_deck import LiveDeck
from hearthside.windows.editor.undo_places import Around
from hearthside.windows.notices import Notice


class Editing(QObject):
    """One deck being edited. Columns show what is here and ask for changes here; they never call each other."""

    cursor_moved = Signal()
    """``selection`` is another."""
    slide_changed = Signal()
    """The cursor stands in another slide, or its slide reads differently: ``glimpse`` is another."""
    deck_changed = Signal()
    """``deck`` is that of the whole text as it is now."""
    cursor_wanted = Signal(object)
    """Somebody wants the text to show and select this ``Span``."""
    notice_posted = Signal(object)
    """A ``Notice`` for the person."""
    stepped = Signal(object)
    """A change was taken back or made again, and the text shows where: what the text was before that (``str``)."""
    question_posted = Signal(object)
    """A ``Message`` for the person, with answers."""
    saving_wanted = Signal(object)
    """Something needs the deck to be saved; what is to be called when it is (``Callable[[], None]``)."""
    read_only_changed = Signal()
    """``is_read_only`` is another."""

    def __init__(self, deck: Deck, read: Read, parent: QObject | None = None) -> None:
        """``read`` makes a deck of a changed text, as the deck's file would be read."""
        super().__init__(parent)
        self.document = DeckDocument(deck.source, self)
        first = deck if self.document.text == deck.source.text else read(self.document.source, deck)
        self._live = LiveDeck(self.document, read, first, self)
        self._live.glimpsed.connect(self.slide_changed)
        self._live.settled.connect(self.deck_changed)
        self._selection = Span(0, 0)
        self._is_read_only = False

    @property
    def deck(self) -> Deck:
        """The deck as last read whole; its spans speak of its own source's text, see ``is_settled``."""
        return self._live.deck

    @property
    def is_settled(self) -> bool:
        """Whether ``deck`` is that of the text as it is now."""
        return self._live.is_settled

    @property
    def glimpse(self) -> Glimpse:
        """The slide at the cursor as it reads now, in a deck that is good for painting it."""
        return self._live.glimpse

    @property
    def selection(self) -> Span:
        """What is selected in the text, an empty span for a mere cursor. In offsets of ``document.text``."""
        return self._selection

    @property
    def is_read_only(self) -> bool:
        """Whether the text is only looked at: nothing changes it, and whoever tries is told so."""
        return self._is_read_only

    def set_read_only(self, is_read_only: bool) -> None:
        """Take changes of the text from now on, or none."""
        if is_read_only != self._is_read_only:
            self._is_read_only = is_read_only
            self.read_only_changed.emit()

    def settled_deck(self) -> Deck:
        """Return the deck of the text as it is now, read here and now if need be: for buttons, not for keys."""
        return self._live.settle()

    def read_again(self) -> None:
        """Read the deck once more, because a file that its text names is there now."""
        self._live.read_again()

    def whole_deck(self) -> Deck:
        """Return the deck of the text as it is now, for whoever has slides of their own in mind: unlike
        ``settled_deck``, it tells nobody where the cursor is meanwhile."""
        return self.deck if self.is_settled else self.settled_deck()

    def settle_if_short(self) -> None:
        """Have ``deck`` be that of the text as it is now where that takes no time; else it soon is."""
        self._live.settle_if_short()

    def cursor_is_at(self, selection: Span) -> None:
        """Take note of where the cursor is; the view of the text calls this."""
        if selection != self._selection:
            self._selection = selection
            self._live.follow(selection.end)
            self.cursor_moved.emit()

    def show(self, selection: Span) -> None:
        """Have the text show and select ``selection``."""
        self.cursor_wanted.emit(selection)

    def go_to_slide(self, index: int) -> None:
        """Have the text show slide ``index`` (from 0), the cursor at the end of its heading."""
        deck = self.whole_deck()
        slide = deck.slides[min(max(index, 0), len(deck.slides) - 1)]
        heading = slide.heading_span
        place = slide.span.start
        if heading is not None:
            place = heading.start + len(heading.of(deck.source.text).rstrip())
        self.show(Span(place, place))

    def change(self, change: Change) -> None:
        """Make ``change``, whose edits speak of ``document.text``, as one step of undo, and select what it wants."""
        if self._is_read_only:
            self.post(Notice(tr("This window only reads the deck: nothing was changed.")))
            return
        before = self._selection if self._is_beside(change) else None
        if self.document.apply(change):
            after = change.select
            if before is None:
                first = min(edit.span.start for edit in change.edits)
                before = Span(first, first)
            elif after is None:
                after = self._selection
            self.document.remember(Around(before, after))
        if change.select is not None:
            self.show(change.select)

    def undo(self) -> None:
        """Take the last change back, and have the text show where it was."""
        self._go_back_or_on(self.document.undo)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._go_back_or_on(self.document.redo)

    def _go_back_or_on(self, go: Callable[[], Span | None]) -> None:
        before = self.document.text
        place = None if self._is_read_only else go()
        if place is not None:
            self.show(place)
            self.stepped.emit(before)

    def _is_beside(self, change: Change) -> bool:
        """Whether the cursor stands in a slide that ``change`` edits; unless that takes long to know, in its lines."""
        if not change.edits:
            return False
        start = min(edit.span.start for edit in change.edits)
        end = max(edit.span.end for edit in change.edits)
        place, text = self._selection.end, self.document.text
        if self.is_settled:  # what is inserted between two slides belongs to the first
            return slide_at(self.deck, max(0, start - 1)) <= slide_at(self.deck, place) <= slide_at(self.deck, end)
        line_end = text.find("\n", end)
        return text.rfind("\n", 0, start) < place and (line_end < 0 or place <= line_end)

    def post(self, notice: Notice) -> None:
        """Tell the person something."""
        self.notice_posted.emit(notice)

    def stop(self) -> None:
        """Let go of the thread that reads."""
        self._live.stop()
