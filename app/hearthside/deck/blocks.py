"""Owns what a slide's body is made of: paragraphs, lists, pictures, tables and their inline runs."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from hearthside.deck.source import Span


class Run(Struct, frozen=True):
    """A stretch of text in one style. ``text`` of ``"\\n"`` alone is a hard line break."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    strike: bool = False
    href: str | None = None


Inline: TypeAlias = tuple[Run, ...]


def plain(runs: Inline) -> str:
    """Return the words of ``runs`` without their styles."""
    return "".join(run.text for run in runs)


class Block(Struct, frozen=True, kw_only=True):
    """Part of a slide's body. ``step`` is the number of reveals after which it shows: 0 from the start."""

    span: Span
    step: int = 0


class Paragraph(Block, frozen=True, kw_only=True):
    """Words that flow."""

    runs: Inline


class Subheading(Block, frozen=True, kw_only=True):
    """``###`` and deeper: a heading inside a slide."""

    level: int
    runs: Inline


class ListItem(Struct, frozen=True, kw_only=True):
    """One item: its words are its first block."""

    blocks: tuple[Block, ...]
    step: int = 0


class ItemList(Block, frozen=True, kw_only=True):
    """A bulleted or numbered list; ``start`` is the first number of a numbered one."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1


class Quotation(Block, frozen=True, kw_only=True):
    """A block quote; a last paragraph that begins with a dash is its ``attribution``."""

    blocks: tuple[Block, ...]
    attribution: Inline = ()


class CodeBlock(Block, frozen=True, kw_only=True):
    """Text shown as it is, in one width; ``language`` as its fence names it."""

    text: str
    language: str = ""


class Table(Block, frozen=True, kw_only=True):
    """``alignments`` has ``left``, ``center`` or ``right`` per column."""

    header: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]
    alignments: tuple[str, ...]


class Picture(Block, frozen=True, kw_only=True):
    """``target`` as written; it is resolved and opened only by the render layer's picture store."""

    target: str
    description: str
    caption: str = ""


class Sides(Block, frozen=True, kw_only=True):
    """``::: left`` and ``::: right``; either may be empty."""

    left: tuple[Block, ...] = ()
    right: tuple[Block, ...] = ()
