"""Owns taking up an evening with the deck as it is now: the same places, found by what the slides said."""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.deck.activities import Activity, Begin, Break, Breathe, Discussion
from hearthside.deck.model import Deck
from hearthside.session.clock_plan import ClockKind
from hearthside.session.deck_shape import same_slides, slide_outlines
from hearthside.session.evening_record import EveningRecord
from hearthside.session.events import DeckReplaced
from hearthside.session.journal_form import SlideOutline
from hearthside.session.state import Position, SessionState

RESUMABLE_SECONDS = 12 * 3600.0
"""An evening that was left longer ago is over, even though nobody said so."""


def can_resume(record: EveningRecord, now_wall_seconds: float) -> bool:
    """Return whether the evening broke off, and lately; a rehearsal is taken up like any other. A wall clock that was
    set back is no reason to lose an evening."""
    last = record.last_wall_seconds
    return last is not None and not record.is_ended and now_wall_seconds - last <= RESUMABLE_SECONDS


def deck_fitted(state: SessionState, before: Sequence[SlideOutline], deck: Deck) -> DeckReplaced | None:
    """Return the fact that makes ``state``, which speaks of a deck that had the slides ``before``, speak of ``deck``;
    None where it does already. Every place in the fact is one that ``deck`` has."""
    places = (state.position, state.return_to, state.frozen_at)
    refitted = {change.slide for refit in state.refits for change in refit.slides}
    known = {*state.seconds_on_slide, *state.rack.clocks, *refitted, *(place.slide for place in places if place)}
    again = same_slides(before, slide_outlines(deck))
    moves = {slide: again.get(slide, min(slide, len(deck.slides) - 1)) for slide in sorted(known)}
    clocks = sorted(state.rack.clocks.items())
    lost = tuple(slide for slide, clock in clocks if _kind(deck.slides[moves[slide]].activity) is not clock.plan.kind)
    fact = DeckReplaced(
        _placed(state.position, moves, deck),
        None if state.return_to is None else _placed(state.return_to, moves, deck),
        None if state.frozen_at is None else _placed(state.frozen_at, moves, deck),
        tuple((old, new) for old, new in moves.items() if old != new),
        lost,
    )
    is_same = not fact.slide_moves and not lost and (fact.position, fact.return_to, fact.frozen_at) == places
    return None if is_same else fact


def _placed(position: Position, moves: dict[int, int], deck: Deck) -> Position:
    slide = moves[position.slide]
    return Position(slide, min(position.step, deck.slides[slide].content.steps))


def _kind(activity: Activity | None) -> ClockKind | None:
    match activity:
        case Discussion():
            return ClockKind.DISCUSSION
        case Breathe():
            return ClockKind.BREATHE
        case Break():
            return ClockKind.BREAK
        case Begin():
            return ClockKind.BEGIN
        case _:
            return None
