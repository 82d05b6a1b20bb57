"""Owns when the evening was announced to begin: the deck's ``start:``, a time of day, on the day that is meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from hearthside.deck.model import Deck

_SAME_EVENING_SECONDS = 60 * 60
"""A start further than this from the announced time is a rehearsal, which has no announced time."""
_LONGEST_WAIT_SECONDS = 3 * 60 * 60
"""Nobody waits longer than this in front of the slide that says when it begins."""


def local_time(wall_seconds: float) -> datetime:
    """Return the moment ``wall_seconds`` (since 1970, UTC) in this machine's time zone."""
    return datetime.fromtimestamp(wall_seconds, UTC).astimezone()


def seconds_before_announced(deck: Deck, wall_seconds: float) -> float:
    """Return how long before the announced time the moment ``wall_seconds`` is: negative after it, 0 where there is
    none within an hour."""
    near = (early for early in _distances(deck, wall_seconds) if abs(early) <= _SAME_EVENING_SECONDS)
    return next(near, 0.0)


def seconds_until_announced(deck: Deck, wall_seconds: float) -> float | None:
    """Return how long it is from ``wall_seconds`` to the announced time; None where that is past, far, or not said."""
    return next((early for early in _distances(deck, wall_seconds) if 0 < early <= _LONGEST_WAIT_SECONDS), None)


def _distances(deck: Deck, wall_seconds: float) -> Iterator[float]:
    """Yield the seconds from ``wall_seconds`` to the announced time of the day before, of this day and of the next."""
    try:
        announced = time.fromisoformat(deck.settings.start)
    except ValueError:
        return
    today = local_time(wall_seconds).date()
    for days in (-1, 0, 1):
        yield datetime.combine(today + timedelta(days=days), announced).timestamp() - wall_seconds
