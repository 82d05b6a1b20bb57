"""Owns what is set on many slides at once, and where a slide's title is typed."""

from __future__ import annotations

from collections.abc import Iterable

from hearthside.authoring.change import Change
from hearthside.deck.attribute_edits import attribute_edit, can_have_attributes
from hearthside.deck.headings import read_heading
from hearthside.deck.model import Deck, IfLate, Slide
from hearthside.deck.source import Span

_IF_LATE = "if-late"


def are_cut_if_late(deck: Deck, indexes: Iterable[int]) -> bool:
    """Return whether all slides at ``indexes`` that can be are marked as the first to go when time is short."""
    slides = [deck.slides[index] for index in indexes]
    marks = [slide.if_late is IfLate.SKIP for slide in slides if can_have_attributes(slide)]
    return bool(marks) and all(marks)


def cut_if_late(deck: Deck, indexes: Iterable[int], *, is_on: bool) -> Change:
    """Return the change after which the slides at ``indexes`` are marked so, or not; those without a heading stay."""
    value = IfLate.SKIP.value if is_on else None
    slides = [deck.slides[index] for index in sorted(set(indexes))]
    wanted = [slide for slide in slides if is_on or slide.if_late is IfLate.SKIP]
    edits = [attribute_edit(deck, slide, _IF_LATE, value) for slide in wanted]
    return Change(tuple([edit for edit in edits if edit is not None]))


def title_span(deck: Deck, slide: Slide) -> Span | None:
    """Return where the words of the slide's heading stand, without hashes and attributes; None without a heading."""
    line = slide.heading_span
    if line is None:
        return None
    return read_heading(deck.source.text, line, 1 if slide.starts_section else 2, deck.comments).span
