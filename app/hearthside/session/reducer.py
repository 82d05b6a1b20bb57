"""Owns how one fact changes the evening: pure, without Qt, without a deck and without a clock of its own."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from hearthside.session.activity_clock import StopCause
from hearthside.session.clock import Instant
from hearthside.session.clock_events import ClockFact, Slept
from hearthside.session.clock_rack import (
    ClockRack,
    SlideCue,
    advanced,
    after_fact,
    announced_start_goes_on,
    going_on,
    moved,
    slide_left,
    stopped,
)
from hearthside.session.events import (
    CoverChanged,
    DeckReplaced,
    EveningFact,
    Event,
    Frozen,
    Moved,
    Refitted,
    RefitUndone,
    RoomBooked,
    SessionEnded,
    SessionStarted,
)
from hearthside.session.state import Cover, Position, SessionState


def reduce(state: SessionState, event: Event, now: Instant) -> tuple[SessionState, tuple[SlideCue, ...]]:
    """Return the evening after ``event``, which happened at ``now``, and the cues that its clocks have crossed since
    they were read before: for each the room hears a tone and sees a quiet word.

    Nothing but the start of a new evening changes one that has ended.
    """
    if state.ended_at is not None and not isinstance(event, SessionStarted):
        return state, ()
    # A sleep is noticed after it: the clocks are read as they were before, not as if they had run through it.
    at = event.read_at if isinstance(event, Slept) else now.monotonic_seconds
    rack, cues = advanced(state.rack, at)
    before = state if rack is state.rack else replace(state, rack=rack)
    if isinstance(event, ClockFact):
        rack, more = after_fact(rack, event, at)
        return _with_rack(before, rack, event, now), (*cues, *more)
    return _after(before, event, now), cues


def heartbeat(state: SessionState, now: Instant) -> tuple[SessionState, tuple[SlideCue, ...]]:
    """Return the evening read at ``now``: nothing happened but time. It is no fact and no journal keeps it, since
    reading later, or more often, leads to the same evening."""
    if not state.is_running:
        return state, ()
    rack, cues = advanced(state.rack, now.monotonic_seconds)
    return (state if rack is state.rack else replace(state, rack=rack)), cues


def _with_rack(state: SessionState, rack: ClockRack, fact: ClockFact, now: Instant) -> SessionState:
    """Take ``rack`` as it is after ``fact``. Under Hold no clock runs, whatever the fact was."""
    if state.cover is Cover.HOLD:
        rack = stopped(rack, now.monotonic_seconds, StopCause.HOLD)
    after = replace(state, rack=rack)
    return _slept(after, fact, now) if isinstance(fact, Slept) else after


def _slept(state: SessionState, fact: Slept, now: Instant) -> SessionState:
    """Leave the sleep out of the slide's time, and put into the evening's what the monotonic clock did not count."""
    if state.started_at is None or state.entered_at is None:
        return state
    seen = now.monotonic_seconds - fact.read_at
    unseen = max(0.0, fact.away_seconds - seen)
    started_at = Instant(state.started_at.monotonic_seconds - unseen, state.started_at.wall_seconds)
    rack = announced_start_goes_on(state.rack, now.monotonic_seconds, fact.away_seconds)
    awake = _settled(replace(state, rack=rack), Instant(fact.read_at, now.wall_seconds))
    return replace(awake, started_at=started_at, entered_at=now)


def _after(state: SessionState, event: EveningFact, now: Instant) -> SessionState:
    match event:
        case SessionStarted(position):
            return state if state.is_running else SessionState(position=position, started_at=now, entered_at=now)
        case Moved(to, remember_return):
            return _without_overtime(state, _moved(state, to, remember_return, now), now)
        case CoverChanged(cover):
            return _covered(state, cover, now)
        case Frozen(on):
            return _without_overtime(state, _frozen(state, on, now), now)
        case DeckReplaced():
            return _deck_replaced(state, event, now)
        case Refitted() | RefitUndone() | RoomBooked():
            return _planned(state, event)
        case SessionEnded():
            rack = stopped(state.rack, now.monotonic_seconds, StopCause.HOLD)
            return replace(_settled(state, now), ended_at=now, entered_at=None, rack=rack)
        case unreachable:  # pragma: no cover
            assert_never(unreachable)


def _planned(state: SessionState, event: Refitted | RefitUndone | RoomBooked) -> SessionState:
    """Take what changes when the evening is to end, and what is left out for it."""
    match event:
        case Refitted(refit):
            return replace(state, refits=(*state.refits, refit))
        case RefitUndone():
            return replace(state, refits=state.refits[:-1])
        case RoomBooked(until, later_seconds):
            refits = tuple(
                replace(refit, later_seconds=min(refit.later_seconds, later_seconds)) for refit in state.refits
            )
            return replace(state, booked_until=until, refits=refits)
        case unreachable:  # pragma: no cover
            assert_never(unreachable)


def _without_overtime(before: SessionState, after: SessionState, now: Instant) -> SessionState:
    """Stop the overtime of the slide that the room has left."""
    slide = before.room_position.slide
    if slide == after.room_position.slide or slide not in after.rack.clocks:
        return after
    return replace(after, rack=slide_left(after.rack, slide, now.monotonic_seconds))


def _moved(state: SessionState, to: Position, remember_return: bool, now: Instant) -> SessionState:
    return_to = state.position if remember_return and to != state.position else state.return_to
    before = state if state.is_frozen or to.slide == state.position.slide else _settled(state, now)
    return replace(before, position=to, return_to=return_to)


def _covered(state: SessionState, cover: Cover, now: Instant) -> SessionState:
    """Cover or uncover the room; Hold stops every clock, and lifting it sets going exactly those that ran."""
    at = now.monotonic_seconds
    if cover is not Cover.HOLD:
        rack = going_on(state.rack, at, StopCause.HOLD) if state.cover is Cover.HOLD else state.rack
        return replace(state, cover=cover, cover_under_hold=Cover.NONE, rack=rack)
    if state.cover is Cover.HOLD:
        return state
    rack = stopped(state.rack, at, StopCause.HOLD)
    return replace(state, cover=cover, cover_under_hold=state.cover, rack=rack)


def _frozen(state: SessionState, on: bool, now: Instant) -> SessionState:
    if on == state.is_frozen:
        return state
    if on:
        return replace(state, frozen_at=state.position)
    before = state if state.room_position.slide == state.position.slide else _settled(state, now)
    return replace(before, frozen_at=None)


def _deck_replaced(state: SessionState, event: DeckReplaced, now: Instant) -> SessionState:
    settled = _settled(state, now)
    moves = dict(event.slide_moves)
    seconds: dict[int, float] = {}
    for slide, spent in settled.seconds_on_slide.items():
        kept = moves.get(slide, slide)
        seconds[kept] = seconds.get(kept, 0.0) + spent
    return replace(
        settled,
        position=event.position,
        return_to=event.return_to,
        frozen_at=event.frozen_at,
        seconds_on_slide=seconds,
        rack=moved(state.rack, lambda slide: moves.get(slide, slide), event.clocks_lost),
        refits=tuple(refit.moved(lambda slide: moves.get(slide, slide)) for refit in state.refits),
    )


def _settled(state: SessionState, now: Instant) -> SessionState:
    """Book the visit that lasts on the slide that the room sees, and begin a new one."""
    if state.entered_at is None:
        return state
    slide = state.room_position.slide
    seconds = {**state.seconds_on_slide, slide: state.seconds_on(slide, now)}
    return replace(state, seconds_on_slide=seconds, entered_at=now)
