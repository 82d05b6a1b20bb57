"""Owns small decks for the session's tests, made without the parser: what a slide says, its time and its reveals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from hearthside.deck.activities import Activity
from hearthside.deck.model import (
    Attributes,
    Deck,
    DeckSettings,
    IfLate,
    Layout,
    Section,
    Slide,
    SlideContent,
    SlideNotes,
)
from hearthside.deck.source import Source, Span


@dataclass(frozen=True, slots=True)
class Page:
    """One slide of a deck in a test."""

    title: str
    body: str = ""
    steps: int = 0
    planned_seconds: int = 60
    section: int | None = None
    activity: Activity | None = None
    if_late: IfLate | None = None
    layout: Layout = Layout.TEXT
    headed: bool = False
    """Whether it has a heading behind which attributes could stand."""

    @property
    def text(self) -> str:
        return f"## {self.title}\n\n{self.body}\n\n"


def deck_of(*pages: Page | str, start: str = "") -> Deck:
    """Return a deck of these pages (a word is a page with that title) and the booking screen that nobody wrote."""
    made = [page if isinstance(page, Page) else Page(page) for page in pages]
    text = "".join(page.text for page in made)
    slides: list[Slide] = []
    at = 0
    for page in made:
        slides.append(_slide(len(slides) + 1, Span(at, at + len(page.text)), page))
        at += len(page.text)
    slides.append(_slide(len(slides) + 1, Span(at, at), Page("", planned_seconds=0)))
    return Deck(
        source=Source(text),
        settings=DeckSettings(start=start),
        head=Span(0, 0),
        sections=_sections(made),
        slides=tuple(slides),
        structure_faults=(),
    )


def _sections(pages: list[Page]) -> tuple[Section, ...]:
    numbers = [page.section for page in pages if page.section is not None]
    sections = []
    for number in sorted(set(numbers)):
        first, count = _first(pages, number), numbers.count(number)
        sections.append(Section(title=str(number), first_slide=first, slide_count=count, planned_seconds=0))
    return tuple(sections)


def _first(pages: list[Page], section: int) -> int:
    return next(index for index, page in enumerate(pages) if page.section == section)


class _Reader(NamedTuple):
    """Reads every slide as an empty one with this layout and so many steps."""

    layout: Layout
    steps: int

    def content(self, _slide: Slide) -> SlideContent:
        return SlideContent(title=(), layout=self.layout, blocks=(), steps=self.steps, faults=())

    def notes(self, _slide: Slide) -> SlideNotes:
        return SlideNotes(notes=(), faults=())


def _slide(number: int, span: Span, page: Page) -> Slide:
    return Slide(
        number=number,
        section=page.section,
        span=span,
        title_text=page.title,
        heading_span=Span(span.start, span.start + len(page.title) + 3) if page.headed else None,
        starts_section=False,
        attributes=Attributes(),
        if_late=page.if_late,
        content_note="",
        activity=page.activity,
        notes_text="",
        notes_spans=(),
        planned_seconds=page.planned_seconds,
        parts=(span,),
        reader=_Reader(page.layout, page.steps),
    )
