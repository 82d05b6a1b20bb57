"""Owns where a value of the front matter stands, for whoever finds fault with what it says."""

from __future__ import annotations

from msgspec import Struct

from hearthside.deck.source import Span


class Place(Struct, frozen=True):
    """``span`` is in the deck's text; for a value in a shared ``file``, it is where the deck names that file."""

    span: Span
    file: str = ""
