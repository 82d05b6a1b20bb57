"""Owns the large numbers by which screens are told apart: on each screen for a few seconds, or until a key."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.render.fonts import BODY_FAMILY, HEADING_FAMILY
from hearthside.windows.console import palette

SHOWN_MILLISECONDS = 6000
_CARD_PART = 0.52
"""Of the height of its window or screen."""
_FIGURE_PART, _NAME_PART = 0.62, 0.085
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine


class NumberPlace(Struct, frozen=True):
    """A number, the screen's name under it, and where: in the middle of ``window``, or of the screen at ``area``."""

    number: int
    name: str
    window: QWidget | None = None
    area: QRect | None = None


class NumberCard(QWidget):
    """One number. It takes neither the focus nor the mouse, and lies over whatever is there."""

    def __init__(self, place: NumberPlace) -> None:
        flags = Qt.WindowType.Widget if place.window is not None else Qt.WindowType.ToolTip
        super().__init__(place.window, flags | Qt.WindowType.WindowTransparentForInput)
        self.place = place
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{place.number}: {place.name}")
        whole = place.window.rect() if place.window is not None else place.area or QRect()
        side = round(min(whole.width(), whole.height()) * _CARD_PART)
        self.setGeometry(QRect(whole.center() - QPoint(side // 2, side // 2), QRect(0, 0, side, side).size()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = float(self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.GROUND))
        painter.drawRoundedRect(QRectF(self.rect()), side * 0.07, side * 0.07)
        painter.setPen(QColor(palette.INK))
        painter.setFont(_font(HEADING_FAMILY, side * _FIGURE_PART, QFont.Weight.DemiBold))
        painter.drawText(QRectF(0, side * 0.02, side, side * 0.76), _CENTRED, str(self.place.number))
        painter.setPen(QColor(palette.SOFT_INK))
        painter.setFont(_font(BODY_FAMILY, side * _NAME_PART, QFont.Weight.Normal))
        room = side * 0.88
        name = QFontMetricsF(painter.font()).elidedText(self.place.name, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QRectF(side * 0.06, side * 0.78, room, side * 0.14), _CENTRED, name)
        painter.end()


class ScreenNumbers(QObject):
    """Shows cards, and takes them away again by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: tuple[NumberCard, ...] = ()
        self._over = QTimer(self, singleShot=True, interval=SHOWN_MILLISECONDS)
        self._over.timeout.connect(self.hide)

    def show(self, places: tuple[NumberPlace, ...]) -> None:
        """Show a number at each of ``places``, for a few seconds."""
        self.hide()
        self.cards = tuple(NumberCard(place) for place in places)
        for card in self.cards:
            card.show()
            card.raise_()
        self._over.start()

    def hide(self) -> None:
        """Take them away."""
        self._over.stop()
        cards, self.cards = self.cards, ()
        for card in cards:
            card.hide()
            card.deleteLater()


def _font(family: str, px: float, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(px)))
    font.setWeight(weight)
    return font
