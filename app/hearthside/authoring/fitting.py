"""Owns looking, before anything is changed, whether the text would still be cut into slides as it was.

Only the slides around are looked at, however long the deck is. At the start of a slide nothing is open any more that
could reach into it: what is opened on a slide and closed anywhere behind has made one slide of all between. So slides
that are put in another order, doubled or taken out can only reach into one another, and into their neighbours. What is
new in the deck can reach further where something was never closed, here or there: then the whole text is looked at.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum

from msgspec import Struct

from hearthside.deck.edits import TextEdit, apply_edits, as_one
from hearthside.deck.fault_log import MOST_FAULTS, FaultLog
from hearthside.deck.front_matter import read_front_matter
from hearthside.deck.lexemes import Kind, Lexed, flatten_line_ends, lex
from hearthside.deck.model import Deck
from hearthside.deck.scan import MOST_SLIDES, RawSlide, Scan, scan
from hearthside.deck.source import Source, Span

_SLIDES_AROUND = 2
_DASHES = "---"
_UNCLOSED_TOP = "unclosed-front-matter"
_OPEN = frozenset({"unclosed-code", "unclosed-comment", "unclosed-fence", "stray-fence"})
"""Faults that say that something could still be closed, or something still be opened."""


class Block(Enum):
    """As what a piece of text has to be read to do what it is inserted for."""

    FENCE = "fence"
    TEXT = "text"
    COMMENT = "comment"


class _Cut(Struct, frozen=True):
    lexed: Lexed
    scan: Scan

    @property
    def starts(self) -> list[int]:
        """Where slides start; what stands ahead of the first heading or rule is the first where there is anything."""
        ahead = [self.scan.before.start] if self.scan.before.has_text else []
        return [*ahead, *(slide.start for slide in self.scan.slides)]

    @property
    def is_open(self) -> bool:
        """Whether anything here is never closed, or closes nothing."""
        return bool(self.lexed.unclosed_comments) or any(
            slide.has_open_end for slide in (self.scan.before, *self.scan.slides)
        )


def only_new_slides(deck: Deck, edit: TextEdit, new: Sequence[int], *, is_new_text: bool = True) -> bool:
    """Return whether ``edit`` lets every slide outside of it start where it did, and within what it writes slides start
    just at the offsets ``new`` of that.

    ``is_new_text`` is False where ``edit`` only writes slides that it takes out, in another order or more than once.
    """
    before, after, edit = _around(deck, edit, is_new_text=is_new_text)
    place, longer = edit.span, len(edit.new) - len(edit.span)
    stay = [start for start in before.starts if start < place.start]
    moved = [start + longer for start in before.starts if start >= place.end]
    return after.starts == [*stay, *(place.start + start for start in new), *moved]


def only_this_slide(deck: Deck, edits: Sequence[TextEdit]) -> bool:
    """Return whether ``edits``, all of them in one slide, let every slide start where it did."""
    before, after, edit = _around(deck, as_one(deck.source.text, edits))
    longer = len(edit.new) - len(edit.span)
    return after.starts == [start + longer * (start > edit.span.start) for start in before.starts]


def stays_within_slide(deck: Deck, edit: TextEdit, block: Span, kind: Block) -> bool:
    """Return whether ``edit``, an insertion, starts no slide and swallows none, and ``block`` (within what is inserted)
    is read as ``kind``: not lost in code, in a remark or in a part that is never closed."""
    before, after, edit = _around(deck, edit)
    place, length = edit.span.start, len(edit.new)
    starts = [slide.start for slide in after.scan.slides]
    if starts != [slide.start + length * (slide.start >= place) for slide in before.scan.slides]:
        return False
    slides = [after.scan.before, *after.scan.slides]
    placed = _moved(block, place)
    return _is_read_as(kind, placed, slides[bisect_right(starts, placed.start)], after.lexed)


def _around(deck: Deck, edit: TextEdit, *, is_new_text: bool = True) -> tuple[_Cut, _Cut, TextEdit]:
    """Return the slides around ``edit`` before and after it, and the edit with its place among them."""
    if _can_change_the_top(deck, edit) or len(deck.slides) + edit.new.count("\n") > MOST_SLIDES:
        return _within(deck, edit, Span(0, len(deck.source.text)))
    found = _within(deck, edit, _region(deck, edit.span))
    if is_new_text and (found[1].is_open or _is_open(deck)):
        return _within(deck, edit, Span(0, len(deck.source.text)))
    return found


def _within(deck: Deck, edit: TextEdit, region: Span) -> tuple[_Cut, _Cut, TextEdit]:
    text = region.of(deck.source.text)
    here = TextEdit(_moved(edit.span, -region.start), edit.new)
    is_top = region.start == 0
    return _cut(text, is_top=is_top), _cut(apply_edits(text, [here]), is_top=is_top), here


def _can_change_the_top(deck: Deck, edit: TextEdit) -> bool:
    """Return whether dashes anywhere in the deck could begin to close, or no longer close, lines at its top."""
    text, place, new = deck.source.text, edit.span, edit.new
    top = text[: place.start] + new + text[place.end : place.end + len(_DASHES)] if place.start < len(_DASHES) else ""
    if top.startswith(_DASHES):
        return True
    is_unclosed = not deck.head or any(fault.code == _UNCLOSED_TOP for fault in deck.structure_faults)
    return is_unclosed and text.startswith(_DASHES)


def _is_open(deck: Deck) -> bool:
    faults = deck.structure_faults
    return len(faults) >= MOST_FAULTS or any(fault.code in _OPEN for fault in faults)


def _region(deck: Deck, place: Span) -> Span:
    """Return ``place`` with the slides around it, from the start of a slide to the end of one."""
    spans = [slide.span for slide in deck.slides if slide.span]
    starts = [span.start for span in spans]
    first = bisect_right(starts, place.start) - 1 - _SLIDES_AROUND
    last = bisect_right(starts, place.end) - 1 + _SLIDES_AROUND
    start = spans[first].start if first > 0 else 0
    return Span(start, spans[last].end if last < len(spans) else len(deck.source.text))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


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
