"""Owns one line of a deck's plan: a section, and the ways to begin an evening there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget
from typing_extensions import override

from hearthside.export.plan_text import minutes_text
from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.deck_facts import PlanRow
from hearthside.windows.paper.menu_key import is_menu_key
from hearthside.windows.paper.sizes import Sizes

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PlanLine(QWidget):
    """One section: when it starts, what it is called, how long it takes; in the bar, talking together is filled.

    A double click begins there; a single one does nothing, so that Enter goes on to mean the chosen deck.
    """

    chosen = Signal(int)
    """An evening is to begin at the section, whose first slide has this number (from 1)."""
    stepped = Signal(int)
    """An arrow key: the line that is so many lines further down is to have the keyboard."""

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
        self.setAccessibleDescription(tr("Enter presents from here"))
        hint = tr("Double-click to present from here")
        self.setToolTip("\n".join(words for words in (_talking_words(row), hint) if words))

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._sizes.px(220), self._sizes.px(44))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._sizes.px
        self._paint_ground(painter)
        words_height = self.height() - px(16)
        inside = self.rect().adjusted(side_px(self._sizes), 0, -side_px(self._sizes), 0)
        left = self._paint_start(painter, inside.left(), words_height)
        minutes_width = QFontMetrics(self._font).horizontalAdvance(self._minutes)
        place = QRect(left, px(2), inside.right() - left - minutes_width - px(14), words_height)
        painter.setFont(self._font)
        painter.setPen(self._theme.ink)
        title = QFontMetrics(self._font).elidedText(self._row.title, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.setPen(self._theme.soft_ink)
        whole = QRect(inside.left(), px(2), inside.width(), words_height)
        painter.drawText(whole, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._minutes)
        self._paint_bar(painter, QRectF(left, self.height() - px(12), inside.right() + 1 - left, px(5)))
        painter.end()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._show_menu(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif is_menu_key(event):
            self._show_menu(self.mapToGlobal(self.rect().center()))
        else:
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _choose(self) -> None:
        self.chosen.emit(self._row.first_slide)

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Present from here")).triggered.connect(self._choose)
        menu.popup(place)

    def _paint_ground(self, painter: QPainter) -> None:
        """Say where the mouse or the keyboard is."""
        if not (self.underMouse() or self.hasFocus()):
            return
        px = self._sizes.px
        painter.setPen(QPen(self._theme.voices[1], 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(6), px(6))

    def _paint_start(self, painter: QPainter, left: int, height: int) -> int:
        """Paint when the section starts, from ``left`` on, and return where its title begins."""
        if not self._row.starts:
            return left
        px = self._sizes.px
        painter.setFont(self._small)
        painter.setPen(self._theme.soft_ink)
        painter.drawText(QRect(left, px(2), px(44), height), Qt.AlignmentFlag.AlignVCenter, self._row.starts)
        return left + px(50)

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


def side_px(sizes: Sizes) -> int:
    """Return how far a line's words are from its sides, in logical pixels."""
    return sizes.px(8)


def _talking_words(row: PlanRow) -> str:
    if not row.talking_seconds:
        return ""
    return tr("{minutes} of it talking together").format(minutes=minutes_text(row.talking_seconds))


def _spoken(row: PlanRow, minutes: str) -> str:
    starts = tr("at {time}").format(time=row.starts) if row.starts else ""
    return ", ".join(words for words in (row.title, minutes, starts, _talking_words(row)) if words)
