"""Owns the console's labels: plain text always, whatever a deck says."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from hearthside.windows.console import palette
from hearthside.windows.console.style import set_role
from hearthside.windows.showing import set_shown

_CELL_PART = 0.94
"""Of the widest digit, whose own white at its sides may run into its neighbours'."""
_IN_CELL = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip


class Words(QLabel):
    """A label in one of the style sheet's roles; a ``wrapped`` one breaks its lines and grows downwards."""

    def __init__(self, role: str = "", *, wrapped: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrapped)
        if wrapped:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        else:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, role)

    def say(self, text: str) -> None:
        """Show ``text``; with nothing to say the label takes no room."""
        if text != self.text():
            self.setText(text)
        set_shown(self, bool(text))


class ShortenedWords(Words):
    """One line that ends in an ellipsis where room is short; the whole text is in the tool tip.

    For names that others chose: screens, sections, the rounds of a discussion.
    """

    def __init__(self, role: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(role, parent=parent)
        self._whole = ""
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    @override
    def say(self, text: str) -> None:
        if text == self._whole:
            return
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._shorten()
        self.updateGeometry()
        set_shown(self, bool(text))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._around() + self._advance(self._whole) + 1, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._around() + self._advance("nnn…"), super().sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        room = self.width() - self._around()
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))

    def _around(self) -> int:
        """Return the width of the padding and borders around the text."""
        return super().sizeHint().width() - self._advance(self.text())

    def _advance(self, text: str) -> int:
        return math.ceil(QFontMetricsF(self.fontMetrics()).horizontalAdvance(text))


class ClockWords(QLabel):
    """Figures that stand still while they change: every digit has a cell of one width.

    The bundled Fraunces has no tabular figures, so the cells are laid out here.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, "figures")

    def set_figures(self, family: str, px: int) -> None:
        """Set the figures in ``family``, semibold, ``px`` logical pixels high."""
        font = QFont(family)
        font.setPixelSize(px)
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)

    def say(self, text: str) -> None:
        """Show ``text``."""
        if text != self.text():
            self.setText(text)

    @override
    def sizeHint(self) -> QSize:
        width = sum(cell for _, cell in self._cells())
        return QSize(math.ceil(width), math.ceil(QFontMetricsF(self.font()).height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(QColor(palette.INK))
        left = 0.0
        for character, width in self._cells():
            painter.drawText(QRectF(left, 0, width, self.height()), _IN_CELL, character)
            left += width
        painter.end()

    def _cells(self) -> list[tuple[str, float]]:
        metrics = QFontMetricsF(self.font())
        digit = _CELL_PART * max(metrics.horizontalAdvance(each) for each in "0123456789")
        return [(each, digit if each.isdigit() else metrics.horizontalAdvance(each)) for each in self.text()]


class Panel(QFrame):
    """A rounded dark surface that holds one subject."""

    def __init__(self, role: str = "panel", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(self, role)
