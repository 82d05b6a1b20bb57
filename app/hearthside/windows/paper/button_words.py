"""Owns how somebody's own words stand on a button or in a menu: short, and with every sign as it is."""

from __future__ import annotations


def shortened(words: str, longest: int) -> str:
    """Return ``words`` in at most ``longest`` characters: a button cannot break its lines, and ends in an ellipsis."""
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def button_words(words: str) -> str:
    """Return ``words`` so that Qt takes no sign of theirs for the mark of a key, or of a menu's second column."""
    return words.replace("&", "&&").replace("\t", " ")
