"""Owns the console's picture of the room: painted like the room's window, and where pointer and zoom are drawn."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.audience.places import picture_in, place_on_slide, zoomed
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.console import palette
from hearthside.windows.presenting.controller import PresentationController

_PAINT_AHEAD_AFTER_MILLISECONDS = 80
"""Later than the room's own window, which comes first."""


class RoomPicture(QWidget):
    """What the room sees, in 16:9. A click turns no page; the mouse points, or draws the zoom, where that is on."""

    clock_moved = Signal()
    """The running clock on the picture looks different: its figures are those of this very moment."""

    def __init__(self, controller: PresentationController, painter: RoomPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._painter = painter
        self._drag_from: QPointF | None = None
        self._drag_to: QPointF | None = None
        self._radius_px = 6
        self._ahead = QTimer(self, singleShot=True, interval=_PAINT_AHEAD_AFTER_MILLISECONDS)
        self._ahead.timeout.connect(self._paint_ahead)
        painter.live.is_still = True  # it is looked at from near: what moves with the seconds is enough
        painter.live.setParent(self)  # it goes when this does, and not before
        painter.live.moved.connect(self._move_clock)
        painter.live.moved.connect(self.clock_moved)
        painter.live.turned.connect(self.update)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("What the room sees"))

    @property
    def picture(self) -> QRectF:
        """Where the picture lies in this widget, in logical pixels."""
        return picture_in(QRectF(self.rect()), self.devicePixelRatio())

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 270)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 90)

    def set_radius(self, px: int) -> None:
        """Round the picture's corners by ``px`` logical pixels."""
        self._radius_px = px
        self.update()

    def follow_tools(self) -> None:
        """Show the cursor that suits the pointer or the zoom, and what they show the room."""
        room = self._controller.room
        if room.zoom_armed or room.pointer_on:
            self.setCursor(Qt.CursorShape.CrossCursor)
        else:
            self.unsetCursor()
        if not room.zoom_armed:
            self._drag_from = self._drag_to = None
        if self.isVisible():
            self._ahead.start()
        self.update()

    def _paint_ahead(self) -> None:
        if self._painter.paint_ahead(QRectF(self.rect()), self.devicePixelRatio()):
            self._ahead.start()

    def _move_clock(self, places: tuple[QRectF, ...]) -> None:
        for place in places:
            self.update(place_on_slide(self.picture, self._controller.room.zoom, place).toAlignedRect())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._painter.live.watch(True)
        self._ahead.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._painter.live.watch(False)
        self._ahead.stop()  # a console that is closed paints nothing ahead any more

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._painter.paint(painter, self.picture, exposed=event.region())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._round_corners(painter)
        if self._drag_from is not None and self._drag_to is not None:
            self._paint_drag(painter, self._drag_from, self._drag_to)
        painter.end()

    def _round_corners(self, painter: QPainter) -> None:
        """Lay the panel's ground over the corners: clipping the picture itself would slow every page turn."""
        round_picture = QPainterPath()
        round_picture.addRoundedRect(self.picture, self._radius_px, self._radius_px)
        corners = QPainterPath()
        corners.addRect(self.picture)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.PANEL))
        painter.drawPath(corners.subtracted(round_picture))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.LINE), 1))
        painter.drawPath(round_picture)

    def _paint_drag(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        painter.setPen(QPen(QColor(palette.ON), 2, Qt.PenStyle.DashLine))
        ground = QColor(palette.ON)
        ground.setAlphaF(0.15)
        painter.setBrush(ground)
        painter.drawRect(QRectF(self._on_widget(start), self._on_widget(end)).normalized())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._controller.room.zoom_armed and event.button() == Qt.MouseButton.LeftButton:
            self._drag_from = self._drag_to = self._on_slide(event.position())
        event.accept()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._on_slide(event.position())
        if self._drag_from is not None:
            self._drag_to = place
            self.update()
        elif self._controller.room.pointer_on:
            self._controller.set_pointer(place)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        start, self._drag_from = self._drag_from, None
        if start is not None:
            self._controller.set_zoom(QRectF(start, self._on_slide(event.position())).normalized())
        self._drag_to = None
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self._controller.room.pointer_on:
            self._controller.set_pointer(None)

    @property
    def _slide(self) -> QRectF:
        """Where the whole slide lies, the part that is zoomed away included."""
        return zoomed(self.picture, self._controller.room.zoom)

    def _on_slide(self, point: QPointF) -> QPointF:
        slide = self._slide
        return QPointF((point.x() - slide.x()) / slide.width(), (point.y() - slide.y()) / slide.height())

    def _on_widget(self, point: QPointF) -> QPointF:
        slide = self._slide
        return QPointF(slide.x() + point.x() * slide.width(), slide.y() + point.y() * slide.height())
