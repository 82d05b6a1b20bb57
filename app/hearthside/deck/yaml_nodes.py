"""Owns what YAML says, as text with places: scalars, lists and mappings."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct


class Scalar(Struct, frozen=True):
    """``start`` and ``end`` are offsets into the text that was read."""

    text: str
    start: int
    end: int


class Listing(Struct, frozen=True):
    items: tuple[Node, ...]
    start: int
    end: int


class Mapping(Struct, frozen=True):
    """``items`` in the order they stand, duplicates included."""

    items: tuple[tuple[Scalar, Node], ...]
    start: int
    end: int


Node: TypeAlias = Scalar | Listing | Mapping
