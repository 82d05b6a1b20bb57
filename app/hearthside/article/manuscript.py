"""Owns what the readers of all kinds of files hand on: a row of blocks, and what the file itself says about them."""

from __future__ import annotations

from msgspec import Struct


class Link(Struct, frozen=True):
    """Words that lead somewhere."""

    words: str
    url: str
    """As it can be opened from anywhere; empty where it leads to a place that only its page knows."""


class Block(Struct, frozen=True, kw_only=True):
    """A heading, or a paragraph; a list's item is a paragraph."""

    text: str
    """On one line, without spaces at its ends; never empty."""
    level: int = 0
    """1 to 6 for a heading, 0 for a paragraph."""
    is_soft: bool = False
    """Whether it only looks like a heading: a short line that stands alone, or one that is bold throughout."""
    links: tuple[Link, ...] = ()
    is_source: bool = False
    """Whether its file marks it as a footnote."""


class Manuscript(Struct, frozen=True, kw_only=True):
    """An article as its file has it, before anybody asked what each of its blocks is for."""

    blocks: tuple[Block, ...]
    title: str = ""
    author: str = ""
    bio: tuple[str, ...] = ()
    """Paragraphs about the author that stand outside the article's own text."""
    language: str = ""
    """As declared, ISO 639-1; templates often declare a wrong one."""
    links_beside: tuple[Link, ...] = ()
    """Links outside the article's own text, in their order."""
    previous_title: str = ""
    next_title: str = ""
