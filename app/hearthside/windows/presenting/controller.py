"""Owns the session while it is presented: takes keys and commands, keeps state and deck, says what changed.

Windows show what is here and send keys and commands; they never call each other. No widget is known here.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QKeyEvent

from hearthside.deck.model import Deck
from hearthside.session.clock import Clock, Instant
from hearthside.session.decisions import deck_replaced, jump, uncover
from hearthside.session.events import SessionEnded, SessionStarted
from hearthside.session.key_guard import KeyGuard, Press
from hearthside.session.navigation import at_number
from hearthside.session.pace import Pace, pace
from hearthside.session.state import Cover, Position, SessionState
from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.arrangement import Arrangement
from hearthside.windows.presenting.deck_keeper import DECK_FILE, DeckFiles, DeckKeeper
from hearthside.windows.presenting.edited_elsewhere import EditedElsewhere
from hearthside.windows.presenting.evening import Evening
from hearthside.windows.presenting.evening_clock import EveningClock
from hearthside.windows.presenting.keymap import command_for
from hearthside.windows.presenting.room_state import RoomView
from hearthside.windows.presenting.room_tools import RoomTools, TakesCommand, TakesKey
from hearthside.windows.presenting.turns import facts_of

_COVER = "cover"
_HANDED_ON = frozenset(
    {
        Command.OVERVIEW,
        Command.HELP,
        Command.QUICK_EDIT,
        Command.NOTES_LARGER,
        Command.NOTES_SMALLER,
        Command.SWAP_SCREENS,
        Command.FULLSCREEN,
        Command.QUIT,
        Command.GO_TO_CLOCK,
        Command.REFIT,
        Command.UNDO_REFIT,
        Command.RESUME,
        Command.SAVE_ELSEWHERE,
    }
)


class PresentationController(QObject):
    """The session that runs. It starts when this object is made, at slide ``from_slide`` (index from 0), or goes on
    with ``state`` where an evening is taken up again."""

    state_changed = Signal()
    """``state`` is another: place, cover, freeze."""
    deck_changed = Signal()
    """``deck`` is another: edited or loaded again. ``state_changed`` follows."""
    room_changed = Signal()
    """``room`` is another: pointer, zoom, typed number."""
    cues_due = Signal(object)
    """A tuple of ``SlideCue``: clocks have just crossed them; ``state`` knows it already."""
    notice_posted = Signal(object)
    """A ``Notice`` for the console."""
    notice_withdrawn = Signal(object)
    """A ``Notice`` that is not true any more."""
    command_requested = Signal(object)
    """A ``Command`` that somebody else carries out: the console its overview, help, quick edit, notes, the way to a
    clock that runs (GO_TO_CLOCK), REFIT and UNDO_REFIT, SAVE_ELSEWHERE, and the question before the end (QUIT);
    recovery RESUME; the screen keeper SWAP_SCREENS and FULLSCREEN."""
    close_requested = Signal(str)
    """Esc: whoever registered this name with ``opened`` closes it and calls ``closed``."""
    ended = Signal()

    def __init__(
        self,
        deck: Deck,
        clock: Clock,
        files: DeckFiles,
        from_slide: int = 0,
        parent: QObject | None = None,
        *,
        state: SessionState | None = None,
        is_rehearsal: bool = False,
        on_disk: str | None = None,
    ) -> None:
        """``on_disk`` is the fingerprint of what the deck's file holds, where that is not what ``deck`` says."""
        super().__init__(parent)
        self.is_rehearsal = is_rehearsal
        """Whether this evening is only practised: the console says so, and so does its report."""
        self._keeper = DeckKeeper(deck, files, on_disk)
        self._guard = KeyGuard()
        self._tools = RoomTools(self)
        self._tools.changed.connect(self.room_changed)
        self.arrangement = Arrangement(self)
        """Whether console and room share one screen, and whether notes may be shown."""
        self._frozen: tuple[Deck, Position] | None = None
        self.evening = Evening(clock, state, self)
        """The facts and the clocks of this session. Windows read ``state`` and ask for commands instead."""
        if state is None:
            start = Position(min(max(from_slide, 0), len(deck.slides) - 1))
            self.evening.happen((SessionStarted(start),))
        else:
            self._follow(SessionState())
        self.edited_elsewhere = EditedElsewhere(self._keeper, self.evening)
        """What an editor of this program may do to the deck that is presented."""
        self.evening.deck_replaced.connect(self.deck_changed)
        self.evening.changed.connect(self._follow)
        self.evening.cues_due.connect(self.cues_due)
        self.time = EveningClock(self.evening, lambda: self._keeper.deck, self)
        """What can be done about time: offers, the price of a minute, the plan and its re-fit."""
        self.time.notice_posted.connect(self.notice_posted)

    @property
    def deck(self) -> Deck:
        """The deck as the facilitator sees it."""
        return self._keeper.deck

    @property
    def state(self) -> SessionState:
        return self.evening.state

    @property
    def room(self) -> RoomView:
        """Pointer, zoom and the number that is being typed."""
        return self._tools.view

    @property
    def room_place(self) -> tuple[Deck, Position]:
        """What the room is shown under any cover: while it is frozen, the deck and place it was frozen with."""
        return self._frozen or (self.deck, self.state.position)

    def now(self) -> Instant:
        return self.evening.now()

    def pace(self) -> Pace:
        return pace(self.state, self.deck, self.now())

    def key(self, event: QKeyEvent) -> bool:
        """Take a key press of either window and say whether it meant something; repeats and bounces count once.

        Something open that wants keys (see ``opened``) gets it first.
        """
        key = event.keyCombination().toCombined()
        if self._tools.offer(event):
            self._guard.used(Press(self.now(), event.timestamp(), key))
            return True
        command = command_for(event, typing_number=bool(self.room.typed_number))
        if command is None:
            return False
        self.press(command, event.timestamp(), key, is_repeat=event.isAutoRepeat())
        return True

    def press(self, command: Command, stamp_milliseconds: int = 0, key: int = 0, *, is_repeat: bool = False) -> None:
        """Perform ``command`` unless it is a repeat or bounce: for keys, clickers and clicks on the picture.

        ``stamp_milliseconds`` and ``key`` are those of a ``Press``.
        """
        press = Press(self.now(), stamp_milliseconds, key)
        if self._guard.admits(command, press, is_repeat=is_repeat, is_typing=command.is_typing):
            self.perform(command)

    def perform(self, command: Command) -> None:
        """Do what ``command`` asks, at once and every time. F5 does nothing: the session runs already."""
        self.evening.beat()  # what is decided now is decided about the evening as it is now
        if command is Command.ESCAPE:
            name = self._tools.close_innermost()
            self.evening.happen(uncover(self.state) if name == _COVER else ())
            if name not in ("", _COVER):
                self.close_requested.emit(name)
        elif self._tools.offer_command(command):
            return
        elif command is Command.RELOAD:
            self.reload()
        elif command in _HANDED_ON:
            self.command_requested.emit(command)
        elif command.is_tool:
            self._use_tool(command)
        else:
            self._tools.show(self.room.without_number())
            if command is Command.NEXT:
                self.time.next_page()
            elif command.is_clock:
                self.time.perform(command)
            else:
                self.evening.happen(facts_of(command, self.state, self.deck))

    def go_to(self, index: int) -> None:
        """Jump to slide ``index`` (from 0) and remember the place for the way back; past either end is no move."""
        self.evening.happen(jump(self.state, self.deck, index))

    def set_pointer(self, point: QPointF | None) -> None:
        """Put the pointer at ``point`` (parts of the picture) or away; nothing happens while the pointer is off."""
        self._tools.point_at(point)

    def set_zoom(self, rectangle: QRectF | None) -> None:
        """Zoom the room to ``rectangle`` (parts of the picture), widened to the picture's proportions; None ends it."""
        self._tools.zoom_to(rectangle)

    def opened(self, name: str, takes_key: TakesKey | None = None, takes_command: TakesCommand | None = None) -> None:
        """Note that a window opened something which Esc closes; ``takes_key`` sees each key of both windows first, and
        ``takes_command`` all that a key, a clicker or a click on the room's picture asks for, Esc left aside."""
        self._tools.opened(name, takes_key, takes_command)

    def closed(self, name: str) -> None:
        """Note that what was ``opened`` under this name is closed."""
        self._tools.closed(name)

    def post(self, notice: Notice) -> None:
        """Tell the facilitator, on the console alone."""
        self.notice_posted.emit(notice)

    def try_slide_text(self, index: int, text: str, original: str | None = None) -> Deck | Notice:
        """Return the deck as ``apply_slide_text`` would make it, or why it would not; nothing changes."""
        return self._keeper.trial(index, text, original)

    def apply_slide_text(self, index: int, text: str, original: str | None = None) -> Notice | None:
        """Make slide ``index`` read ``text``, save it, and show it; place and clocks stay.

        Return None when it is done, else why it was not: then nothing changed. ``original`` is the text that the
        edit began with; it finds the slide where the deck was loaded anew meanwhile. A file that cannot be written
        is no refusal: the edit is shown, and a posted notice says that it was not saved.
        """
        before = self.deck
        refusal, remark = self._keeper.edit(index, text, original)
        self._deck_may_have_changed(before)
        if remark is not None:
            self.post(remark)
        return refusal

    def reload(self) -> None:
        """Load the deck's file again and stay at the same place, found by content; trouble becomes a notice."""
        before = self.deck
        trouble = self._keeper.reopen()
        self._deck_may_have_changed(before)
        self.post(trouble or Notice(tr("The deck is loaded again."), is_passing=True, subject=DECK_FILE))

    def file_may_have_changed(self) -> None:
        """Look at the deck's file and offer to reload it where another program changed it; take that back where the
        file is as it was."""
        offer, past = self._keeper.another_changed_it(), self._keeper.not_true_any_more()
        if offer is not None:
            self.post(offer)
        if past is not None:
            self.notice_withdrawn.emit(past)

    def end(self) -> None:
        """End the session; only the console's own question, once answered, calls this."""
        if self.state.is_running:
            self.evening.happen((SessionEnded(),))
            self.ended.emit()

    def _follow(self, before: SessionState) -> None:
        """See what follows from the session being another."""
        if not self.state.is_frozen:
            self._frozen = None
        elif not before.is_frozen:
            self._frozen = (self.deck, self.state.room_position)
        if self.state.is_frozen != before.is_frozen:
            self._tools.show(self.room.without_pointer().without_zoom())
        if self.state.position.slide != before.position.slide:
            self._tools.show(self.room.without_zoom())
        self._tools.note(_COVER, self.state.cover is not Cover.NONE)
        self.state_changed.emit()

    def _use_tool(self, command: Command) -> None:
        if command.is_typing:
            self._tools.show(self.room.typed(command.digit))
        elif command is Command.GO_TO_TYPED:
            number = int(self.room.typed_number or 0)
            self._tools.show(self.room.without_number())
            if at_number(number, self.deck) is None:
                text = tr("There is no slide {number}: this deck has {count}.")
                self.post(Notice(text.format(number=number, count=len(self.deck.slides)), is_passing=True))
            self.go_to(number - 1)
        elif self.state.is_frozen:
            words, mend = tr("The room is frozen, so it would not see this."), tr("F shows it where you are.")
            self.post(Notice(words, mend, "F", is_passing=True))
        else:
            self._tools.show(self.room.toggled(pointer=command is Command.POINTER))

    def _deck_may_have_changed(self, before: Deck) -> None:
        if self.deck is not before:
            self.evening.happen((deck_replaced(self.state, before, self.deck),), self.deck)
