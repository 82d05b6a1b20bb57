"""Owns the console's labels: plain text always, whatever a deck says."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
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


class PressedWords(Words):
    """Words that a click does something with; a key has to do the same, for they take no focus."""

    clicked = Signal()

    def __init__(self, role: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(role, parent=parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(event.button() is Qt.MouseButton.LeftButton)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


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
        set_shown(self, bool(text))
        if text == self._whole:
            return
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._shorten()
        self.updateGeometry()

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

    The bundled Fraunces has no tabular figures, so the cells are laid out here. Its size is fixed as long as it stays
    the same, because a label that may grow has the whole window laid out anew with every second.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = palette.INK
        self._widest = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, "figures")

    def set_figures(self, family: str, px: int, weight: QFont.Weight = QFont.Weight.DemiBold) -> None:
        """Set the figures in ``family``, ``px`` logical pixels high."""
        font = QFont(family)
        font.setPixelSize(px)
        font.setWeight(weight)
        self.setFont(font)
        self._fix_size()

    @property
    def ink(self) -> str:
        return self._ink

    def set_ink(self, ink: str) -> None:
        """Set the figures in the colour ``ink`` (as ``#rrggbb``)."""
        if ink != self._ink:
            self._ink = ink
            self.update()

    def reserve(self, widest: str) -> None:
        """Keep room for ``widest``, so that what stands beside does not move when shorter figures come."""
        self._widest = widest
        self._fix_size()

    def say(self, text: str) -> None:
        """Show ``text``."""
        if text != self.text():
            self._fix_size(text)  # before the text, so that Qt finds nothing to lay out anew
            self.setText(text)

    def _fix_size(self, text: str | None = None) -> None:
        self.setFixedSize(self._size_of(self.text() if text is None else text))

    @override
    def sizeHint(self) -> QSize:
        return self._size_of(self.text())

    def _size_of(self, text: str) -> QSize:
        width = max(sum(cell for _, cell in self._cells(text)) for text in (text, self._widest))
        return QSize(math.ceil(width), math.ceil(QFontMetricsF(self.font()).height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(QColor(self._ink))
        left = 0.0
        for character, width in self._cells(self.text()):
            painter.drawText(QRectF(left, 0, width, self.height()), _IN_CELL, character)
            left += width
        painter.end()

    def _cells(self, text: str) -> list[tuple[str, float]]:
        metrics = QFontMetricsF(self.font())
        digit = _CELL_PART * max(metrics.horizontalAdvance(each) for each in "0123456789")
        return [(each, digit if each.isdigit() else metrics.horizontalAdvance(each)) for each in text]


class Panel(QFrame):
    """A rounded dark surface that holds one subject."""

    def __init__(self, role: str = "panel", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(self, role)
