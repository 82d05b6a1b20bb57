"""Owns how large things are in a paper window, from 911 × 512 to a 4K screen. All in logical pixels."""

from __future__ import annotations

from dataclasses import dataclass

_REFERENCE_WIDTH = 1366
_REFERENCE_HEIGHT = 768
_SMALLEST = 0.88
_LARGEST = 2.4


@dataclass(frozen=True, slots=True)
class Sizes:
    """Every measure of one window size; equal sizes mean that nothing needs to be laid out again."""

    scale: float
    narrow: bool
    """No room for a large picture beside the plan: the one on the card has to do."""

    def px(self, reference_px: float) -> int:
        """Return what measures ``reference_px`` at 1366 × 768, in this window's pixels, at least 1."""
        return max(1, round(reference_px * self.scale))

    @property
    def shelf_width_px(self) -> int:
        return self.px(390 if self.narrow else 500)

    @property
    def thumbnail_width_px(self) -> int:
        return self.px(128 if self.narrow else 176)


def sizes_for(width_px: int, height_px: int) -> Sizes:
    """Return the sizes that suit a window of that many logical pixels, in steps of 4 %."""
    wanted = min(width_px / _REFERENCE_WIDTH, height_px / _REFERENCE_HEIGHT)
    scale = round(min(max(wanted, _SMALLEST), _LARGEST) * 25) / 25
    return Sizes(scale=scale, narrow=width_px < 1150 * scale)
