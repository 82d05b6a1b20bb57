"""Owns what windows say of a deck in few words: series, length, slides, discussions, and its sections' plan."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from hearthside.deck.activities import Discussion
from hearthside.deck.model import Deck, Slide
from hearthside.export.plan_text import minutes_text, start_minute, time_of_day
from hearthside.tr import ntr, tr


class PlanRow(Struct, frozen=True, kw_only=True):
    """One line of a deck's plan: a section, or what stands before the first one."""

    title: str
    seconds: int
    talking_seconds: int
    """How much of it people talk with each other."""
    starts: str
    """The clock time, or empty where the deck names no start."""
    slides: int
    first_slide: int
    """The number of its first slide, from 1."""


def series_words(deck: Deck) -> str:
    """Return ``Workshop 1 of 3``, or the series' name where no part is named; empty outside a series."""
    series = deck.settings.series
    if series is None:
        return ""
    if series.part is None:
        return series.name
    if series.total is None:
        return tr("Workshop {part}").format(part=series.part)
    return tr("Workshop {part} of {total}").format(part=series.part, total=series.total)


def series_line(deck: Deck) -> str:
    """Return ``Workshop 1 of 3 · Thriving relationships``; empty outside a series."""
    part = series_words(deck)
    name = deck.settings.series.name if deck.settings.series is not None else ""
    return part if name in part else f"{part} · {name}"


def short_facts(deck: Deck) -> str:
    """Return ``90 min · 24 slides · 7 discussions``."""
    discussions = sum(isinstance(slide.activity, Discussion) for slide in deck.slides)
    facts = (
        minutes_text(deck.planned_seconds),
        ntr("1 slide", "{count} slides", len(deck.slides)).format(count=len(deck.slides)),
        ntr("1 discussion", "{count} discussions", discussions).format(count=discussions) if discussions else "",
    )
    return " · ".join(fact for fact in facts if fact)


def evening_words(deck: Deck) -> str:
    """Return when the evening begins and ends as planned, or an empty text where the deck names no start."""
    start = start_minute(deck.settings.start)
    if start is None:
        return ""
    words = tr("{start} to {end}")
    return words.format(start=time_of_day(start, 0), end=time_of_day(start, deck.planned_seconds))


def plan_rows(deck: Deck) -> Iterator[PlanRow]:
    """Yield the plan: what stands before the first section, if that takes time, then every section."""
    start = start_minute(deck.settings.start)
    before_seconds = 0
    for title, slides in _stretches(deck):
        seconds = sum(slide.planned_seconds for slide in slides)
        yield PlanRow(
            title=title,
            seconds=seconds,
            talking_seconds=sum(
                min(slide.planned_seconds, slide.activity.total_seconds)
                for slide in slides
                if isinstance(slide.activity, Discussion)
            ),
            starts="" if start is None else time_of_day(start, before_seconds),
            slides=len(slides),
            first_slide=slides[0].number,
        )
        before_seconds += seconds


def _stretches(deck: Deck) -> Iterator[tuple[str, tuple[Slide, ...]]]:
    first = deck.sections[0].first_slide if deck.sections else len(deck.slides)
    opening = deck.slides[:first]
    if not deck.sections:
        yield tr("The whole deck"), opening
    elif any(slide.planned_seconds for slide in opening):
        yield tr("Opening"), opening
    for section in deck.sections:
        yield section.title, deck.slides[section.first_slide : section.first_slide + section.slide_count]
