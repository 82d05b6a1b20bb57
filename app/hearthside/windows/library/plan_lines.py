"""Owns a deck's plan as the library shows it: a line for every section, with a bar for its share of the evening."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.export.plan_text import minutes_text
from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.deck_facts import PlanRow
from hearthside.windows.paper.sizes import Sizes

_MOST_LINES = 40


class PlanHead(QWidget):
    """The word over the plan, and what the filled part of its bars means."""

    def __init__(self, theme: Theme, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(tr("Plan"))
        label.setObjectName("label")
        meaning = QLabel(tr("talking together"))
        meaning.setObjectName("small")
        self._swatch = QFrame()
        self._swatch.setStyleSheet(f"background: {theme.voices[0].name()}; border-radius: 2px;")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(label, 1)
        self._row.addWidget(self._swatch, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(meaning)
        self.set_sizes(sizes)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._swatch.setFixedSize(sizes.px(18), sizes.px(5))
        self._row.setSpacing(sizes.px(6))


class PlanLines(QWidget):
    """The plan's lines, one under the other; a plan of very many sections is cut, and says so."""

    def __init__(self, fonts: Fonts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._lines: list[QWidget] = []
        self.setAccessibleName(tr("Plan"))

    def show_rows(self, rows: Sequence[PlanRow], sizes: Sizes) -> None:
        """Show ``rows`` in place of what was there."""
        while self._lines:
            line = self._lines.pop()
            line.hide()
            line.deleteLater()
        longest_seconds = max((row.seconds for row in rows), default=0)
        for row in rows[:_MOST_LINES]:
            self._add(PlanLine(row, longest_seconds, self._fonts, self._theme, sizes))
        if len(rows) > _MOST_LINES:
            more = QLabel(tr("and {count} more sections").format(count=len(rows) - _MOST_LINES))
            more.setObjectName("soft")
            self._add(more)

    def _add(self, line: QWidget) -> None:
        self._column.addWidget(line)
        self._lines.append(line)


class PlanLine(QWidget):
    """One section: when it starts, what it is called, how long it takes; in the bar, talking together is filled."""

    def __init__(self, row: PlanRow, longest_seconds: int, fonts: Fonts, theme: Theme, sizes: Sizes) -> None:
        super().__init__()
        self._row = row
        self._longest_seconds = max(1, longest_seconds)
        self._theme = theme
        self._sizes = sizes
        self._font = fonts.body(sizes.px(15), tabular=True)
        self._small = fonts.body(sizes.px(13.5), tabular=True)
        self._minutes = minutes_text(row.seconds)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_spoken(row, self._minutes))
        self.setToolTip(_talking_words(row))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._sizes.px(220), self._sizes.px(44))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._sizes.px
        words_height = self.height() - px(16)
        left = self._paint_start(painter, words_height)
        minutes_width = QFontMetrics(self._font).horizontalAdvance(self._minutes)
        place = QRect(left, px(2), self.width() - left - minutes_width - px(14), words_height)
        painter.setFont(self._font)
        painter.setPen(self._theme.ink)
        title = QFontMetrics(self._font).elidedText(self._row.title, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.setPen(self._theme.soft_ink)
        whole = QRect(0, px(2), self.width(), words_height)
        painter.drawText(whole, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._minutes)
        self._paint_bar(painter, QRectF(left, self.height() - px(12), self.width() - left, px(5)))
        painter.end()

    def _paint_start(self, painter: QPainter, height: int) -> int:
        """Paint when the section starts and return where its title begins."""
        if not self._row.starts:
            return 0
        px = self._sizes.px
        painter.setFont(self._small)
        painter.setPen(self._theme.soft_ink)
        painter.drawText(QRect(0, px(2), px(44), height), Qt.AlignmentFlag.AlignVCenter, self._row.starts)
        return px(50)

    def _paint_bar(self, painter: QPainter, place: QRectF) -> None:
        whole = place.width() * self._row.seconds / self._longest_seconds
        talking = place.width() * self._row.talking_seconds / self._longest_seconds
        radius = place.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        for width, colour in ((whole, self._theme.line), (talking, self._theme.voices[0])):
            if width > 0:
                painter.setBrush(colour)
                bar = QRectF(place.left(), place.top(), max(width, place.height()), place.height())
                painter.drawRoundedRect(bar, radius, radius)


def _talking_words(row: PlanRow) -> str:
    if not row.talking_seconds:
        return ""
    return tr("{minutes} of it talking together").format(minutes=minutes_text(row.talking_seconds))


def _spoken(row: PlanRow, minutes: str) -> str:
    starts = tr("at {time}").format(time=row.starts) if row.starts else ""
    return ", ".join(words for words in (row.title, minutes, starts, _talking_words(row)) if words)
