"""Owns that nothing of an evening is lost: it is written down, and one that broke off is offered and taken up again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.evenings.archive import WrittenEvening, has_gone_on, unfinished_evening
from hearthside.evenings.diary import Diary, new_diary
from hearthside.evenings.taking_up import TakenUp, ended_words, place_words, take_up
from hearthside.session.clock import Instant
from hearthside.session.clock_plan import ClockKind
from hearthside.session.evening_record import read_record
from hearthside.session.events import SessionEnded
from hearthside.session.state import SessionState
from hearthside.store.deck_files import open_deck
from hearthside.store.journal import read_lines, set_aside
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.file_lock import is_held_elsewhere, lock_beside
from hearthside.windows.from_thread import FromThread
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.controller import PresentationController

RESUME_KEY = "Y"
OpenDeck: TypeAlias = Callable[[Path], Deck]


def evening_to_take_up(
    folder: Path,
    deck: Deck,
    now: Instant,
    *,
    is_rehearsal: bool,
    besides: Path | None = None,
    open_deck: OpenDeck = open_deck,
) -> TakenUp | None:
    """Return the evening with ``deck`` that broke off, as it stands at ``now``; None where there is none in ``folder``
    other than the one in the file ``besides``. One that cannot be told, whatever is wrong with it, is put aside.

    Where it went on with a copy of ``deck``, that is what ``open_deck`` is asked for.
    """
    path = deck.source.path
    if path is None:
        return None
    found = unfinished_evening(folder, now.wall_seconds, path, is_rehearsal=is_rehearsal)
    if found is None or found.path == besides or is_held_elsewhere(found.path):
        return None
    presented = _presented(found, deck, open_deck)
    return None if presented is None else told(found, presented, now)


def broke_off(folder: Path, deck: Deck, now: Instant, *, is_rehearsal: bool, open_deck: OpenDeck = open_deck) -> bool:
    """Return whether an evening with ``deck`` waits in ``folder`` to be taken up, in which something had happened."""
    taken = evening_to_take_up(folder, deck, now, is_rehearsal=is_rehearsal, open_deck=open_deck)
    return taken is not None and has_gone_on(taken.evening.record)


def told(evening: WrittenEvening, deck: Deck, now: Instant) -> TakenUp | None:
    """Return how ``evening`` stands at ``now``; None, and the file put aside, where it cannot be told."""
    try:
        return take_up(evening, deck, now)
    except (ArithmeticError, LookupError, ValueError, TypeError):
        set_aside(evening.path)
        return None


def _presented(evening: WrittenEvening, deck: Deck, open_deck: OpenDeck) -> Deck | None:
    """Return the deck that ``evening`` presented last, which may be a copy of ``deck``; None if it cannot be read."""
    if deck.source.path is not None and deck.source.path.absolute() == evening.deck_path:
        return deck
    try:
        return open_deck(evening.deck_path)
    except UnreadableDeck:
        return None


class Recovery(QObject):
    """Writes the controller's evening down in ``folder``, from its beginning on.

    The offer to go on with an earlier evening stands until it is taken, or until a clock runs in this one: then people
    are in the middle of it, and a stray key must not carry them elsewhere.
    """

    taken_up = Signal()
    """The evening that was offered goes on in the place of the one that had begun."""

    def __init__(
        self,
        controller: PresentationController,
        folder: Path,
        taken: TakenUp | None = None,
        open_deck: OpenDeck = open_deck,
    ) -> None:
        """``taken`` is the evening that the controller was started with, where it goes on with one."""
        super().__init__(controller)
        self._controller = controller
        self._folder = folder
        self._open_deck = open_deck
        self._offered: WrittenEvening | None = None
        self._notice: Notice | None = None
        self._unwritten: Notice | None = None
        self._trouble = FromThread(self)
        self._trouble.arrived.connect(self._tell_trouble)
        self._diary = self._new_diary() if taken is None else self._diary_of(taken)
        self._lock = lock_beside(self.path)
        controller.evening.keep_in(self._diary)
        controller.evening.changed.connect(self._follow)
        controller.command_requested.connect(self._do)
        controller.ended.connect(self._unlock)
        if taken is not None:
            self._say_what_ended(taken)

    @property
    def path(self) -> Path:
        """The file in which this evening is written down."""
        return self._diary.path

    @property
    def offer(self) -> str:
        """``Go on where you were: slide 9, 2:08 left``; empty where nothing is offered."""
        return "" if self._notice is None else self._notice.text

    def look_for_unfinished(self) -> None:
        """Offer to go on where an evening with this deck broke off, if one did."""
        controller, now = self._controller, self._controller.now()
        taken = evening_to_take_up(
            self._folder,
            controller.deck,
            now,
            is_rehearsal=controller.is_rehearsal,
            besides=self.path,
            open_deck=self._open_deck,
        )
        if taken is None or not has_gone_on(taken.evening.record):
            return
        self._offered = taken.evening
        text = tr("Go on where you were: {place}.").format(place=place_words(taken, now))
        self._notice = Notice(text, "", RESUME_KEY, Command.RESUME)
        self._controller.post(self._notice)

    def accept(self) -> None:
        """Go on with the evening that is offered; nothing where none is."""
        controller, offered = self._controller, self._offered
        self.withdraw()
        deck = None if offered is None else _presented(offered, controller.deck, self._open_deck)
        taken = None if offered is None or deck is None else told(offered, deck, controller.now())
        if taken is None:
            return
        self._leave_this_evening()
        self._lock = lock_beside(taken.evening.path)
        controller.edited_elsewhere.take_up(taken.deck, taken.state)
        self._diary = self._diary_of(taken)
        controller.evening.keep_in(self._diary)
        self._say_what_ended(taken)
        self.taken_up.emit()

    def decline(self, command: Command) -> None:
        """Hear that what ``command`` would do was declined: then its key does nothing any more either."""
        if command is Command.RESUME:
            self.withdraw()

    def withdraw(self) -> None:
        """Offer nothing any more. The evening that was offered stays as it is."""
        notice, self._notice, self._offered = self._notice, None, None
        if notice is not None:
            self._controller.notice_withdrawn.emit(notice)

    def _new_diary(self) -> Diary:
        controller = self._controller
        return new_diary(
            self._folder,
            controller.deck,
            controller.now(),
            is_rehearsal=controller.is_rehearsal,
            tell_trouble=self._trouble.send,
        )

    def _diary_of(self, taken: TakenUp) -> Diary:
        record = taken.evening.record
        diary = Diary(taken.evening.path, record.next_run, record.head.is_rehearsal, self._trouble.send)
        diary.write(taken.facts, self._controller.now(), self._controller.deck)
        return diary

    def _leave_this_evening(self) -> None:
        """Forget this evening where nothing happened in it, else end it: the one taken up is the one that goes on."""
        self._diary.close()
        self._unlock()
        record = read_record(read_lines(self._diary.path))
        if record is None or not has_gone_on(record):
            self._diary.discard()
            return
        ending = Diary(self._diary.path, 0, record.head.is_rehearsal, self._trouble.send)
        ending.write((SessionEnded(),), self._controller.now())
        ending.close()

    def _unlock(self) -> None:
        if self._lock is not None:
            self._lock.unlock()

    def _follow(self, _before: SessionState) -> None:
        clocks = self._controller.state.rack.clocks.values()
        if self._offered is not None and any(clock.plan.kind is not ClockKind.BEGIN for clock in clocks):
            self.withdraw()

    def _do(self, command: Command) -> None:
        if command is Command.RESUME:
            self.accept()

    def _say_what_ended(self, taken: TakenUp) -> None:
        words = ended_words(taken)
        if words:
            self._controller.post(Notice(words))

    def _tell_trouble(self, trouble: StoreTrouble | None) -> None:
        """Say that the evening cannot be written down, and when it is again."""
        before, self._unwritten = self._unwritten, None
        if before is not None:
            self._controller.notice_withdrawn.emit(before)
        if trouble is None:
            self._controller.post(Notice(tr("This evening is written down again, without a gap."), is_passing=True))
            return
        text = tr("This evening is not being written down just now: {reason}.").format(reason=trouble.strerror)
        mend = tr("Presenting goes on, and it is tried again; what happens meanwhile is kept in mind.")
        self._unwritten = Notice(text, mend)
        self._controller.post(self._unwritten)
