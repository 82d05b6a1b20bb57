"""Owns how Qt counts characters: in UTF-16 units, where an emoji is two."""

from __future__ import annotations


def length_in_units(text: str) -> int:
    """Return the length of ``text`` as Qt counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
