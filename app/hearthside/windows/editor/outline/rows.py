"""Owns what stands in each line of the outline: sections' headings, and slides."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from hearthside.deck.model import Deck, IfLate, Section, Slide
from hearthside.export.plan_text import minutes_text
from hearthside.tr import ntr, tr
from hearthside.windows.console.slide_names import slide_name


class SlideRow(Struct, frozen=True):
    """One slide. Two rows are equal where the slide reads the same at the same place."""

    slide: int
    """Index into the deck's slides."""
    text_hash: int
    name: str
    seconds: int
    """Those that the deck names for it; 0 for a share of what is left."""
    is_timed: bool
    """It has a clock of its own."""
    if_late: IfLate | None
    content_note: str

    @property
    def minutes(self) -> str:
        """How long it takes, in words."""
        return minutes_text(self.seconds)

    def spoken(self, count: int) -> str:
        """Return the row in words, for screen readers and tool tips."""
        place = tr("Slide {number} of {count}").format(number=self.slide + 1, count=count)
        note = tr("content note: {note}").format(note=self.content_note) if self.content_note else ""
        return ", ".join(words for words in (place, self.name, self.minutes, late_words(self.if_late), note) if words)


class HeadingRow(Struct, frozen=True):
    """The heading of a section, above its slides. ``slide`` is the section's first."""

    section: int
    slide: int
    slide_count: int
    title: str
    minutes: str
    is_collapsed: bool

    @property
    def name(self) -> str:
        """The section's number and title."""
        return f"{self.section + 1} {self.title}".rstrip()

    def spoken(self, _count: int) -> str:
        """Return the row in words, for screen readers and tool tips."""
        slides = ntr("1 slide", "{count} slides", self.slide_count).format(count=self.slide_count)
        state = tr("folded") if self.is_collapsed else ""
        name = tr("Section {name}").format(name=self.name)
        return ", ".join(words for words in (name, self.minutes, slides, state) if words)


Row: TypeAlias = SlideRow | HeadingRow


def rows_of(deck: Deck, collapsed: frozenset[int]) -> list[Row]:
    """Return the rows for ``deck``, without the slides of the sections in ``collapsed``."""
    found: list[Row] = []
    for slide in deck.slides:
        if slide.section is not None and slide.number - 1 == deck.sections[slide.section].first_slide:
            found.append(_heading(slide.section, deck.sections[slide.section], slide.section in collapsed))
        if slide.section is None or slide.section not in collapsed:
            found.append(_slide(deck, slide))
    return found


def late_words(if_late: IfLate | None) -> str:
    """Return what happens to a slide when time is short, in few words."""
    if if_late is IfLate.SKIP:
        return tr("may be cut")
    if if_late is IfLate.SHORTEN:
        return tr("may be shortened")
    return tr("is never cut") if if_late is IfLate.FIXED else ""


def _heading(index: int, section: Section, is_collapsed: bool) -> HeadingRow:
    return HeadingRow(
        section=index,
        slide=section.first_slide,
        slide_count=section.slide_count,
        title=section.title,
        minutes=minutes_text(section.planned_seconds),
        is_collapsed=is_collapsed,
    )


def _slide(deck: Deck, slide: Slide) -> SlideRow:
    is_planned = slide.activity is not None or ("minutes" in slide.attributes.named and not slide.starts_section)
    return SlideRow(
        slide=slide.number - 1,
        text_hash=hash(slide.span.of(deck.source.text)),
        name=slide_name(deck, slide),
        seconds=slide.planned_seconds if is_planned else 0,
        is_timed=slide.activity is not None,
        if_late=slide.if_late,
        content_note=slide.content_note,
    )
