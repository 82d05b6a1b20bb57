"""Owns giving slides other minutes: the text edits behind "use the averages of my last evenings"."""

from __future__ import annotations

from collections.abc import Mapping

from hearthside.deck.attribute_edits import attribute_edit, can_have_attributes
from hearthside.deck.edits import TextEdit
from hearthside.deck.model import Deck, Slide

_NAME = "minutes"


def minutes_edits(deck: Deck, seconds_by_slide: Mapping[int, int]) -> tuple[TextEdit, ...]:
    """Return the edits that give slides (by index) these planned seconds, in the order of the text. Slides that cannot
    name their own minutes are left out."""
    edits = (minutes_edit(deck, deck.slides[index], seconds) for index, seconds in sorted(seconds_by_slide.items()))
    return tuple(edit for edit in edits if edit is not None)


def can_name_minutes(slide: Slide) -> bool:
    """Return whether ``minutes=`` behind the slide's heading would be its own: a section's heading names the whole
    section's, and a slide without a heading has no place for it."""
    return can_have_attributes(slide) and not slide.starts_section


def minutes_edit(deck: Deck, slide: Slide, seconds: int) -> TextEdit | None:
    """Return the edit after which ``slide`` names ``seconds``; None where it names them already or cannot."""
    return attribute_edit(deck, slide, _NAME, minutes_text(seconds)) if can_name_minutes(slide) else None


def minutes_text(seconds: int) -> str:
    """Return ``seconds`` as a deck writes minutes: ``4``, ``2:30``, ``75``."""
    minutes, rest = divmod(max(0, seconds), 60)
    return f"{minutes}:{rest:02}" if rest else str(minutes)
