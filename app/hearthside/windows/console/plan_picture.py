"""Owns the evening as the plan bar shows it: slides as planned and as they went or will go, and all in words."""

from __future__ import annotations

from itertools import groupby

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
_APART_SECONDS = 0.01
"""Moments that are less apart are one: they are added up in different orders."""


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
    past: Stretch
    """What the room has seen of it, in the order of the deck: later slides that were seen before somebody asked to go
    back lie behind too."""
    to_come: Stretch
    """What is left of it, from now on."""
    is_here: bool

    @property
    def parts(self) -> tuple[Stretch, ...]:
        """Where it lies on the bar: behind, ahead, both, or nowhere."""
        return _joined(self.past, self.to_come)


class PlannedSection(Struct, frozen=True, kw_only=True):
    """The slides of one section together; ``over`` is what it took longer than planned, at its first part's end."""

    section: int | None
    title: str
    planned: Stretch
    parts: tuple[Stretch, ...]
    """As it went and as it will go; two where other sections were seen before somebody asked to go back."""
    over_seconds: float
    is_here: bool


class PlanPicture(Struct, frozen=True, kw_only=True):
    """All that the bar shows at one moment."""

    slides: tuple[PlannedSlide, ...]
    sections: tuple[PlannedSection, ...]
    whole: Stretch
    """From the first to the last moment on the bar."""
    before: Stretch
    """What passed before the first slide by the slides' own times, and is on none: a late start, a sleep."""
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
    slides_start = plans[0].past_from if plans else first
    return PlanPicture(
        slides=slides,
        sections=sections,
        whole=Stretch(first, max(planned_end, at_pace.forecast_end_wall_seconds, first + 60)),
        before=Stretch(first, max(first, min(slides_start, now.wall_seconds))),
        now=now.wall_seconds,
        planned_end=planned_end,
        forecast_end=at_pace.forecast_end_wall_seconds,
        words=_words(sections, at_pace, now.wall_seconds),
    )


def slide_words(picture: PlanPicture, deck: Deck, at: float) -> str:
    """Return what is planned or was done at the moment ``at`` (wall seconds); empty outside the evening."""
    if picture.before.starts_at <= at < picture.before.ends_at and picture.before.seconds >= _LONGER_BY_SECONDS:
        words = tr("{minutes} on no slide: a late start, or a sleep")
        return words.format(minutes=minutes_text(picture.before.seconds))
    parts = ((each, part) for each in picture.slides for part in each.parts)
    found, part = next((pair for pair in parts if pair[1].starts_at <= at < pair[1].ends_at), (None, None))
    if found is None or part is None:
        return ""
    slide = deck.slides[found.slide]
    section = deck.sections[slide.section].title if slide.section is not None else ""
    name = slide_name(deck, slide)
    times = tr("{start} to {end}").format(start=clock_words(part.starts_at), end=clock_words(part.ends_at))
    planned = tr("{minutes} planned").format(minutes=minutes_text(found.planned.seconds))
    is_over = not found.is_here and not found.to_come.seconds
    took = tr("took {minutes}").format(minutes=minutes_text(found.past.seconds)) if is_over else ""
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
        planned = Stretch(planned_at, planned_at + slide.planned_seconds)
        planned_at = planned.ends_at
        past_ends = plan.past_from + plan.actual_seconds
        past = Stretch(max(plan.past_from, min(plan_starts, past_ends)), past_ends)
        ends_at = forecast_end if is_last else plan.starts_at + plan.left_seconds
        to_come = Stretch(plan.starts_at, max(ends_at, plan.starts_at))
        if planned.seconds or past.seconds + to_come.seconds >= 1:
            found.append(
                PlannedSlide(
                    slide=plan.slide,
                    section=slide.section,
                    planned=planned,
                    past=past,
                    to_come=to_come,
                    is_here=plan.slide == here,
                )
            )
    return tuple(found)


def _sections(deck: Deck, slides: tuple[PlannedSlide, ...], here: int) -> tuple[PlannedSection, ...]:
    found: list[PlannedSection] = []
    for section, group in groupby(slides, key=lambda slide: slide.section):
        of_it = tuple(group)
        planned = _hull(tuple(slide.planned for slide in of_it))
        past = _hull(tuple(slide.past for slide in of_it))
        to_come = _hull(tuple(slide.to_come for slide in of_it))
        over = past.seconds + to_come.seconds - planned.seconds if past.seconds else 0.0
        found.append(
            PlannedSection(
                section=section,
                title=deck.sections[section].title if section is not None else "",
                planned=planned,
                parts=_joined(past, to_come),
                over_seconds=over if over > _LONGER_BY_SECONDS else 0.0,
                is_here=section == deck.slides[here].section,
            )
        )
    return tuple(found)


def _hull(stretches: tuple[Stretch, ...]) -> Stretch:
    """Return what ``stretches`` that follow each other come to together."""
    return Stretch(stretches[0].starts_at, stretches[-1].ends_at)


def _joined(past: Stretch, to_come: Stretch) -> tuple[Stretch, ...]:
    """Return what there is of both, as one where nothing lies between them."""
    parts = tuple(part for part in (past, to_come) if part.seconds > 0)
    if len(parts) == 2 and to_come.starts_at - past.ends_at < _APART_SECONDS:
        return (_hull(parts),)
    return parts


def _words(sections: tuple[PlannedSection, ...], at_pace: Pace, now: float) -> str:
    here = next((section for section in sections if section.is_here), None)
    where = ""
    if here is not None and here.title:
        until = clock_words(max((now, *(part.ends_at for part in here.parts))))
        where = tr("{section} until {time}").format(section=here.title, time=until)
    until = clock_words(at_pace.wanted_end_wall_seconds)
    planned = "" if at_pace.is_held_to_booking else tr("planned until {time}").format(time=until)
    return ", ".join(part for part in (where, pace_words(at_pace), planned) if part)
