"""Owns the film strip: the slides around the one where the facilitator is; a click goes there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.console import palette
from hearthside.windows.console.sizes import Sizes, sizes_for
from hearthside.windows.console.slide_names import slide_name
from hearthside.windows.console.thumbnail_view import paint_thumbnail
from hearthside.windows.console.thumbnails import Thumbnails, Wanted
from hearthside.windows.presenting.controller import PresentationController

_FEWEST = 3
_MOST = 9
_PASSED_SHADE = 0.45


class FilmStrip(QWidget):
    """As many thumbnails as there is room for, an odd number; slides behind and those that a re-fit skips are
    shaded, the present one is outlined."""

    def __init__(
        self, controller: PresentationController, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._thumbnails = thumbnails
        self._sizes = sizes_for(0, 0)
        thumbnails.painted.connect(self.update)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Film strip: the slides around this one"))

    def set_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the window."""
        self._sizes = sizes
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        width, height = self._cell()
        return QSize(_FEWEST * width + (_FEWEST - 1) * self._gap() + 6, height + 6)

    def cells(self) -> list[tuple[int, QRectF]]:
        """Return the slides on show (indices from 0) and where each one's thumbnail lies."""
        width, height = self._cell()
        gap = self._gap()
        count = min(_MOST, max(_FEWEST, (self.width() - 6 + gap) // (width + gap)))
        count -= 1 - count % 2
        slides = len(self._controller.deck.slides)
        here = self._controller.state.position.slide
        first = min(max(0, here - count // 2), max(0, slides - count))
        shown = range(first, min(slides, first + count))
        left = self.width() - 3.0 - len(shown) * width - (len(shown) - 1) * gap
        top = (self.height() - height) / 2
        return [(slide, QRectF(left + at * (width + gap), top, width, height)) for at, slide in enumerate(shown)]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self._controller.state.position.slide
        skipped = self._controller.state.refit.skipped
        for slide, cell in self.cells():
            wanted = Wanted(slide, round(cell.width() * self.devicePixelRatioF()))
            painter.setOpacity(_PASSED_SHADE if slide < here or slide in skipped else 1.0)
            paint_thumbnail(painter, cell, self._thumbnails.image(wanted), 4)
            painter.setOpacity(1.0)
            self._paint_number(painter, cell, slide + 1)
            if slide == here:
                painter.setPen(QPen(QColor(palette.ON), 2.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(cell.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5)
        painter.end()

    def _paint_number(self, painter: QPainter, cell: QRectF, number: int) -> None:
        font = QFont(self.font())
        font.setPixelSize(self._sizes.px(10))
        painter.setFont(font)
        text = str(number)
        width = painter.fontMetrics().horizontalAdvance(text) + self._sizes.px(8)
        height = self._sizes.px(14)
        badge = QRectF(cell.left() + 3, cell.bottom() - height - 3, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QColor(palette.GROUND)
        ground.setAlphaF(0.8)
        painter.setBrush(ground)
        painter.drawRoundedRect(badge, 3, 3)
        painter.setPen(QColor(palette.INK))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        goes = self._slide_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if goes else Qt.CursorShape.ArrowCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        slide = self._slide_at(event.position())
        if slide is not None and event.button() == Qt.MouseButton.LeftButton:
            self._controller.go_to(slide)
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of a double click: the strip has moved on, and another slide is under the mouse."""
        event.accept()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            slide = self._slide_at(QPointF(event.pos()))
            deck = self._controller.deck
            name = slide_name(deck, deck.slides[slide]) if slide is not None else ""
            QToolTip.showText(event.globalPos(), name, self)
            return True
        return super().event(event)

    def _slide_at(self, point: QPointF) -> int | None:
        return next((slide for slide, cell in self.cells() if cell.contains(point)), None)

    def _cell(self) -> tuple[int, int]:
        height = self._sizes.px(64)
        return height * 16 // 9, height

    def _gap(self) -> int:
        return self._sizes.px(8)
