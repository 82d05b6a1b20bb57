"""Owns the overlapping circles: two, three or more, each whole, with something shared."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtGui import QColor

from hearthside.render.display_list import Disc, Item
from hearthside.render.theme import Theme, with_opacity

Circle = tuple[float, float, float]
"""Centre x, centre y and radius, in logical units."""


def circles(
    theme: Theme,
    places: Sequence[Circle],
    *,
    faint: bool = False,
    voices: Sequence[QColor] | None = None,
    fill: float | None = None,
    outlined: bool = True,
) -> list[Item]:
    """Return overlapping circles in the voices' colours; tints first, so that every outline stays whole.

    ``fill`` (0 to 1) is how strong the tints are, where it is not the theme's own.
    """
    colours = _going_round(voices or theme.voices, len(places))
    if fill is None:
        fill = theme.circle_faint_fill if faint else theme.circle_fill
    outline = theme.circle_outline * (0.55 if faint else 1.0)
    tints: list[Item] = []
    outlines: list[Item] = []
    for index, (x, y, radius) in enumerate(places):
        colour = colours[index]
        if fill > 0:
            tints.append(Disc(x=x, y=y, radius=radius, fill=with_opacity(colour, fill)))
        if not outlined:
            continue
        outlines.append(
            Disc(x=x, y=y, radius=radius, outline=with_opacity(colour, outline), outline_width=2 if faint else 3)
        )
    return [*tints, *outlines]


def would_cut(theme: Theme, places: Sequence[Circle], right_edge: float) -> bool:
    """Return whether bare outlines would run through text that ends at ``right_edge``; tints harm no reader."""
    return theme.circle_fill == 0 and right_edge > min(x - radius for x, _, radius in places)


def _going_round(voices: Sequence[QColor], count: int) -> list[QColor]:
    """Return ``count`` of ``voices`` in turn; in a ring, the last is another than the first."""
    colours = [voices[index % len(voices)] for index in range(count)]
    if count > len(voices) and count % len(voices) == 1:
        colours[-1] = voices[1]
    return colours


def ring_of(count: int, x: float, y: float, reach: float, radius: float, turn: float = 0.0) -> list[Circle]:
    """Return ``count`` circles around ``x``, ``y``, centres ``reach`` away; one alone is in the middle."""
    if count < 2:
        return [(x, y, radius)]
    places = []
    for index in range(count):
        angle = 2 * math.pi * index / count - math.pi / 2 + turn
        places.append((x + reach * math.cos(angle), y + reach * math.sin(angle), radius))
    return places
