"""Paints a slide like the starter deck's first with nothing but PySide6: no deck, no session, no layout of its own.

What this takes, any program takes that shows such a slide from Python; what Hearthside takes beyond it is its own.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter, QPaintEvent, QPen, QTextLayout
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from tests.benchmarks.drivers.first_paint import exit_after_first_paint

_FONTS = Path(__file__).resolve().parent.parent.parent.parent / "assets" / "fonts"
_CIRCLES = ((1345, 520, 420, "#b4452d"), (1640, 520, 420, "#2f6f73"), (1480, 812, 300, "#7655ae"))
_LINES = (
    ("Fraunces", 128, "#4a1f35", 450, "Wired for"),
    ("Fraunces", 128, "#4a1f35", 590, "closeness"),
    ("Atkinson Hyperlegible Next", 44, "#5b4651", 700, "What brains, hormones and habits have to do with love"),
    ("Atkinson Hyperlegible Next", 30, "#5b4651", 960, "90 minutes  ·  you may pass on anything, at any time"),
)


class BareSlide(QWidget):
    """Paints into a picture first and shows that, as the room's window does."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        image = QImage(self.size(), QImage.Format.Format_RGB32)
        image.fill(QColor("#fbf6ef"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for x, y, radius, name in _CIRCLES:
            colour = QColor(name)
            painter.setPen(QPen(colour, 3))
            colour.setAlphaF(0.1)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(x, y), radius, radius)
        for family, size_px, name, y, words in _LINES:
            _write(painter, family, size_px, QColor(name), QPointF(112, y), words)
        painter.end()
        painter = QPainter(self)
        painter.drawImage(0, 0, image)
        painter.end()


def _write(painter: QPainter, family: str, size_px: int, colour: QColor, place: QPointF, words: str) -> None:
    font = QFont(family)
    font.setPixelSize(size_px)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    layout = QTextLayout(words, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(1700)
    layout.endLayout()
    painter.setPen(colour)
    layout.draw(painter, place)


def main() -> int:
    application = QApplication(sys.argv)
    for path in sorted(_FONTS.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    slide = BareSlide()
    slide.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    projector = application.screens()[-1]
    slide.setScreen(projector)
    slide.setGeometry(projector.geometry())
    exit_after_first_paint(slide)
    slide.showFullScreen()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
