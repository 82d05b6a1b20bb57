"""Owns the evening's plan as it stands: each slide's time after a re-fit, what it took so far, when it begins."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.model import Deck
from hearthside.session.clock import Instant
from hearthside.session.clock_plan import ClockKind
from hearthside.session.refit import Refit, refitted_seconds
from hearthside.session.state import SessionState


class SlidePlan(Struct, frozen=True, kw_only=True):
    """One slide of the evening. Moments are wall seconds."""

    slide: int
    planned_seconds: float
    """By the plan as it stands, re-fit included."""
    actual_seconds: float
    """How long the room has seen it so far."""
    is_skipped: bool
    starts_at: float
    """When it begins, or would begin again: for slides that are done, when they would have by their own times."""


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


def seconds_left_here(state: SessionState, planned_here: float, spent: float, at: float) -> float:
    """Return how long the slide that the room sees will take on: what its plan leaves, or what its clock still runs.

    Waiting for the announced start is no part of the plan.
    """
    clock = state.rack.clocks.get(state.room_position.slide)
    to_run = 0.0
    if clock is not None and clock.plan.kind is not ClockKind.BEGIN:
        to_run = clock.seconds_to_the_end(at)
    return max(planned_here - spent, to_run, 0.0)


def evening_plan(state: SessionState, deck: Deck, now: Instant, refit: Refit | None = None) -> tuple[SlidePlan, ...]:
    """Return every slide with its times as they will be, with ``refit`` or else the evening's own.

    From the room's slide on, each begins when those before it are over.
    """
    refit = state.refit if refit is None else refit
    planned = planned_seconds(deck, refit)
    skipped = refit.skipped
    here = state.room_position.slide
    spent = [state.seconds_on(index, now) for index in range(len(deck.slides))]
    wall = now.wall_seconds - sum(spent[: here + 1])
    slides: list[SlidePlan] = []
    for index, seconds in enumerate(planned):
        slides.append(
            SlidePlan(
                slide=index,
                planned_seconds=seconds,
                actual_seconds=spent[index],
                is_skipped=index in skipped,
                starts_at=wall,
            )
        )
        if index < here:
            wall += spent[index]
        elif index == here:
            wall += spent[index] + seconds_left_here(state, seconds, spent[index], now.monotonic_seconds)
        elif not is_done(spent[index], seconds):
            wall += seconds
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
