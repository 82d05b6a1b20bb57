"""Owns the second press that leaves a slide whose round still runs: the first one only says what is left."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.durations import format_clock
from hearthside.deck.model import Deck
from hearthside.session.activity_clock import Phase
from hearthside.session.clock import Instant
from hearthside.session.clock_plan import ClockKind
from hearthside.session.decisions import Events, next_page
from hearthside.session.events import Moved
from hearthside.session.round_words import shown_seconds
from hearthside.session.state import SessionState
from hearthside.tr import tr

LEAVES_WITHIN_SECONDS = 4.0
"""A second press within this time leaves; a later one is a first press again."""


class LeaveHint(Struct, frozen=True):
    """What the console alone says instead of turning the page."""

    slide: int
    given_at: Instant
    seconds_left: float
    """Of the round, when it was given; 0 in the gap before the next."""

    def words(self, now: Instant) -> str:
        """Return ``2:08 left: press again to leave``, with what is left ``now``: the round's clock stands beside it."""
        if self.seconds_left <= 0:
            return tr("The next round is about to begin: press again to leave")
        left = max(0.0, self.seconds_left - now.seconds_since(self.given_at))
        return tr("{time} left: press again to leave").format(time=format_clock(shown_seconds(left)))


def next_or_hint(state: SessionState, deck: Deck, now: Instant, hint: LeaveHint | None) -> Events | LeaveHint:
    """Return the facts of Next, or, where it would leave a running round, the hint to show first.

    ``hint`` is the one given last, None for none or once another key was pressed. Reveals, a paused clock, overtime and
    the wait for the beginning hold nobody back; nor does a room that is frozen, since it is not left.
    """
    facts = next_page(state, deck)
    slide = state.position.slide
    leaves = any(isinstance(fact, Moved) and fact.to.slide != slide for fact in facts)
    clock = state.rack.clocks.get(slide)
    if not leaves or state.is_frozen or clock is None or not clock.is_busy or clock.plan.kind is ClockKind.BEGIN:
        return facts
    if hint is not None and hint.slide == slide and now.seconds_since(hint.given_at) <= LEAVES_WITHIN_SECONDS:
        return facts
    left = 0.0 if clock.phase is Phase.GAP else clock.remaining_seconds(now.monotonic_seconds)
    return LeaveHint(slide, now, left)
