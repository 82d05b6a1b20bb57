"""Owns saying that the deck has something to mend, in an evening before which nobody looked it over."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

from hearthside.authoring.slide_faults import by_slide
from hearthside.deck.fault_counts import counts
from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck
from hearthside.export.fault_order import in_order
from hearthside.session.clock_plan import ClockKind
from hearthside.session.state import Cover
from hearthside.tr import tr
from hearthside.windows.idle_work import IdleWork
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.controller import PresentationController

_PAUSE_MILLISECONDS = 3000
"""Who has just turned a page may well turn the next one; nobody shall wait for a step of this."""
_WORK = "unseen faults"


class UnseenFaults(QObject):
    """Looks the deck through in the pauses of the evening and then says, once and on the console alone, how many things
    are not shown as they were meant, and what the first of them is. Hints are kept for the desk at home.

    While a clock runs or the room is on Hold, people are in the middle of something: then it neither looks nor speaks.
    """

    def __init__(
        self, controller: PresentationController, look_through: Callable[[Deck], Iterator[tuple[Fault, ...]]]
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._look_through = look_through
        self._steps: Iterator[None] | None = None
        self._notice: Notice | None = None
        self._work = IdleWork(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.go_on)
        controller.state_changed.connect(self._wait)
        controller.room_changed.connect(self._wait)
        controller.deck_changed.connect(self._take_deck)
        controller.ended.connect(self.stop)
        self._begin()

    @property
    def is_over(self) -> bool:
        """Whether there is nothing to say any more."""
        return self._steps is None

    def go_on(self) -> None:
        """Look on now, unless people are in the middle of something; a change of the evening asks again."""
        if self._steps is not None and not self._is_in_the_middle:
            self._work.put(_WORK, self._steps)

    def stop(self) -> None:
        """Look at nothing, and say nothing, any more."""
        self._pause.stop()
        self._work.stop()
        self._steps = None

    @property
    def _is_in_the_middle(self) -> bool:
        state = self._controller.state
        clocks = state.rack.clocks.values()
        is_timed = any(clock.is_running and clock.plan.kind is not ClockKind.BEGIN for clock in clocks)
        return is_timed or state.cover is Cover.HOLD

    def _begin(self) -> None:
        self._steps = self._looked(self._controller.deck)
        self._pause.start()

    def _wait(self) -> None:
        self._work.stop()
        if self._steps is not None:
            self._pause.start()

    def _take_deck(self) -> None:
        """Look at the other deck instead; what was said of the one before may not be true any more."""
        if self._notice is not None:
            self._controller.notice_withdrawn.emit(self._notice)
        elif self._steps is not None:
            self._work.stop()
            self._begin()

    def _looked(self, deck: Deck) -> Iterator[None]:
        found: list[Fault] = []
        for faults in self._look_through(deck):
            found += (fault for fault in faults if fault.severity is Severity.FAULT)
            yield
        self._steps = None
        if found:
            self._notice = _notice(deck, in_order(found), self._controller.state.position.slide)
            self._controller.post(self._notice)


def _notice(deck: Deck, faults: tuple[Fault, ...], here: int) -> Notice:
    """Return what is said of ``faults``, and how to get to the first of them without the room."""
    first = faults[0]
    slide = next(iter(by_slide(deck, (first,))))
    number, span = slide + 1, deck.slides[slide].span
    is_on_slide = span.start <= first.span.start < span.end
    place = tr("slide {number}").format(number=number) if is_on_slide else tr("line {line}").format(line=first.line)
    words = (
        tr("This deck has {things}; {place}: {words}")
        if len(faults) == 1
        else tr("This deck has {things}; the first, {place}: {words}")
    )
    text = words.format(things=counts(len(faults), 0), place=place, words=first.message)
    if not is_on_slide:
        return Notice(text, is_brief=True)
    lead = tr("E opens its text.") if slide == here else tr("F, {number}, Enter leads there unseen, E mends it.")
    return Notice(text, lead.format(number=number), is_brief=True)
