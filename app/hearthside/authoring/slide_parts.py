"""Owns telling the parts of a slide's text apart: its head, its notes, its body, and the blank lines between them."""

from __future__ import annotations

from hearthside.deck.fence_lines import notes_opening
from hearthside.deck.model import Deck, Slide
from hearthside.deck.source import Span

_COMMENT = "<!--"


def is_head(deck: Deck, slide: Slide, part: Span) -> bool:
    """Return whether ``part`` of ``slide`` is its heading, the rule above it, or what stands between the two."""
    heading = slide.heading_span
    return part.start < heading.end if heading is not None else part.of(deck.source.text).strip("- \t\n") == ""


def is_notes(deck: Deck, part: Span) -> bool:
    """Return whether ``part`` of a slide is notes, fence and all."""
    return notes_opening(deck.source.text, part.start) is not None


def head_end(deck: Deck, slide: Slide) -> int:
    """Return the offset at which the body of ``slide`` may begin."""
    heads = [part.end for part in slide.parts if part.of(deck.source.text).strip() and is_head(deck, slide, part)]
    return heads[-1] if heads else slide.span.start


def body_parts(deck: Deck, slide: Slide) -> tuple[Span, ...]:
    """Return what stands on ``slide`` for the room, in order: neither head nor notes, remarks or blank lines."""
    text = deck.source.text
    return tuple(
        part
        for part in slide.parts
        if part.of(text).strip()
        and not is_notes(deck, part)
        and not is_head(deck, slide, part)
        and not part.of(text).lstrip().startswith(_COMMENT)
    )


def gap(text: str, place: int) -> str:
    """Return the line ends that it takes for a blank line ahead of ``place``; none at the very start."""
    before = text[:place]
    return "\n" * (2 - min(2, len(before) - len(before.rstrip("\n")))) if before else ""


def gap_behind(text: str, place: int) -> str:
    """Return the line ends that it takes for a blank line, or for the end of the text, behind what ends at ``place``
    without a line end of its own."""
    rest = text[place:]
    return "\n" if not rest or rest.startswith("\n") else "\n\n"
