"""Owns the places that say where a file can be dropped, and that letting it go opens it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hearthside.render.fonts import Fonts
from hearthside.render.theme import Theme
from hearthside.tr import tr
from hearthside.windows.paper.mark import paint_joining_circles
from hearthside.windows.paper.sizes import Sizes


class DropHint(QWidget):
    """Covers the whole window with a sheet of paper and one sentence."""

    def __init__(self, fonts: Fonts, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._theme = theme
        self._words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_words(self, words: str) -> None:
        """Cover the parent and say ``words``."""
        self._words = words
        self.setAccessibleName(words)
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect())
        ground = QColor(self._theme.ground)
        ground.setAlphaF(0.97)
        painter.fillRect(sheet, ground)
        frame = sheet.adjusted(24, 24, -24, -24)
        painter.setPen(QPen(self._theme.voices[1], 3, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, 18, 18)
        centre = QPointF(frame.center().x(), frame.top() + frame.height() * 0.38)
        paint_joining_circles(painter, self._theme, centre, frame.height() * 0.13)
        painter.setPen(self._theme.heading)
        painter.setFont(self._fonts.heading(max(20, self.height() / 24)))
        below = frame.adjusted(24, frame.height() * 0.56, -24, -24)
        wrapped = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(below, int(wrapped), self._words)
        painter.end()


class DropZone(QWidget):
    """The lower end of the shelf: says, all the time, what can be done with a file; with room, it has an ornament."""

    clicked = Signal()

    def __init__(self, fonts: Fonts, theme: Theme, sizes: Sizes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._theme = theme
        self._words = tr("Drag a deck or an article here, or click to open one (Ctrl+O)")
        self.setAccessibleName(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_sizes(sizes)

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self.setMinimumHeight(sizes.px(42))
        self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._sizes.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(self._theme.ground)
        line = self._theme.voices[1] if self.underMouse() else self._theme.line.darker(108)
        painter.setPen(QPen(line, 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, px(10), px(10))
        words = frame
        if frame.height() > px(190):
            painter.setOpacity(0.55)
            paint_joining_circles(painter, self._theme, frame.center() - QPointF(0, px(28)), px(34))
            painter.setOpacity(1.0)
            words = QRectF(frame.left(), frame.center().y() + px(24), frame.width(), px(30))
        painter.setPen(self._theme.soft_ink)
        painter.setFont(self._fonts.body(px(13.5)))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()
