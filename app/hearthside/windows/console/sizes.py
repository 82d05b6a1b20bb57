"""Owns how large things are on the console, for windows from 911 × 512 to a 4K screen. All in logical pixels."""

from __future__ import annotations

from dataclasses import dataclass

_REFERENCE_WIDTH = 1366
_REFERENCE_HEIGHT = 768
_SMALLEST = 0.86
_LARGEST = 2.8


@dataclass(frozen=True, slots=True)
class Sizes:
    """Every measure of one window size. Equal sizes mean that nothing needs to be laid out again."""

    scale: float
    compact: bool
    """Too narrow for long labels: short ones stand in for them."""

    def px(self, reference_px: float) -> int:
        """Return what measures ``reference_px`` at 1366 × 768, in this window's pixels, at least 1."""
        return max(1, round(reference_px * self.scale))

    @property
    def text_px(self) -> int:
        return self.px(15)

    @property
    def small_px(self) -> int:
        return self.px(13.5)

    @property
    def title_px(self) -> int:
        return self.px(19)

    @property
    def clock_px(self) -> int:
        return self.px(30)

    @property
    def gap_px(self) -> int:
        return self.px(8 if self.compact else 12)

    @property
    def pad_px(self) -> int:
        return self.px(8 if self.compact else 12)

    @property
    def radius_px(self) -> int:
        return self.px(8)

    @property
    def icon_px(self) -> int:
        return self.px(20)

    @property
    def button_px(self) -> int:
        """A button's height."""
        return self.px(35)


def sizes_for(width_px: int, height_px: int) -> Sizes:
    """Return the sizes that suit a window of that many logical pixels, in steps of 2 %."""
    wanted = min(width_px / _REFERENCE_WIDTH, height_px / _REFERENCE_HEIGHT)
    scale = round(min(max(wanted, _SMALLEST), _LARGEST) * 50) / 50
    return Sizes(scale=scale, compact=width_px < 1180 * scale)
