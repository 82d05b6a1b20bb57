"""Owns moving a slide's content to another place of the text: what was read once need not be read again."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple, TypeVar

from hearthside.deck.blocks import Block, ItemList, Quotation, Sides
from hearthside.deck.faults import Fault
from hearthside.deck.model import SlideContent
from hearthside.deck.source import Span

_AnyBlock = TypeVar("_AnyBlock", bound=Block)


class Earlier(NamedTuple):
    """Content as it was read when its slide stood at ``start`` (offset) on line ``line``."""

    content: SlideContent
    start: int
    line: int


def moved(earlier: Earlier, start: int, line: int) -> SlideContent:
    """Return the content as if its slide had been read at ``start`` on line ``line``."""
    by, lines = start - earlier.start, line - earlier.line
    content = earlier.content
    if by == 0 and lines == 0:
        return content
    return replace(
        content,
        blocks=_blocks(content.blocks, by),
        notes=tuple(replace(note, blocks=_blocks(note.blocks, by)) for note in content.notes),
        faults=tuple(_fault(fault, by, lines) for fault in content.faults),
    )


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


def _fault(fault: Fault, by: int, lines: int) -> Fault:
    return replace(fault, span=_span(fault.span, by), line=fault.line + lines)
