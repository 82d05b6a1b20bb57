"""Owns how large things are on the console, for windows from 911 × 512 to a 4K screen. All in logical pixels."""

from __future__ import annotations

from hearthside.windows.scale import Scaled, scale_for

_BOUNDS = (0.86, 2.8)


class Sizes(Scaled, frozen=True):
    """Every measure of one window size."""

    compact: bool
    """Too narrow for long labels: short ones stand in for them."""

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
    scale = scale_for(width_px, height_px, _BOUNDS, steps=50)
    return Sizes(scale=scale, compact=width_px < 1180 * scale)
