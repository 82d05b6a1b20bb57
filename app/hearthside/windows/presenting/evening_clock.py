"""Owns what the facilitator can do about time: the clock's keys, the second press that leaves, offers after Hold and
after a sleep, the price of a minute, the round as a message, the plan and its re-fit."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from hearthside.deck.activities import Discussion
from hearthside.deck.model import Deck
from hearthside.session.activity_clock import ActivityClock
from hearthside.session.clock import Instant
from hearthside.session.clock_decisions import (
    HoldOffer,
    add_minute,
    after_hold,
    arrive,
    asleep_slide,
    front_clock,
    front_slide,
    next_round,
    offers_after_hold,
    restart_round,
    take_minute,
    toggle_clock,
    toggle_sound,
    wake,
)
from hearthside.session.decisions import Events
from hearthside.session.events import Refitted, RefitUndone
from hearthside.session.leave_guard import LEAVES_WITHIN_SECONDS, LeaveHint, next_or_hint
from hearthside.session.pace import clock_words, end_after
from hearthside.session.plan import SlidePlan, evening_plan
from hearthside.session.reducer import reduce
from hearthside.session.refit_offers import RefitOffer, RefitPreview, preview, proposed, refit_offers
from hearthside.session.round_words import breakout_message
from hearthside.session.state import Cover, SessionState
from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.evening import Evening

HOLD_OFFERED_SECONDS = 20.0
"""How long the ways on from a Hold are offered after it was lifted."""

_WISHES: dict[Command, Callable[[SessionState, Deck, Instant], Events]] = {
    Command.CLOCK: toggle_clock,
    Command.MINUTE_MORE: add_minute,
    Command.MINUTE_LESS: take_minute,
    Command.NEXT_ROUND: next_round,
    Command.RESTART_ROUND: restart_round,
}


class EveningClock(QObject):
    """The time of one evening, as the facilitator handles it. What it says is for the console alone.

    What ``::: begin`` waits for is counted from the moment the room comes to it, since the time of day waits for no
    key; every other clock starts with T.
    """

    changed = Signal()
    """``hint``, ``hold_offers`` or ``pending_sleep`` is another. What the clocks show follows from ``state``."""
    copied = Signal()
    """The round lies on the clipboard, as a message for breakout rooms."""
    notice_posted = Signal(object)
    """A ``Notice`` for the console."""

    def __init__(self, evening: Evening, deck: Callable[[], Deck], parent: QObject | None = None) -> None:
        """``deck`` says which deck is presented."""
        super().__init__(parent)
        self._evening = evening
        self._deck = deck
        self._hint: LeaveHint | None = None
        self._lifted_at: Instant | None = None
        self._fades = QTimer(self, singleShot=True)
        self._fades.timeout.connect(self.changed)
        evening.changed.connect(self._follow)
        self.arrive()

    @property
    def hint(self) -> str:
        """``2:08 left: press again to leave``, for the four seconds in which a second Next leaves; else empty."""
        hint = self._hint
        is_fresh = hint is not None and self._seconds_since(hint.given_at) <= LEAVES_WITHIN_SECONDS
        return hint.words(self._evening.now()) if hint is not None and is_fresh else ""

    @property
    def hold_offers(self) -> tuple[HoldOffer, ...]:
        """The ways on from a Hold that was just lifted; the clocks run again already. Empty after 20 s."""
        if self._lifted_at is None or self._seconds_since(self._lifted_at) > HOLD_OFFERED_SECONDS:
            return ()
        return offers_after_hold(self._evening.state, self._deck())

    @property
    def pending_sleep(self) -> float | None:
        """How many seconds the laptop slept while a clock ran, until ``wake`` says how to go on; None for no question.
        Every clock stands still meanwhile."""
        return self._evening.state.rack.away_seconds

    @property
    def asleep_slide(self) -> int | None:
        """The index of the slide about whose clock ``pending_sleep`` asks; None for no question."""
        return asleep_slide(self._evening.state)

    @property
    def front_slide(self) -> int | None:
        """The index of the slide whose clock the keys mean; None where they mean none."""
        return front_slide(self._evening.state, self._deck())

    @property
    def front_clock(self) -> ActivityClock | None:
        """The clock that the keys mean, ready where nobody has started it; None where there is none."""
        return front_clock(self._evening.state, self._deck(), self._evening.now())

    def perform(self, command: Command) -> None:
        """Do what one of the clock's keys asks for (see ``Command.is_clock``).

        While an offer stands, the key that does the same takes it: after a sleep T goes on as it was and − without the
        time away; after a Hold + and ] are what they always are, and nothing more is offered.
        """
        self.forget_hint()
        if self.pending_sleep is not None and command in (Command.CLOCK, Command.MINUTE_LESS):
            self.wake(minus_away=command is Command.MINUTE_LESS)
            return
        if command in _WISHES:
            self._lifted_at = None
            self.changed.emit()
        if command is Command.SOUND:
            self._evening.happen(toggle_sound(self._evening.state))
        elif command is Command.COPY_ROUND:
            self.copy_round()
        else:
            facts = _WISHES[command](self._evening.state, self._deck(), self._evening.now())
            self._evening.happen(facts)
            if not facts and command is Command.CLOCK and self._evening.state.cover is not Cover.HOLD:
                self.notice_posted.emit(Notice(tr("There is no clock to start on this slide."), is_passing=True))

    def next_page(self) -> None:
        """Do what Next does: reveal or turn the page; where that would leave a running round, say so first."""
        outcome = next_or_hint(self._evening.state, self._deck(), self._evening.now(), self._hint)
        if isinstance(outcome, LeaveHint):
            self._hint = outcome
            self._fade_after(LEAVES_WITHIN_SECONDS)
            return
        self._evening.happen(outcome)

    def forget_hint(self) -> None:
        """Take the hint away: something else was pressed, so the next Next is a first one again."""
        if self._hint is not None:
            self._hint = None
            self.changed.emit()

    def arrive(self) -> None:
        """Count the wait for the beginning where the room has come to it."""
        self._evening.happen(arrive(self._evening.state, self._deck(), self._evening.now()))

    def take_hold_offer(self, offer: HoldOffer) -> None:
        """Do what was offered after a Hold, and offer nothing more."""
        facts = after_hold(self._evening.state, self._deck(), self._evening.now(), offer) if self.hold_offers else ()
        self._lifted_at = None
        self._evening.happen(facts)
        self.changed.emit()

    def wake(self, *, minus_away: bool) -> None:
        """Go on after a sleep: as it was, or without the time away. Nothing where nothing is asked."""
        self._evening.happen(wake(self._evening.state, minus_away=minus_away))

    def minute_price(self) -> str:
        """Return what one more minute costs: ``+1:00 · ends 20:35``; empty where there is no clock to give it to."""
        state, deck, now = self._evening.state, self._deck(), self._evening.now()
        facts = add_minute(state, deck, now)
        if not facts:
            return ""
        for fact in facts[:-1]:
            state, _ = reduce(state, fact, now)
        return tr("+1:00 · ends {time}").format(time=clock_words(end_after(state, deck, now, facts[-1])))

    def round_message(self) -> str:
        """Return the round as a message for breakout rooms; empty where no discussion is in front."""
        slide, clock = self.front_slide, self.front_clock
        if slide is None or clock is None:
            return ""
        shown = self._deck().slides[slide]
        activity = shown.activity
        return breakout_message(clock, activity, shown.title_text) if isinstance(activity, Discussion) else ""

    def copy_round(self) -> None:
        """Put ``round_message`` on the clipboard, or say that there is none."""
        message = self.round_message()
        if not message:
            self.notice_posted.emit(Notice(tr("There is no round to copy on this slide."), is_passing=True))
            return
        QGuiApplication.clipboard().setText(message)
        self.copied.emit()

    def evening_plan(self) -> tuple[SlidePlan, ...]:
        """Return every slide's planned and actual time as they stand now, re-fit included."""
        return evening_plan(self._evening.state, self._deck(), self._evening.now())

    def refit_offers(self) -> tuple[tuple[RefitOffer, ...], frozenset[RefitOffer]]:
        """Return what can be done about lost time, the gentlest first, and which of it to tick at first."""
        state, deck, now = self._evening.state, self._deck(), self._evening.now()
        offers = refit_offers(state, deck, now)
        return offers, proposed(state, deck, now, offers)

    def refit_preview(self, chosen: Collection[RefitOffer]) -> RefitPreview:
        """Return what ``chosen`` come to, with the end before and after; nothing changes."""
        return preview(self._evening.state, self._deck(), self._evening.now(), chosen)

    def apply_refit(self, chosen: Collection[RefitOffer]) -> None:
        """Apply ``chosen`` as one step; none chosen changes nothing."""
        if chosen:
            self._evening.happen((Refitted(self.refit_preview(chosen).refit),))

    def undo_refit(self) -> None:
        """Bring back the plan as it was before the last re-fit; nothing where there was none."""
        if self._evening.state.refits:
            self._evening.happen((RefitUndone(),))

    def _follow(self, before: SessionState) -> None:
        """See what follows from the evening being another."""
        state = self._evening.state
        if (before.position, before.cover) != (state.position, state.cover):
            self.forget_hint()
        if before.cover is Cover.HOLD and state.cover is not Cover.HOLD:
            self._lifted_at = self._evening.now()
            self._fade_after(HOLD_OFFERED_SECONDS)
        elif before.rack.away_seconds != state.rack.away_seconds:
            self.changed.emit()
        self.arrive()

    def _fade_after(self, seconds: float) -> None:
        self.changed.emit()
        self._fades.start(round(seconds * 1000) + 50)

    def _seconds_since(self, moment: Instant) -> float:
        return self._evening.now().seconds_since(moment)
