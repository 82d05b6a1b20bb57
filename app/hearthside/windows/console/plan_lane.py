"""Owns where the moments of an evening lie on the plan bar: between the two times at its ends, on one lane."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from hearthside.windows.console.plan_picture import Stretch
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.console.style import BODY_FAMILY

GAP_PX = 1.5
"""Between what lies beside each other."""


class PlanLane(Struct, frozen=True):
    """The lane of a bar that is ``width`` wide and shows the stretch ``whole``; all in logical pixels."""

    whole: Stretch
    width: int
    sizes: Sizes

    @property
    def top(self) -> int:
        return self.sizes.px(5)

    @property
    def height(self) -> int:
        return self.sizes.px(9 if self.sizes.compact else 17)

    @property
    def bottom(self) -> int:
        return self.top + self.height

    @property
    def font(self) -> QFont:
        """What the times and the names are set in."""
        font = QFont(BODY_FAMILY)
        font.setPixelSize(self.sizes.px(12))
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    @property
    def edges(self) -> tuple[float, float]:
        """Where the first and the last moment lie; the times stand outside of them."""
        label = QFontMetricsF(self.font).horizontalAdvance("00:00") + self.sizes.px(8)
        return label, self.width - label

    def x(self, wall_seconds: float) -> float:
        """Return where a moment lies, one outside of the evening at the nearer end."""
        left, right = self.edges
        part = (wall_seconds - self.whole.starts_at) / self.whole.seconds
        return left + min(1.0, max(0.0, part)) * (right - left)

    def moment(self, x: float) -> float:
        """Return which moment lies at ``x``, in wall seconds."""
        left, right = self.edges
        return self.whole.starts_at + (x - left) / max(1.0, right - left) * self.whole.seconds

    def place(self, stretch: Stretch) -> QRectF:
        """Return where ``stretch`` lies, a little apart from what follows it."""
        left, right = self.x(stretch.starts_at), self.x(stretch.ends_at)
        return QRectF(left, self.top, max(0.0, right - left - GAP_PX), self.height)
