"""Owns moving a slide's content to another place of the text: what was read once need not be read again."""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from hearthside.deck.blocks import Block, ItemList, Quotation, Sides
from hearthside.deck.edits import TextEdit
from hearthside.deck.faults import Fault
from hearthside.deck.model import SlideContent, SlideNotes
from hearthside.deck.source import Span

_AnyBlock = TypeVar("_AnyBlock", bound=Block)


class Earlier(Struct, frozen=True):
    """What was read of a slide when it stood at ``start`` (offset) on line ``line``; None is what nobody looked at."""

    content: SlideContent | None
    notes: SlideNotes | None
    start: int
    line: int


def moved_content(content: SlideContent, by: int, lines: int) -> SlideContent:
    """Return ``content`` as if its slide had been read ``by`` characters and ``lines`` lines further down."""
    if by == 0 and lines == 0:
        return content
    return replace(content, blocks=_blocks(content.blocks, by), faults=moved_faults(content.faults, by, lines))


def moved_notes(notes: SlideNotes, by: int, lines: int) -> SlideNotes:
    """Return ``notes`` as if their slide had been read ``by`` characters and ``lines`` lines further down."""
    if by == 0 and lines == 0:
        return notes
    found = tuple(replace(note, blocks=_blocks(note.blocks, by)) for note in notes.notes)
    return SlideNotes(notes=found, faults=moved_faults(notes.faults, by, lines))


def moved_faults(faults: tuple[Fault, ...], by: int, lines: int) -> tuple[Fault, ...]:
    """Return ``faults`` as if they had been found ``by`` characters and ``lines`` lines further down."""
    if by == 0 and lines == 0:
        return faults
    return tuple(
        replace(fault, span=_span(fault.span, by), line=fault.line + lines, proposal=_edit(fault.proposal, by))
        for fault in faults
    )


def _edit(edit: TextEdit | None, by: int) -> TextEdit | None:
    return None if edit is None else TextEdit(_span(edit.span, by), edit.new)


def _blocks(blocks: tuple[Block, ...], by: int) -> tuple[Block, ...]:
    return tuple(_block(block, by) for block in blocks)


def _block(block: _AnyBlock, by: int) -> Block:
    span = _span(block.span, by)
    if isinstance(block, ItemList):
        items = tuple(replace(item, blocks=_blocks(item.blocks, by)) for item in block.items)
        return replace(block, span=span, items=items)
    if isinstance(block, Quotation):
        return replace(block, span=span, blocks=_blocks(block.blocks, by))
    if isinstance(block, Sides):
        return replace(block, span=span, left=_blocks(block.left, by), right=_blocks(block.right, by))
    return replace(block, span=span)


def _span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
