"""Owns how much larger or smaller than at 1366 × 768 everything in a window is. All in logical pixels."""

from __future__ import annotations

from msgspec import Struct

_REFERENCE_WIDTH = 1366
_REFERENCE_HEIGHT = 768


class Scaled(Struct, frozen=True):
    """Every measure of one window size. Equal ones mean that nothing needs to be laid out again."""

    scale: float

    def px(self, reference_px: float) -> int:
        """Return what measures ``reference_px`` at 1366 × 768, in this window's pixels, at least 1."""
        return max(1, round(reference_px * self.scale))


def scale_for(width_px: int, height_px: int, bounds: tuple[float, float], steps: int) -> float:
    """Return the scale, within ``bounds`` and in that many ``steps`` between 1 and 2, that suits such a window."""
    least, most = bounds
    wanted = min(width_px / _REFERENCE_WIDTH, height_px / _REFERENCE_HEIGHT)
    return round(min(max(wanted, least), most) * steps) / steps
