"""Owns the evening's plan as it stands: each slide's time after a re-fit, what it took so far, when it begins."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.model import Deck
from hearthside.session.clock import Instant
from hearthside.session.clock_plan import ClockKind
from hearthside.session.refit import Refit, refitted_seconds
from hearthside.session.state import SessionState

_GLANCE_SECONDS = 20.0
"""What was seen for less was looked for something else, and passed on the way."""


class SlidePlan(Struct, frozen=True, kw_only=True):
    """One slide of the evening. Moments are wall seconds."""

    slide: int
    planned_seconds: float
    """By the plan as it stands, re-fit included."""
    actual_seconds: float
    """How long the room has seen it so far."""
    left_seconds: float
    """How long it will take from now on; 0 for a slide that is done."""
    is_skipped: bool
    past_from: float
    """When it began, if all that the room has seen so far had come in the order of the deck and ended now: what was
    seen of later slides, before somebody asked to go back, lies behind as well."""
    starts_at: float
    """When it begins, or goes on: now for the room's slide and for those before it."""


class SectionPlan(Struct, frozen=True, kw_only=True):
    """One section of the evening; None for what comes before the first."""

    section: int | None
    slides: tuple[SlidePlan, ...]

    @property
    def planned_seconds(self) -> float:
        return sum(slide.planned_seconds for slide in self.slides)

    @property
    def actual_seconds(self) -> float:
        return sum(slide.actual_seconds for slide in self.slides)


def planned_seconds(deck: Deck, refit: Refit) -> tuple[float, ...]:
    """Return how long each slide takes by the deck's plan with ``refit``, in seconds."""
    if not refit.slides:
        return tuple(float(slide.planned_seconds) for slide in deck.slides)
    changes = {change.slide: change for change in refit.slides}
    return tuple(refitted_seconds(slide, changes.get(index)) for index, slide in enumerate(deck.slides))


def seconds_left(state: SessionState, index: int, planned: float, spent: float, at: float) -> float:
    """Return how long the slide ``index`` will take on from ``at`` (monotonic seconds), of which the room has seen it
    for ``spent``.

    The room's slide takes what its plan leaves, or what its clock still runs; waiting for the announced start is no
    part of the plan. Those before it are done. Later ones were seen before somebody asked to go back: the one that was
    left for that goes on where it was; those passed by on the way to it are done, and so is any that has had at least
    half of its time; of all others, what was seen is not planned again.
    """
    here = state.room_position.slide
    if index < here:
        return 0.0
    left = max(0.0, planned - spent)
    if index == here:
        clock = state.rack.clocks.get(here)
        is_timed = clock is not None and clock.plan.kind is not ClockKind.BEGIN
        return max(left, clock.seconds_to_the_end(at)) if clock is not None and is_timed else left
    interrupted = -1 if state.return_to is None else state.return_to.slide
    was_passed = index < interrupted and spent >= _GLANCE_SECONDS
    return 0.0 if index != interrupted and (was_passed or is_done(spent, planned)) else left


def evening_plan(state: SessionState, deck: Deck, now: Instant, refit: Refit | None = None) -> tuple[SlidePlan, ...]:
    """Return every slide with its times as they were and will be, with ``refit`` or else the evening's own.

    What the room has seen lies before now; from the room's slide on, each begins when those before it are over.
    """
    refit = state.refit if refit is None else refit
    skipped = refit.skipped
    spent = [state.seconds_on(index, now) for index in range(len(deck.slides))]
    past, to_come = now.wall_seconds - sum(spent), now.wall_seconds
    slides: list[SlidePlan] = []
    for index, seconds in enumerate(planned_seconds(deck, refit)):
        left = seconds_left(state, index, seconds, spent[index], now.monotonic_seconds)
        slides.append(
            SlidePlan(
                slide=index,
                planned_seconds=seconds,
                actual_seconds=spent[index],
                left_seconds=left,
                is_skipped=index in skipped,
                past_from=past,
                starts_at=to_come,
            )
        )
        past += spent[index]
        to_come += left
    return tuple(slides)


def by_section(slides: tuple[SlidePlan, ...], deck: Deck) -> tuple[SectionPlan, ...]:
    """Return ``slides`` as the deck's sections, what comes before the first one of its own."""
    found: list[SectionPlan] = []
    for plan in slides:
        section = deck.slides[plan.slide].section
        if found and found[-1].section == section:
            found[-1] = SectionPlan(section=section, slides=(*found[-1].slides, plan))
        else:
            found.append(SectionPlan(section=section, slides=(plan,)))
    return tuple(found)


def is_done(spent_seconds: float, planned: float) -> bool:
    """Return whether a slide further on counts as done: it has had at least half of its time."""
    return 2 * spent_seconds >= planned
