"""Owns the size of the smallest text on a slide that is there to be read."""

from __future__ import annotations

from PySide6.QtGui import QFontMetricsF

from hearthside.care.legibility import SmallestText
from hearthside.render.display_list import LOGICAL_HEIGHT, DisplayList, texts_in
from hearthside.render.layout.grid import SMALLEST_BODY_PX


def smallest_text(laid_out: DisplayList) -> SmallestText | None:
    """Return the smallest text in ``laid_out``, None where there is none.

    Below SMALLEST_BODY_PX stand labels only: footers, the section's name above a title, the names of rounds on their
    bar. They say where one is, and nobody in the back row needs them.
    """
    fonts = [text.text.layout.font() for text in texts_in(laid_out.items)]
    read = [font for font in fonts if font.pixelSize() >= SMALLEST_BODY_PX]
    if not read:
        return None
    smallest = min(read, key=lambda font: font.pixelSize())
    return SmallestText(smallest.pixelSize(), QFontMetricsF(smallest).capHeight() / LOGICAL_HEIGHT)
