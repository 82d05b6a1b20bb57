"""Owns how text from an untrusted deck is set in a terminal: nothing steers it, and columns line up."""

from __future__ import annotations

import unicodedata

_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def shown(text: str) -> str:
    """Return ``text`` on one line and without characters that could recolour, overwrite or reverse a terminal's."""
    return "".join(" " if character in "\n\t\r" else _harmless(character) for character in text).strip()


def padded(text: str, width_columns: int) -> str:
    """Return ``text`` filled with spaces, or cut with an ellipsis, to exactly ``width_columns`` columns."""
    taken = 0
    for index, character in enumerate(text):
        taken += _columns(character)
        if taken > width_columns:
            return padded(_fitting(text[:index], width_columns - 1) + "…", width_columns)
    return text + " " * (width_columns - taken)


def _fitting(text: str, width_columns: int) -> str:
    while sum(map(_columns, text)) > width_columns:
        text = text[:-1]
    return text.rstrip()


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _harmless(character: str) -> str:
    if unicodedata.category(character) == "Cc" or character in _BIDI_CONTROLS:
        return "\N{REPLACEMENT CHARACTER}"
    return character
