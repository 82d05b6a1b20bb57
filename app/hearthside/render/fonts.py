"""Owns the bundled typefaces: loading them once, and making fonts that look the same on every machine."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

HEADING_FAMILY = "Fraunces"
BODY_FAMILY = "Atkinson Hyperlegible Next"
_SAMPLE = "the quick and quiet people sat together by the fire and listened "


class Fonts:
    """Makes fonts in the two bundled families. Sizes are in pixels of the slide's 1920 × 1080 units.

    Needs a QGuiApplication. Hinting and subpixel colour are off, so that offscreen and on screen look alike.
    """

    def __init__(self, folder: Path) -> None:
        self.missing = tuple(
            path.name for path in sorted(folder.glob("*.ttf")) if QFontDatabase.addApplicationFont(str(path)) < 0
        )
        """Files that Qt could not load; their text is set in whatever the system offers."""

    def heading(self, px: float, *, emphasis: bool = False) -> QFont:
        """Return Fraunces SemiBold. Its figures are lining but not tabular: a clock paints them with ``figures``."""
        return _font(HEADING_FAMILY, px, QFont.Weight.DemiBold, emphasis)

    def body(
        self, px: float, *, strong: bool = False, emphasis: bool = False, semibold: bool = False, tabular: bool = False
    ) -> QFont:
        """Return Atkinson Hyperlegible Next in one of its weights, on clocks with ``tabular`` figures."""
        weight = QFont.Weight.Bold if strong else QFont.Weight.DemiBold if semibold else QFont.Weight.Normal
        font = _font(BODY_FAMILY, px, weight, emphasis)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def width_of_characters(self, count: int, px: float) -> float:
        """Return how wide ``count`` characters of English in the body face are, on average."""
        return QFontMetricsF(self.body(px)).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * count


def _font(family: str, px: float, weight: QFont.Weight, emphasis: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(px)))
    font.setWeight(weight)
    font.setItalic(emphasis)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(
        QFont.StyleStrategy(QFont.StyleStrategy.PreferAntialias | QFont.StyleStrategy.NoSubpixelAntialias)
    )
    return font
