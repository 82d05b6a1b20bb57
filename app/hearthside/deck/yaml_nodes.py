"""Owns what YAML says, as text with places: scalars, lists and mappings."""

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
