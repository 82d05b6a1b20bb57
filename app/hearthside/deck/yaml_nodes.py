"""Owns what YAML text is made of for us: scalars, lists and mappings, each with its place."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias


class Scalar(NamedTuple):
    """``start`` and ``end`` are offsets into the text that was read."""

    text: str
    start: int
    end: int


class Listing(NamedTuple):
    items: tuple[Node, ...]
    start: int
    end: int


class Mapping(NamedTuple):
    """``items`` in the order they stand, duplicates included."""

    items: tuple[tuple[Scalar, Node], ...]
    start: int
    end: int


Node: TypeAlias = Scalar | Listing | Mapping


def plain_scalar(text: str, start: int, end: int) -> Scalar:
    """Return the scalar that ``text`` means without quotes: YAML has three ways to write nothing."""
    return Scalar("" if text in ("", "~", "null") else text, start, end)
