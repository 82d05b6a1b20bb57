"""Owns what a slide's body is made of: paragraphs, lists, pictures, tables and their inline runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from hearthside.deck.source import Span


@dataclass(frozen=True, slots=True)
class Run:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Part of a slide's body. ``step`` is the number of reveals after which it shows: 0 from the start."""

    span: Span
    step: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Block):
    """Words that flow."""

    runs: Inline


@dataclass(frozen=True, slots=True, kw_only=True)
class Subheading(Block):
    """``###`` and deeper: a heading inside a slide."""

    level: int
    runs: Inline


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """One item: its words are its first block."""

    blocks: tuple[Block, ...]
    step: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemList(Block):
    """A bulleted or numbered list; ``start`` is the first number of a numbered one."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Block):
    """A block quote; a last paragraph that begins with a dash is its ``attribution``."""

    blocks: tuple[Block, ...]
    attribution: Inline = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeBlock(Block):
    """Text shown as it is, in one width; ``language`` as its fence names it."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Block):
    """``alignments`` has ``left``, ``center`` or ``right`` per column."""

    header: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]
    alignments: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Block):
    """``target`` as written; it is resolved and opened only by the render layer's picture store."""

    target: str
    description: str
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides(Block):
    """``::: left`` and ``::: right``; either may be empty."""

    left: tuple[Block, ...] = ()
    right: tuple[Block, ...] = ()
