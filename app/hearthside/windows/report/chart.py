"""Owns the drawn chart of an evening: for each section and slide what was planned, and what it took, as bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.paper.sizes import Sizes
from hearthside.windows.report.rows import ReportRow

_IN_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class Chart(QWidget):
    """Pale is the plan, filled is what it took; what was longer has another colour, and its difference in figures."""

    def __init__(self, fonts: Fonts, theme: Theme, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._theme = theme
        self._sizes = sizes
        self._rows: tuple[ReportRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[ReportRow, ...]:
        return self._rows

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self.updateGeometry()
        self.update()

    def show_rows(self, rows: tuple[ReportRow, ...], spoken: str) -> None:
        """Show ``rows``; ``spoken`` is the whole report as text, for who cannot see it."""
        self._rows = rows
        self.setAccessibleName(tr("Planned and actual times"))
        self.setAccessibleDescription(spoken)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        height = sum(self._height(row) for row in self._rows) + self._legend_height()
        return QSize(self._sizes.px(480), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._sizes.px(300), self.sizeHint().height())

    def places(self) -> list[tuple[ReportRow, QRectF]]:
        """Return each row with its place."""
        top = float(self._legend_height())
        found = []
        for row in self._rows:
            found.append((row, QRectF(0, top, self.width(), self._height(row))))
            top += self._height(row)
        return found

    def bar_width(self, seconds: float) -> float:
        """Return how long a slide's bar of ``seconds`` is, in logical pixels; a section's has a scale of its own."""
        return self._bar_room() * seconds / self._longest(is_section=False)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_legend(painter)
        exposed = QRectF(event.rect())
        for row, place in self.places():
            if place.intersects(exposed):
                self._paint_row(painter, row, place)
        painter.end()

    def _paint_row(self, painter: QPainter, row: ReportRow, place: QRectF) -> None:
        px, theme = self._sizes.px, self._theme
        if row.is_section:
            painter.setPen(QPen(theme.line, 1))
            painter.drawLine(place.topLeft(), place.topRight())
        self._paint_title(painter, row, place)
        bar_height = px(11 if row.is_section else 8)
        top = place.center().y() - bar_height / 2 + (px(2) if row.is_section else 0)
        self._paint_bar(painter, row, QRectF(self._bar_left(), top, self._bar_room(), bar_height))
        times = QRectF(self._bar_left() + self._bar_room() + px(12), place.top(), self._times_width(), place.height())
        painter.setFont(self._font(strong=row.is_section))
        painter.setPen(theme.ink if row.is_section else theme.soft_ink)
        painter.drawText(times, _IN_LINE | Qt.AlignmentFlag.AlignRight, row.times)
        self._paint_difference(painter, row, place)

    def _paint_title(self, painter: QPainter, row: ReportRow, place: QRectF) -> None:
        px, theme = self._sizes.px, self._theme
        number_width = 0 if row.is_section else px(30)
        font = self._font(strong=row.is_section)
        painter.setFont(self._font(strong=False))
        painter.setPen(theme.soft_ink)
        painter.drawText(
            QRectF(0, place.top(), px(24), place.height()), _IN_LINE | Qt.AlignmentFlag.AlignRight, row.number
        )
        room = self._bar_left() - number_width - px(14)
        title = QFontMetricsF(font).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(theme.heading if row.is_section else theme.ink)
        painter.drawText(QRectF(number_width, place.top(), room, place.height()), _IN_LINE, title)

    def _paint_bar(self, painter: QPainter, row: ReportRow, place: QRectF) -> None:
        longest = self._longest(is_section=row.is_section)
        planned = place.width() * row.planned_seconds / longest
        actual = place.width() * row.actual_seconds / longest if row.was_shown else 0.0
        within = actual if not row.difference.startswith("+") else min(planned, actual)
        self._fill(painter, place, planned, self._theme.line)
        if within < actual:
            self._fill(painter, place, actual, self._theme.voices[0])
        self._fill(painter, place, within, self._theme.voices[1])

    def _fill(self, painter: QPainter, place: QRectF, width: float, colour: QColor) -> None:
        if width <= 0:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        radius = self._sizes.px(2)
        painter.drawRoundedRect(QRectF(place.left(), place.top(), max(width, 2.0), place.height()), radius, radius)

    def _paint_difference(self, painter: QPainter, row: ReportRow, place: QRectF) -> None:
        left = self._bar_left() + self._bar_room() + self._sizes.px(12) + self._times_width() + self._sizes.px(12)
        room = QRectF(left, place.top(), self.width() - left, place.height())
        font = self._font(strong=True)
        painter.setFont(font)
        painter.setPen(self._theme.voices[0] if row.difference.startswith("+") else self._theme.voices[1])
        painter.drawText(room, _IN_LINE, row.difference)
        if row.remarks and not self._sizes.narrow:
            taken = self._difference_width()
            small = self._font(strong=False)
            words = QFontMetricsF(small).elidedText(row.remarks, Qt.TextElideMode.ElideRight, room.width() - taken)
            painter.setFont(small)
            painter.setPen(self._theme.soft_ink)
            painter.drawText(room.adjusted(taken, 0, 0, 0), _IN_LINE, words)

    def _paint_legend(self, painter: QPainter) -> None:
        theme, px = self._theme, self._sizes.px
        meanings = (
            (theme.line, tr("planned")),
            (theme.voices[1], tr("took")),
            (theme.voices[0], tr("longer than planned")),
        )
        painter.setFont(self._font(strong=False))
        left = self._bar_left()
        for colour, words in meanings:
            self._fill(painter, QRectF(left, px(7), px(16), px(8)), px(16), colour)
            width = QFontMetricsF(painter.font()).horizontalAdvance(words)
            painter.setPen(theme.soft_ink)
            painter.drawText(QRectF(left + px(22), 0, width + 1, px(22)), _IN_LINE, words)
            left += px(22) + width + px(18)

    def _longest(self, *, is_section: bool) -> float:
        lengths = [max(row.planned_seconds, row.actual_seconds) for row in self._rows if row.is_section is is_section]
        return max([*lengths, 1.0])

    def _height(self, row: ReportRow) -> int:
        return self._sizes.px(38 if row.is_section else 27)

    def _legend_height(self) -> int:
        return self._sizes.px(30)

    def _bar_left(self) -> float:
        return self.width() * (0.36 if self._sizes.narrow else 0.32)

    def _bar_room(self) -> float:
        beyond = self._times_width() + self._difference_width() + self._sizes.px(24)
        remarks = 0 if self._sizes.narrow else self._remarks_width()
        return max(60.0, self.width() - self._bar_left() - beyond - remarks)

    def _times_width(self) -> float:
        metrics = QFontMetricsF(self._font(strong=True))
        return max((metrics.horizontalAdvance(row.times) for row in self._rows), default=0.0) + 1

    def _remarks_width(self) -> float:
        metrics = QFontMetricsF(self._font(strong=False))
        return max((metrics.horizontalAdvance(row.remarks) for row in self._rows), default=0.0) + self._sizes.px(8)

    def _difference_width(self) -> float:
        metrics = QFontMetricsF(self._font(strong=True))
        widest = max((metrics.horizontalAdvance(row.difference) for row in self._rows), default=0.0)
        return widest + self._sizes.px(12)

    def _font(self, *, strong: bool) -> QFont:
        return self._fonts.body(self._sizes.px(14 if strong else 13.5), semibold=strong, tabular=True)
