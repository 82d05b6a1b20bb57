"""Owns looking, before anything is inserted, whether the text would still be cut into slides as it was.

Only the slides around are looked at: at the start of a slide nothing is open any more that could reach into it, unless
what is inserted closes something that was never closed further up.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from hearthside.deck.edits import TextEdit, apply_edits
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.front_matter import read_front_matter
from hearthside.deck.lexemes import Kind, Lexed, flatten_line_ends, lex
from hearthside.deck.model import Deck
from hearthside.deck.scan import RawSlide, Scan, scan
from hearthside.deck.source import Source, Span

_SLIDES_AROUND = 2
_REACH_FURTHER = ("-->", "```", "~~~")
"""What could close something that begins anywhere in the text."""


class Block(Enum):
    """As what a piece of text has to be read to do what it is inserted for."""

    FENCE = "fence"
    TEXT = "text"
    COMMENT = "comment"


class _Cut(NamedTuple):
    lexed: Lexed
    scan: Scan

    @property
    def starts(self) -> list[int]:
        """Where slides start; what stands ahead of the first heading or rule is the first where there is anything."""
        ahead = [self.scan.before.start] if self.scan.before.has_text else []
        return [*ahead, *(slide.start for slide in self.scan.slides)]


def only_new_slides(deck: Deck, edit: TextEdit, new: Sequence[int]) -> bool:
    """Return whether ``edit``, an insertion, lets every slide start where it did, and new ones only at the offsets
    ``new`` within what is inserted."""
    before, after, edit = _around(deck, edit)
    place, length = edit.span.start, len(edit.new)
    moved = [start + length for start in before.starts if start >= place]
    stay = [start for start in before.starts if start < place]
    return after.starts == [*stay, *(place + start for start in new), *moved]


def only_this_slide(deck: Deck, edits: Sequence[TextEdit]) -> bool:
    """Return whether ``edits``, all of them in one slide, let every slide start where it did."""
    first = min(edit.span.start for edit in edits)
    region = _region(deck, TextEdit(Span(first, first), "".join(edit.new for edit in edits)))
    text = region.of(deck.source.text)
    moved = [TextEdit(Span(span.start - region.start, span.end - region.start), new) for span, new in edits]
    longer = sum(len(edit.new) - len(edit.span) for edit in edits)
    before = _cut(text, is_top=region.start == 0).starts
    after = _cut(apply_edits(text, moved), is_top=region.start == 0).starts
    return after == [start + longer * (start + region.start > first) for start in before]


def stays_within_slide(deck: Deck, edit: TextEdit, block: Span, kind: Block) -> bool:
    """Return whether ``edit``, an insertion, starts no slide and swallows none, and ``block`` (within what is inserted)
    is read as ``kind``: not lost in code, in a remark or in a part that is never closed."""
    before, after, edit = _around(deck, edit)
    place, length = edit.span.start, len(edit.new)
    starts = [slide.start for slide in after.scan.slides]
    if starts != [slide.start + length * (slide.start >= place) for slide in before.scan.slides]:
        return False
    slides = [after.scan.before, *after.scan.slides]
    placed = Span(place + block.start, place + block.end)
    return _is_read_as(kind, placed, slides[bisect_right(starts, placed.start)], after.lexed)


def _around(deck: Deck, edit: TextEdit) -> tuple[_Cut, _Cut, TextEdit]:
    """Return the slides around ``edit`` before and after it, and the edit with its place among them."""
    region = _region(deck, edit)
    text = region.of(deck.source.text)
    here = TextEdit(Span(edit.span.start - region.start, edit.span.end - region.start), edit.new)
    is_top = region.start == 0
    return _cut(text, is_top=is_top), _cut(apply_edits(text, [here]), is_top=is_top), here


def _region(deck: Deck, edit: TextEdit) -> Span:
    spans = [slide.span for slide in deck.slides if slide.span]
    at = bisect_right([span.start for span in spans], edit.span.start) - 1
    first, last = at - _SLIDES_AROUND, at + _SLIDES_AROUND
    if any(mark in edit.new for mark in _REACH_FURTHER):
        return Span(0, len(deck.source.text))
    start = spans[first].start if first > 0 else 0
    return Span(start, spans[last].end if last < len(spans) else len(deck.source.text))


def _cut(text: str, *, is_top: bool) -> _Cut:
    flat = flatten_line_ends(text)
    start = read_front_matter(flat, FaultLog(Source(text))).head.end if is_top else 0
    lexed = lex(flat, start)
    return _Cut(lexed, scan(lexed, start))


def _is_read_as(kind: Block, block: Span, slide: RawSlide, lexed: Lexed) -> bool:
    end = block.end + 1
    if kind is Block.FENCE:
        own = [fence for fence in slide.fences if block.start <= fence.line.start < block.end]
        is_whole = all(fence.is_closed and fence.home is fence and fence.end <= end for fence in own)
        return is_whole and bool(own) and own[0].line.start == block.start
    if kind is Block.COMMENT:
        return block in lexed.comments
    return any(
        piece.kind is Kind.TEXT and piece.span.start == block.start and piece.span.end <= end for piece in slide.pieces
    )
