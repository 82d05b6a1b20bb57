"""Owns how large things are in a paper window, from 911 × 512 to a 4K screen. All in logical pixels."""

from __future__ import annotations

from hearthside.windows.scale import Scaled, scale_for

_BOUNDS = (0.88, 2.4)


class Sizes(Scaled, frozen=True):
    """Every measure of one window size."""

    narrow: bool
    """No room for a large picture beside the plan: the one on the card has to do."""


def sizes_for(width_px: int, height_px: int) -> Sizes:
    """Return the sizes that suit a window of that many logical pixels, in steps of 4 %."""
    scale = scale_for(width_px, height_px, _BOUNDS, steps=25)
    return Sizes(scale=scale, narrow=width_px < 1150 * scale)
