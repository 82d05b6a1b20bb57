"""Owns the evening that runs: its state, every fact that becomes part of it, and that time goes on in it by itself."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hearthside.deck.model import Deck
from hearthside.session.clock import Clock, Instant
from hearthside.session.clock_rack import SlideCue
from hearthside.session.events import Event, SessionStarted
from hearthside.session.reducer import heartbeat, reduce
from hearthside.session.sleep_watch import SleepWatch
from hearthside.session.state import SessionState

_SLOWEST_BEAT_SECONDS = 5.0
"""Nothing is timed: only a laptop that falls asleep has to be noticed."""
_BEAT_WHILE_TIMED_SECONDS = 1.0


class FactKeeper(Protocol):
    """Whoever writes down what happens."""

    def write(self, facts: Sequence[Event], now: Instant, deck: Deck | None) -> None:
        """Keep ``facts``, which happened at ``now``; ``deck`` is what is presented from then on, where it changed."""

    def close(self) -> None:
        """The evening has ended: nothing more will come."""


class Evening(QObject):
    """Takes facts, reads the clocks as often as needed while the evening runs, and says what changed.

    Facts that happen before somebody keeps them (see ``keep_in``) wait for it.
    """

    deck_replaced = Signal()
    """Everybody has to show another deck; ``changed`` follows."""
    changed = Signal(object)
    """``state`` is another; carries the ``SessionState`` before."""
    cues_due = Signal(object)
    """A tuple of ``SlideCue``: clocks have just crossed them; ``state`` knows it already."""

    def __init__(self, clock: Clock, state: SessionState | None = None, parent: QObject | None = None) -> None:
        """``state`` is an evening that is taken up again; without one, nothing has begun."""
        super().__init__(parent)
        self._clock = clock
        self._state = state or SessionState()
        self._sleep = SleepWatch()
        self._keeper: FactKeeper | None = None
        self._waiting: list[tuple[tuple[Event, ...], Instant, Deck | None]] = []
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        if self._state.is_running:
            self.beat()

    @property
    def state(self) -> SessionState:
        """The evening as it was when it was last read; what a clock shows follows from it and from ``now``."""
        return self._state

    @property
    def next_beat_milliseconds(self) -> int | None:
        """How long it is until the clocks are read again; None while no evening runs."""
        return self._timer.interval() if self._timer.isActive() else None

    def now(self) -> Instant:
        return self._clock.now()

    def happen(self, facts: Sequence[Event], deck: Deck | None = None) -> None:
        """Let ``facts`` become part of the evening, all at this moment; ``deck`` is the one that they speak of from
        then on, where they replace it. Outside an evening nothing but its start happens."""
        if facts and (self._state.is_running or isinstance(facts[0], SessionStarted)):
            self._go_on(tuple(facts), deck)

    def beat(self) -> None:
        """Read the clocks: rounds end and begin, and cues are due, by themselves."""
        if self._state.is_running:
            self._go_on((), None)

    def keep_in(self, keeper: FactKeeper) -> None:
        """Have everything that happens, and what has waited, kept by ``keeper`` from now on; the one before closes."""
        if self._keeper is not None:
            self._keeper.close()
        self._keeper = keeper
        waiting, self._waiting = self._waiting, []
        for facts, now, deck in waiting:
            keeper.write(facts, now, deck)
        if not self._state.is_running:
            keeper.close()

    def take_up(self, state: SessionState, deck: Deck | None = None) -> None:
        """Go on with ``state``, an evening that broke off, in the place of this one; what waits is forgotten. ``deck``
        is the one that it went on with, where that is another than is presented."""
        self._state = state
        self._waiting = []
        self._plan_beat(self.now())
        if deck is not None:
            self.deck_replaced.emit()
        self.changed.emit(SessionState())

    def start_over(self) -> None:
        """Let the evening begin at this moment, where it stands: all that was before was preparation. Only for an
        evening that nobody keeps yet."""
        position = self._state.position
        self._state, self._waiting = SessionState(), []
        self._go_on((SessionStarted(position),), None)

    def stop(self) -> None:
        """Read no clock any more and let go of whoever kept the facts, without ending the evening: it can be taken
        up again."""
        self._timer.stop()
        if self._keeper is not None:
            self._keeper.close()

    def _go_on(self, facts: tuple[Event, ...], deck: Deck | None) -> None:
        before, now = self._state, self.now()
        slept = self._sleep.read(now)
        if slept is not None and before.is_running:
            facts = (slept, *facts)
        cues: list[SlideCue] = []
        for fact in facts:
            self._state, crossed = reduce(self._state, fact, now)
            cues += crossed
        self._state, crossed = heartbeat(self._state, now)
        cues += crossed
        if facts:
            self._keep(facts, now, deck)
        self._plan_beat(now)
        if deck is not None:
            self.deck_replaced.emit()
        if deck is not None or (self._state is not before and self._state != before):
            self.changed.emit(before)
        if cues:
            self.cues_due.emit(tuple(cues))

    def _keep(self, facts: tuple[Event, ...], now: Instant, deck: Deck | None) -> None:
        if self._keeper is None:
            self._waiting.append((facts, now, deck))
            return
        self._keeper.write(facts, now, deck)
        if not self._state.is_running:
            self._keeper.close()

    def _plan_beat(self, now: Instant) -> None:
        """Read the clocks again when the next of them is due, and often enough to notice a sleep."""
        if not self._state.is_running:
            self._timer.stop()
            return
        rack = self._state.rack
        is_timed = any(clock.is_running for clock in rack.clocks.values())
        longest = _BEAT_WHILE_TIMED_SECONDS if is_timed else _SLOWEST_BEAT_SECONDS
        seconds = min(longest, max(0.0, rack.next_due_at - now.monotonic_seconds))
        self._timer.start(math.ceil(seconds * 1000))
