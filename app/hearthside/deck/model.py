"""Owns the parsed deck: frozen, with a span of the source for every slide.

Opening a deck scans its structure only. A slide's Markdown is read the first time somebody asks for its ``content`` or
its ``notes``, so that a deck of two thousand slides opens as fast as it can be split, and so that the room's first
picture never waits for notes that only the console shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Protocol

from msgspec import Struct, field

from hearthside.deck.activities import Activity
from hearthside.deck.blocks import Block, Inline
from hearthside.deck.booking import Booking
from hearthside.deck.comments import Comments
from hearthside.deck.faults import Fault
from hearthside.deck.resources import Resources
from hearthside.deck.setting_places import Place
from hearthside.deck.source import Source, Span


class Layout(StrEnum):
    TITLE = "title"
    SECTION = "section"
    TEXT = "text"
    PICTURE = "picture"
    BESIDE = "beside"
    QUOTE = "quote"
    STATEMENT = "statement"
    COLUMNS = "columns"
    TABLE = "table"
    AGREEMENTS = "agreements"
    DISCUSSION = "discussion"
    BREATHE = "breathe"
    BREAK = "break"
    BEGIN = "begin"
    RESOURCES = "resources"
    BOOKING = "booking"


class IfLate(StrEnum):
    SKIP = "skip"
    SHORTEN = "shorten"
    FIXED = "fixed"


class Cue(StrEnum):
    """A leading bold word in the speaker notes that the console shows as a coloured label."""

    SAY = "Say"
    DO = "Do"
    TIME = "Time"
    IF_ASKED = "If asked"
    TAKE_CARE = "Take care"
    SOURCES = "Sources"
    THEN = "Then"


class Note(Struct, frozen=True, kw_only=True):
    """One cue of the speaker notes, or a stretch of notes without one."""

    cue: Cue | None
    blocks: tuple[Block, ...]


class Attributes(Struct, frozen=True, kw_only=True):
    """What stands in ``{…}`` behind a heading. ``named`` holds everything, known and unknown, in order."""

    classes: tuple[str, ...] = ()
    named: Mapping[str, str] = {}
    span: Span | None = None


class SlideContent(Struct, frozen=True, kw_only=True):
    """What is on a slide, read. ``steps`` is the highest reveal step: a slide without reveals has 0."""

    title: Inline
    layout: Layout
    blocks: tuple[Block, ...]
    steps: int
    faults: tuple[Fault, ...]
    """Faults of form found while reading; pictures that are missing or too large are the render layer's to report."""


class SlideNotes(Struct, frozen=True, kw_only=True):
    """A slide's speaker notes, read, and the faults of form found in them."""

    notes: tuple[Note, ...]
    faults: tuple[Fault, ...]


class ReadsSlides(Protocol):
    """Reads what a slide holds, when somebody looks at it. Never raises."""

    def content(self, slide: Slide) -> SlideContent: ...
    def notes(self, slide: Slide) -> SlideNotes: ...


class Slide(Struct, frozen=True, kw_only=True, dict=True):
    """One slide. What is here costs nothing; ``content`` and ``notes`` read the slide's Markdown on first use."""

    number: int
    """From 1, as people count."""
    section: int | None
    """Index into ``Deck.sections``."""
    span: Span
    title_text: str
    """The heading without marks and attributes; empty where there is none."""
    heading_span: Span | None
    starts_section: bool
    attributes: Attributes
    if_late: IfLate | None
    content_note: str
    activity: Activity | None
    notes_text: str
    """The notes' Markdown as written, without the fences."""
    notes_spans: tuple[Span, ...]
    """Where the notes stand in the text, without the fences."""
    planned_seconds: int
    parts: tuple[Span, ...]
    """Heading, blocks, fences, comments and the blank lines between them: tiles ``span``."""
    reader: ReadsSlides

    @property
    def heading_place(self) -> Span:
        """The heading, or the empty span at which one would stand."""
        return self.heading_span or Span(self.span.start, self.span.start)

    @cached_property
    def content(self) -> SlideContent:
        return self.reader.content(self)

    @cached_property
    def notes(self) -> SlideNotes:
        return self.reader.notes(self)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Every fault of form on the slide and in its notes; reads both."""
        return (*self.content.faults, *self.notes.faults)


class Section(Struct, frozen=True, kw_only=True):
    """A ``#`` heading and the slides up to the next one."""

    title: str
    first_slide: int
    """Index into ``Deck.slides``."""
    slide_count: int
    planned_seconds: int


class Series(Struct, frozen=True, kw_only=True):
    """The workshops that belong together, and which of them this is; ``previous`` and ``next`` are deck files."""

    name: str = ""
    part: int | None = None
    total: int | None = None
    previous: str = ""
    next: str = ""


class DeckSettings(Struct, frozen=True, kw_only=True):
    """The front matter, read leniently: what is missing or wrong has its default and, if wrong, a fault."""

    title: str = ""
    subtitle: str = ""
    author: str = ""
    credentials: str = ""
    minutes: int | None = None
    start: str = ""
    """``19:00`` or empty."""
    theme: str = "paper"
    language: str = "en"
    series: Series | None = None
    booking: Booking | None = None
    resources: Resources | None = None
    unknown: Mapping[str, str] = {}
    places: Mapping[str, Place] = {}
    """Where each value stands that is a text: by its name, ``theme`` or ``booking.next-workshop.date``."""

    def text_of(self, name: str) -> str:
        """Return the text that stands under a name such as ``booking.next-workshop.date``; empty for what is none."""
        found: object = self
        for part in name.split("."):
            found = getattr(found, part.replace("-", "_"), None)
        return found if isinstance(found, str) else ""


class Deck(Struct, frozen=True, kw_only=True, dict=True):
    """A whole deck. ``head`` (the front matter, possibly empty) and the slides' spans tile the source's text.

    The first slide is the title slide where the front matter has a title: made of the front matter and of whatever
    stands before the first heading. The last slide is always the booking screen; one that the deck does not write
    has an empty span at the end of the text.
    """

    source: Source
    settings: DeckSettings
    head: Span
    sections: tuple[Section, ...]
    slides: tuple[Slide, ...]
    structure_faults: tuple[Fault, ...]
    comments: Comments = field(default_factory=Comments)
    """Where the trainer's own remarks stand; none inside code is one."""

    @property
    def planned_seconds(self) -> int:
        return sum(slide.planned_seconds for slide in self.slides)

    @cached_property
    def faults(self) -> tuple[Fault, ...]:
        """Every fault of form, in the order of the text; reads every slide and its notes."""
        found = [*self.structure_faults, *(fault for slide in self.slides for fault in slide.faults)]
        return tuple(sorted(found, key=lambda fault: (fault.span.start, fault.code)))
