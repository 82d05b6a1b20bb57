"""Owns the evening as the plan bar shows it: slides as planned and as they went or will go, and all in words."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.model import Deck
from hearthside.session.clock import Instant
from hearthside.session.pace import Pace, clock_words, pace, pace_words
from hearthside.session.plan import SlidePlan, evening_plan
from hearthside.session.state import SessionState
from hearthside.tr import tr
from hearthside.windows.console.slide_names import slide_name
from hearthside.windows.console.times import minutes_text

_LONGER_BY_SECONDS = 20.0
"""Nothing took longer than planned by less."""
_LATE_SECONDS = 60.0


class Stretch(Struct, frozen=True):
    """A stretch of the evening. Moments are wall seconds."""

    starts_at: float
    ends_at: float

    @property
    def seconds(self) -> float:
        return self.ends_at - self.starts_at


class PlannedSlide(Struct, frozen=True, kw_only=True):
    """One slide with a place on the bar."""

    slide: int
    section: int | None
    planned: Stretch
    """By the deck's own plan."""
    actual: Stretch
    """As it went; from now on, as it will go."""
    is_past: bool


class PlannedSection(Struct, frozen=True, kw_only=True):
    """The slides of one section together; ``over`` is what it took longer than planned, at its end."""

    section: int | None
    title: str
    planned: Stretch
    actual: Stretch
    over_seconds: float
    is_here: bool


class PlanPicture(Struct, frozen=True, kw_only=True):
    """All that the bar shows at one moment."""

    slides: tuple[PlannedSlide, ...]
    sections: tuple[PlannedSection, ...]
    whole: Stretch
    """From the first to the last moment on the bar."""
    before: Stretch
    """What passed before the first slide by the slides' own times, and is on none: a late start, a sleep, a look at
    later slides."""
    now: float
    planned_end: float
    """When it should end: as planned, or when the room has to be free."""
    forecast_end: float
    words: str
    """The same for who cannot see it."""

    @property
    def ends_late(self) -> bool:
        """Whether it will end later than planned by more than people forgive."""
        return self.forecast_end - self.planned_end > _LATE_SECONDS


def plan_picture(state: SessionState, deck: Deck, now: Instant) -> PlanPicture:
    """Return the evening as it stands at ``now``."""
    at_pace = pace(state, deck, now)
    planned_end, plan_starts = at_pace.wanted_end_wall_seconds, at_pace.plan_began_wall_seconds
    plans = evening_plan(state, deck, now)
    slides = _slides(deck, plans, plan_starts, state.room_position.slide, at_pace.forecast_end_wall_seconds)
    sections = _sections(deck, slides, state.room_position.slide)
    first = min(plan_starts, now.wall_seconds)
    slides_start = slides[0].actual.starts_at if slides else first
    return PlanPicture(
        slides=slides,
        sections=sections,
        whole=Stretch(first, max(planned_end, at_pace.forecast_end_wall_seconds, first + 60)),
        before=Stretch(first, max(first, min(slides_start, now.wall_seconds))),
        now=now.wall_seconds,
        planned_end=planned_end,
        forecast_end=at_pace.forecast_end_wall_seconds,
        words=_words(sections, at_pace),
    )


def slide_words(picture: PlanPicture, deck: Deck, at: float) -> str:
    """Return what is planned or was done at the moment ``at`` (wall seconds); empty outside the evening."""
    if picture.before.starts_at <= at < picture.before.ends_at and picture.before.seconds >= _LONGER_BY_SECONDS:
        words = tr("{minutes} on no slide: a late start, a sleep, or a look further on")
        return words.format(minutes=minutes_text(picture.before.seconds))
    found = next((each for each in picture.slides if each.actual.starts_at <= at < each.actual.ends_at), None)
    if found is None:
        return ""
    slide = deck.slides[found.slide]
    section = deck.sections[slide.section].title if slide.section is not None else ""
    name = slide_name(deck, slide)
    times = tr("{start} to {end}").format(
        start=clock_words(found.actual.starts_at), end=clock_words(found.actual.ends_at)
    )
    planned = tr("{minutes} planned").format(minutes=minutes_text(found.planned.seconds))
    took = tr("took {minutes}").format(minutes=minutes_text(found.actual.seconds)) if found.is_past else ""
    title = name if section in ("", name) else f"{section} · {name}"
    return "\n".join((title, " · ".join(part for part in (times, planned, took) if part)))


def _slides(
    deck: Deck, plans: tuple[SlidePlan, ...], plan_starts: float, here: int, forecast_end: float
) -> tuple[PlannedSlide, ...]:
    found: list[PlannedSlide] = []
    planned_at = plan_starts
    for plan in plans:
        slide = deck.slides[plan.slide]
        is_last = plan.slide + 1 == len(plans)
        ends_at = forecast_end if is_last else plans[plan.slide + 1].starts_at
        planned = Stretch(planned_at, planned_at + slide.planned_seconds)
        planned_at = planned.ends_at
        actual = Stretch(max(plan.starts_at, min(plan_starts, ends_at)), max(ends_at, plan.starts_at))
        if planned.seconds or actual.seconds >= 1:
            found.append(
                PlannedSlide(
                    slide=plan.slide,
                    section=slide.section,
                    planned=planned,
                    actual=actual,
                    is_past=plan.slide < here,
                )
            )
    return tuple(found)


def _sections(deck: Deck, slides: tuple[PlannedSlide, ...], here: int) -> tuple[PlannedSection, ...]:
    groups: list[list[PlannedSlide]] = []
    for slide in slides:
        if groups and groups[-1][-1].section == slide.section:
            groups[-1].append(slide)
        else:
            groups.append([slide])
    found: list[PlannedSection] = []
    for group in groups:
        section = group[0].section
        planned = Stretch(group[0].planned.starts_at, group[-1].planned.ends_at)
        actual = Stretch(group[0].actual.starts_at, group[-1].actual.ends_at)
        over = actual.seconds - planned.seconds if group[0].slide <= here else 0.0
        found.append(
            PlannedSection(
                section=section,
                title=deck.sections[section].title if section is not None else "",
                planned=planned,
                actual=actual,
                over_seconds=over if over > _LONGER_BY_SECONDS else 0.0,
                is_here=section == deck.slides[here].section,
            )
        )
    return tuple(found)


def _words(sections: tuple[PlannedSection, ...], at_pace: Pace) -> str:
    here = next((section for section in sections if section.is_here), None)
    where = ""
    if here is not None and here.title:
        until = clock_words(here.actual.ends_at)
        where = tr("{section} until {time}").format(section=here.title, time=until)
    until = clock_words(at_pace.wanted_end_wall_seconds)
    planned = "" if at_pace.is_held_to_booking else tr("planned until {time}").format(time=until)
    return ", ".join(part for part in (where, pace_words(at_pace), planned) if part)
