"""Owns the screens as plain facts for the line about them: their numbers, and what is on which."""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.preflight.screens import ScreenFact
from hearthside.windows.screen_choice import Screen


def numbered(screens: Sequence[Screen]) -> tuple[ScreenFact, ...]:
    """Return ``screens`` with their numbers, from 1; one that shows the same as an earlier one has its number."""
    found: list[ScreenFact] = []
    for at, screen in enumerate(screens):
        twin = next((found[i] for i, earlier in enumerate(screens[:at]) if screen.mirrors(earlier)), None)
        number = twin.number if twin is not None else 1 + max((fact.number for fact in found), default=0)
        found.append(ScreenFact(number, screen.name, screen.width, screen.height))
    return tuple(found)
