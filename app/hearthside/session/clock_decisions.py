"""Owns what a facilitator's wish means for a clock: which facts follow from T, +, −, ], R and M. Pure.

- The keys mean the clock of the slide that the room sees; where that is not timed, the one that runs elsewhere.
- Under Hold they do nothing: every clock stands still until Hold is lifted.
- T starts, pauses, goes on. In overtime it stops the overtime; after that it starts the whole thing once more.
- + and ] before the start prepare the clock and start nothing.
- The slide that waits for the beginning starts its clock by itself, since the time of day does not wait for a key.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import assert_never

from hearthside.deck.activities import Begin
from hearthside.deck.model import Deck
from hearthside.session.activity_clock import ActivityClock, Phase, StopCause, ready_clock
from hearthside.session.announced_start import seconds_until_announced
from hearthside.session.clock import Instant
from hearthside.session.clock_events import (
    ClockAction,
    ClockPrepared,
    ClockStarted,
    ClockUsed,
    SoundSwitched,
    TimeAdded,
    WokeUp,
)
from hearthside.session.clock_plan import ClockPlan, clock_plan
from hearthside.session.decisions import Events
from hearthside.session.state import Cover, SessionState

MINUTE_SECONDS = 60.0


def front_slide(state: SessionState, deck: Deck) -> int | None:
    """Return the slide whose clock the keys mean: the room's where it is timed, else one that runs; None for none."""
    here = state.room_position.slide
    return here if deck.slides[here].activity is not None else state.rack.in_front(here)


def front_clock(state: SessionState, deck: Deck, now: Instant) -> ActivityClock | None:
    """Return the clock that the keys mean, ready where it has not been started; None for none. ``now`` says how long a
    ``::: begin`` has to wait."""
    slide = front_slide(state, deck)
    if slide is None:
        return None
    clock = state.rack.clocks.get(slide)
    if clock is not None:
        return clock
    plan = plan_for(state, deck, slide, now)
    return None if plan is None else ready_clock(plan)


def plan_for(state: SessionState, deck: Deck, slide: int, now: Instant) -> ClockPlan | None:
    """Return what the clock of ``slide`` would run if it were started now, re-fit included; None where it has nothing
    to run: it is not timed, or it waits for a beginning that has passed or is not announced."""
    activity = deck.slides[slide].activity
    if activity is None:
        return None
    if isinstance(activity, Begin):
        wait = seconds_until_announced(deck, now.wall_seconds)
        return None if wait is None else clock_plan(activity, wait)
    change = state.refit.of(slide)
    return clock_plan(activity, round_seconds=change.round_seconds if change is not None else ())


def toggle_clock(state: SessionState, deck: Deck, now: Instant) -> Events:
    """Return what T does: start, pause or go on."""
    slide = front_slide(state, deck)
    if slide is None or not _may_use(state):
        return ()
    clock = state.rack.clocks.get(slide)
    if clock is None or (clock.phase is Phase.OVER and not clock.is_running):
        plan = plan_for(state, deck, slide, now)
        return () if plan is None else (ClockStarted(slide, plan),)
    if clock.stopped_by is StopCause.SLEEP:
        return wake(state, minus_away=False)
    return (ClockUsed(slide, ClockAction.PAUSE if clock.is_running else ClockAction.RESUME),)


def add_minute(state: SessionState, deck: Deck, now: Instant) -> Events:
    """Return what + does: a minute more for this round, or from now on for one that has just ended."""
    return _on_front(state, deck, now, lambda slide: TimeAdded(slide, MINUTE_SECONDS))


def take_minute(state: SessionState, deck: Deck, now: Instant) -> Events:
    """Return what − does: a minute less, though never the last ten seconds."""
    return _on_front(state, deck, now, lambda slide: TimeAdded(slide, -MINUTE_SECONDS))


def next_round(state: SessionState, deck: Deck, now: Instant) -> Events:
    """Return what ] does: end this round and begin the next at once."""
    return _on_front(state, deck, now, lambda slide: ClockUsed(slide, ClockAction.NEXT_ROUND))


def restart_round(state: SessionState, deck: Deck, now: Instant) -> Events:
    """Return what R does: this round from its beginning; one that stands still goes on standing."""
    return _on_front(state, deck, now, lambda slide: ClockUsed(slide, ClockAction.RESTART_ROUND))


def toggle_sound(state: SessionState) -> Events:
    """Return what M does: chimes on or off, under Hold too."""
    return (SoundSwitched(not state.rack.has_sound),)


def arrive(state: SessionState, deck: Deck, now: Instant) -> Events:
    """Return what follows by itself when the room has come to its slide: the wait for the beginning is counted."""
    slide = state.room_position.slide
    is_waiting = isinstance(deck.slides[slide].activity, Begin) and slide not in state.rack.clocks
    if not is_waiting or not state.is_running or not _may_use(state):
        return ()
    plan = plan_for(state, deck, slide, now)
    return () if plan is None else (ClockStarted(slide, plan),)


def wake(state: SessionState, *, minus_away: bool) -> Events:
    """Return what the answer after a sleep does; nothing where nobody asks."""
    return () if state.rack.away_seconds is None else (WokeUp(minus_away),)


def asleep_slide(state: SessionState) -> int | None:
    """Return the slide whose clock a sleep stopped, as long as nobody has said how it goes on: it is what is asked
    about, wherever the room is. None where nothing is asked."""
    if state.rack.away_seconds is None:
        return None
    asleep = [
        (clock.phase is not Phase.OVER, slide == state.rack.last_touched, slide)
        for slide, clock in state.rack.clocks.items()
        if clock.stopped_by is StopCause.SLEEP
    ]
    return max(asleep)[2] if asleep else None


class HoldOffer(StrEnum):
    """What is offered when Hold is lifted; clocks run on already."""

    AS_IT_WAS = "as-it-was"
    MINUTE_MORE = "minute-more"
    END_ROUND = "end-round"


def offers_after_hold(state: SessionState, deck: Deck) -> tuple[HoldOffer, ...]:
    """Return what to offer right after Hold was lifted: nothing where the keys mean no round that goes on."""
    slide = front_slide(state, deck)
    clock = None if slide is None else state.rack.clocks.get(slide)
    is_busy = clock is not None and clock.is_busy
    return tuple(HoldOffer) if is_busy and state.cover is not Cover.HOLD else ()


def after_hold(state: SessionState, deck: Deck, now: Instant, offer: HoldOffer) -> Events:
    """Return what taking ``offer`` does."""
    match offer:
        case HoldOffer.AS_IT_WAS:
            return ()
        case HoldOffer.MINUTE_MORE:
            return add_minute(state, deck, now)
        case HoldOffer.END_ROUND:
            return next_round(state, deck, now)
        case unreachable:  # pragma: no cover
            assert_never(unreachable)


def _on_front(
    state: SessionState, deck: Deck, now: Instant, fact_about: Callable[[int], TimeAdded | ClockUsed]
) -> Events:
    slide = front_slide(state, deck)
    if slide is None or not _may_use(state):
        return ()
    if slide in state.rack.clocks:
        return (fact_about(slide),)
    plan = plan_for(state, deck, slide, now)
    return () if plan is None else (ClockPrepared(slide, plan), fact_about(slide))


def _may_use(state: SessionState) -> bool:
    return state.cover is not Cover.HOLD
