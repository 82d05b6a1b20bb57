"""Owns the bar of a discussion's rounds in proportion: each in its voice's colour, filled as far as it passed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from hearthside.deck.durations import format_clock
from hearthside.session.round_words import shown_seconds
from hearthside.windows.console import palette
from hearthside.windows.console.clock_reading import RoundPart
from hearthside.windows.console.sizes import Sizes, sizes_for
from hearthside.windows.console.style import BODY_FAMILY

_STILL_TO_COME = 0.34
"""How strong a colour is where its round has not come to yet."""


class RoundsBar(QWidget):
    """One segment a round, as long as its share of the whole; its words stand over it where they fit.

    It repaints only what has visibly moved.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[RoundPart, ...] = ()
        self._sizes = sizes_for(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window; where room is short the bar goes without words."""
        self._sizes = sizes
        self.updateGeometry()
        self.update()

    @property
    def parts(self) -> tuple[RoundPart, ...]:
        return self._parts

    def show_parts(self, parts: tuple[RoundPart, ...]) -> None:
        """Show ``parts``; one round alone needs no bar."""
        parts = parts if len(parts) > 1 else ()
        before, self._parts = self._parts, parts
        if _words_of(parts) != _words_of(before):
            self.setAccessibleName("; ".join(part.spoken for part in parts))
            self.update()
            return
        for was, (part, place) in zip(before, self.segments(), strict=True):
            left, right = sorted(round(place.width() * passed) for passed in (was.passed, part.passed))
            if left != right:
                end = QRectF(place.left() + left - 1, place.top(), right - left + 2, place.height())
                self.update(end.toAlignedRect())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._sizes.px(200), self._words_height() + self._thickness())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def segments(self) -> list[tuple[RoundPart, QRectF]]:
        """Return each round with the place of its segment."""
        total = sum(part.seconds for part in self._parts)
        if not total:
            return []
        gap = self._sizes.px(5)
        room = self.width() - gap * (len(self._parts) - 1)
        top, left = float(self._words_height()), 0.0
        found = []
        for part in self._parts:
            width = max(1.0, room * part.seconds / total)
            found.append((part, QRectF(left, top, width, self._thickness())))
            left += width + gap
        return found

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (part, place) in enumerate(self.segments()):
            colour = QColor(palette.VOICES[number % len(palette.VOICES)])
            self._paint_segment(painter, part, place, colour)
            if event.rect().top() < self._words_height():
                self._paint_words(painter, part, place)
        painter.end()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._words_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def _paint_segment(self, painter: QPainter, part: RoundPart, place: QRectF, colour: QColor) -> None:
        radius = place.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setOpacity(_STILL_TO_COME)
        painter.setBrush(colour)
        painter.drawRoundedRect(place, radius, radius)
        painter.setOpacity(1.0)
        if part.passed > 0:
            painter.save()
            painter.setClipRect(QRectF(place.left(), place.top(), place.width() * part.passed, place.height()))
            painter.drawRoundedRect(place, radius, radius)
            painter.restore()

    def _paint_words(self, painter: QPainter, part: RoundPart, place: QRectF) -> None:
        font = self._font(strong=part.is_on)
        metrics = QFontMetricsF(font)
        length = format_clock(shown_seconds(part.seconds))
        choices = (f"{part.words}  {length}{f' · {part.tags}' if part.tags else ''}", f"{part.words}  {length}", length)
        words = next((words for words in choices if metrics.horizontalAdvance(words) <= place.width()), "")
        painter.setFont(font)
        painter.setPen(QColor(palette.INK if part.is_on else palette.SOFT_INK))
        painter.drawText(QRectF(place.left(), 0, place.width() + 1, place.top()), words)

    def _words_at(self, point: QPointF) -> str:
        found = (part for part, place in self.segments() if place.left() <= point.x() <= place.right())
        part = next(found, None)
        return part.spoken if part is not None else ""

    def _words_height(self) -> int:
        return 0 if self._sizes.compact else self._sizes.px(19)

    def _thickness(self) -> int:
        return self._sizes.px(5)

    def _font(self, *, strong: bool) -> QFont:
        font = QFont(BODY_FAMILY)
        font.setPixelSize(self._sizes.px(12.5))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font


def _words_of(parts: tuple[RoundPart, ...]) -> list[tuple[str, float, str, bool]]:
    """Return all of ``parts`` but how much of them has passed."""
    return [(part.words, part.seconds, part.tags, part.is_on) for part in parts]
