"""Owns looking, before anything is inserted, whether the text would still be cut into slides as it was."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum

from hearthside.deck.edits import TextEdit, apply_edits
from hearthside.deck.fault_log import FaultLog
from hearthside.deck.front_matter import read_front_matter
from hearthside.deck.lexemes import Kind, Lexed, flatten_line_ends, lex
from hearthside.deck.scan import RawSlide, Scan, scan
from hearthside.deck.slide_starts import slide_starts
from hearthside.deck.source import Source, Span


class Block(Enum):
    """As what a piece of text has to be read to do what it is inserted for."""

    FENCE = "fence"
    TEXT = "text"
    COMMENT = "comment"


def only_new_slides(text: str, edit: TextEdit, new: Sequence[int]) -> bool:
    """Return whether ``edit``, an insertion, lets every slide start where it did, and new ones only at the offsets
    ``new`` within what is inserted."""
    place, length = edit.span.start, len(edit.new)
    before = slide_starts(text)
    moved = [start + length for start in before if start >= place]
    expected = [*(start for start in before if start < place), *(place + start for start in new), *moved]
    return list(slide_starts(apply_edits(text, [edit]))) == expected


def stays_within_slide(text: str, edit: TextEdit, block: Span, kind: Block) -> bool:
    """Return whether ``edit``, an insertion, starts no slide and swallows none, and ``block`` (in the text after it) is
    read as ``kind``: not lost in code, in a remark or in a part that is never closed."""
    place, length = edit.span.start, len(edit.new)
    _, before = _cut(text)
    lexed, after = _cut(apply_edits(text, [edit]))
    starts = [slide.start for slide in after.slides]
    if starts != [slide.start + length * (slide.start >= place) for slide in before.slides]:
        return False
    slides = [after.before, *after.slides]
    return _is_read_as(kind, block, slides[bisect_right(starts, block.start)], lexed)


def _cut(text: str) -> tuple[Lexed, Scan]:
    flat = flatten_line_ends(text)
    start = read_front_matter(flat, FaultLog(Source(text))).head.end
    lexed = lex(flat, start)
    return lexed, scan(lexed, start)


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
