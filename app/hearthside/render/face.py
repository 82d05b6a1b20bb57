"""Owns how a stretch of text looks: family, size, colour, leading and letterspacing together."""

from __future__ import annotations

from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtGui import QColor, QFont

from hearthside.deck.blocks import Run
from hearthside.render.fonts import Fonts


class Family(Enum):
    HEADING = auto()
    HEADING_EMPHASIS = auto()
    BODY = auto()
    SEMIBOLD = auto()
    STRONG = auto()


class Face(Struct, frozen=True, eq=False, kw_only=True):
    """``size_px`` and ``leading_px`` (from baseline to baseline) are in logical units, ``tracking`` in ems."""

    family: Family
    size_px: float
    leading_px: float
    colour: QColor
    tracking: float = 0.0
    link_colour: QColor | None = None
    code_ground: QColor | None = None
    tabular: bool = False
    """Figures of one width; only the body's typeface has them."""

    def sized(self, size_px: float) -> Face:
        """Return this face at another size, its leading in proportion."""
        return replace(self, size_px=size_px, leading_px=self.leading_px * size_px / self.size_px)

    def font(self, fonts: Fonts, run: Run | None = None) -> QFont:
        """Return the font for ``run`` set in this face."""
        strong = run is not None and run.strong
        emphasis = run is not None and run.emphasis
        if self.family in (Family.HEADING, Family.HEADING_EMPHASIS):
            slanted = emphasis != (self.family is Family.HEADING_EMPHASIS)
            font = fonts.heading(self.size_px, emphasis=slanted)
        else:
            font = fonts.body(
                self.size_px,
                strong=strong or self.family is Family.STRONG,
                emphasis=emphasis,
                semibold=self.family is Family.SEMIBOLD and not emphasis,
                tabular=self.tabular,
            )
        if self.tracking:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.tracking * self.size_px)
        if run is not None and run.strike:
            font.setStrikeOut(True)
        if run is not None and run.href:
            font.setUnderline(True)
        return font
