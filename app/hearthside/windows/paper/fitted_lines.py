"""Owns setting words in a few lines of a given width, with an ellipsis where they do not fit."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout

_LONGEST_CHARACTERS = 400
"""More than this is never seen on a card, and costs time to set."""


def fitted_lines(words: str, font: QFont, width_px: int, most_lines: int) -> list[str]:
    """Return ``words`` broken into at most ``most_lines`` lines; the last one ends with an ellipsis if it must."""
    words = " ".join(words[:_LONGEST_CHARACTERS].split())
    if not words:
        return []
    layout = QTextLayout(words, font)
    units = words.encode("utf-16-le")  # Qt counts in these
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < most_lines and (line := layout.createLine()).isValid():
        line.setLineWidth(width_px)
        starts.append(2 * line.textStart())
    layout.endLayout()
    lines = [units[start:end].decode("utf-16-le").strip() for start, end in pairwise(starts)]
    rest = units[starts[-1] :].decode("utf-16-le")
    return [*lines, QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width_px)]
