"""Owns remembering, deck by deck, until when its room is booked: next time it is most likely the same."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from hearthside.store.settings import Settings

_MOST_DECKS = 50
_LONGEST = 20
"""No time of day is written in more letters."""


def booked_until(settings: Settings, deck_path: Path | None) -> str:
    """Return until when the room of the deck at ``deck_path`` is booked, as it was written; empty where nobody said."""
    return "" if deck_path is None else settings.booked_until.get(str(deck_path), "")[:_LONGEST]


def with_booked_until(settings: Settings, deck_path: Path | None, time_of_day: str) -> Settings:
    """Return ``settings`` that remember ``time_of_day`` for the deck at ``deck_path``; an empty one is forgotten.

    The decks that were said the longest ago are forgotten where there are too many.
    """
    if deck_path is None:
        return settings
    kept = {path: words for path, words in settings.booked_until.items() if path != str(deck_path)}
    words = time_of_day.strip()[:_LONGEST]
    if words:
        kept[str(deck_path)] = words
    newest = list(kept.items())[-_MOST_DECKS:]
    return replace(settings, booked_until=dict(newest))
