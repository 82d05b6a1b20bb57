"""Owns the room's window: the picture that people see, and nothing else. It never shows a note, a fault or a cursor."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QPointF, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QEnterEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.render.hold import MOVING_AREA
from hearthside.session.state import Cover
from hearthside.store.settings import SettingsFile
from hearthside.tr import tr
from hearthside.windows.audience.breathing import Breathing
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.audience.scene import picture_in, place_on, slide_to_window, zoomed
from hearthside.windows.audience.spoken import spoken_scene
from hearthside.windows.commands import Command
from hearthside.windows.presenting.controller import PresentationController

FADE_MILLISECONDS = 180
CURSOR_HIDES_AFTER_MILLISECONDS = 2000
_PAINT_AHEAD_AFTER_MILLISECONDS = 40


class AudienceWindow(QWidget):
    """Shows what the room sees, and takes keys, clicks and the pointer like the console does."""

    first_painted = Signal()
    """The first picture is on its way to the screen: what can wait may begin."""

    def __init__(self, controller: PresentationController, painter: RoomPainter, settings: SettingsFile) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._controller = controller
        self._painter = painter
        self._settings = settings
        self._scene = painter.live.scene()
        self._before = self._scene
        self._over = False
        self._painted = False
        self._fade = QVariantAnimation(
            self,
            startValue=0.0,
            endValue=1.0,
            duration=FADE_MILLISECONDS,
            easingCurve=QEasingCurve(QEasingCurve.Type.OutCubic),
        )
        self.breathing = Breathing(controller, self)
        self._ahead_timer = QTimer(self, singleShot=True, interval=_PAINT_AHEAD_AFTER_MILLISECONDS)
        self._cursor_timer = QTimer(self, singleShot=True, interval=CURSOR_HIDES_AFTER_MILLISECONDS)
        self._wire()
        self.setMouseTracking(True)
        self.setMinimumSize(320, 180)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # the keyboard stays with the console
        self._name_window()
        self._name_scene()

    @property
    def fading(self) -> bool:
        """Whether one slide is just turning into another."""
        return self._fade.state() == QVariantAnimation.State.Running

    def release(self) -> None:
        """Go away for good: the session is over."""
        self._over = True
        self._fade.stop()
        self.breathing.switch(False)
        self.close()

    def _wire(self) -> None:
        self._fade.valueChanged.connect(lambda _value: self.update())
        self.breathing.moved.connect(self._move_breath)
        self._ahead_timer.timeout.connect(self._paint_ahead)
        self._cursor_timer.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        self._controller.state_changed.connect(self._follow)
        self._controller.room_changed.connect(self._follow)
        self._controller.arrangement.changed.connect(self._name_window)
        self._painter.live.setParent(self)  # it goes when this does, and not before
        self._painter.live.moved.connect(self._move_clock)
        self._painter.live.turned.connect(self._follow)
        self._painter.live.is_still = self._settings.current.reduce_motion

    def _follow(self) -> None:
        """Show what the room sees now; a fade that still runs is over, so that no key ever waits for one."""
        before, self._scene = self._scene, self._painter.live.scene()
        if self._controller.room.pointer_on:
            self.setCursor(Qt.CursorShape.BlankCursor)
        if before.same_as(self._scene):
            self.update()
            return
        was_fading = self.fading
        self._fade.stop()
        still = self._painter.live.is_still = self._settings.current.reduce_motion
        if before.is_plain and self._scene.is_plain and self.isVisible() and not (still or was_fading):
            self._before = before
            self._fade.start()
        self.repaint()  # at once: whatever else follows the key, the room comes first
        self.breathing.switch(self._scene.cover is Cover.HOLD and not still)
        self._name_scene()
        self._ahead_timer.start()

    def _move_breath(self) -> None:
        """Paint anew what breathes, and leave the rest of the screen alone."""
        self.update(place_on(QRectF(self.rect()), MOVING_AREA).toAlignedRect())

    def _move_clock(self, places: tuple[QRectF, ...]) -> None:
        """Paint anew what a running clock has changed: the end of its ring, the figures, the bar."""
        picture = picture_in(QRectF(self.rect()), self.devicePixelRatio())
        to_window = slide_to_window(picture, self._controller.room.zoom)
        for place in places:
            self.update(to_window.mapRect(place).toAlignedRect())

    def _paint_ahead(self) -> None:
        if self.fading or (
            self.isVisible() and self._painter.paint_ahead(QRectF(self.rect()), self.devicePixelRatio())
        ):
            self._ahead_timer.start()

    def _name_window(self) -> None:
        if self._controller.arrangement.one_screen:
            self.setWindowTitle(tr("Hearthside: share this window"))
        else:
            self.setWindowTitle(tr("Hearthside: the room"))

    def _name_scene(self) -> None:
        name, description = spoken_scene(self._scene)
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)

    def _on_picture(self, place: QPointF) -> QPointF:
        """Return ``place`` in this window as parts of the slide's picture."""
        picture = picture_in(QRectF(self.rect()), self.devicePixelRatio())
        slide = zoomed(picture, self._controller.room.zoom)
        return QPointF((place.x() - slide.x()) / slide.width(), (place.y() - slide.y()) / slide.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        painter = QPainter(self)
        if self.fading:
            self._painter.paint_scene(painter, self._before, area)
            painter.setOpacity(float(self._fade.currentValue()))
        self._painter.paint(painter, area, self.breathing.breath, event.region())
        painter.end()
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fade.stop()
        self._ahead_timer.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._controller.key(event):
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._controller.press(Command.NEXT, event.timestamp())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._controller.room.pointer_on:
            self._controller.set_pointer(self._on_picture(event.position()))
            return
        self.unsetCursor()
        self._cursor_timer.start()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._cursor_timer.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._cursor_timer.start()
        self._ahead_timer.start()
        self._painter.live.watch(True)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._painter.live.watch(False)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self._controller.room.pointer_on:
            self._controller.set_pointer(None)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing this window ends nothing by itself: the console asks first."""
        if self._over:
            event.accept()
        else:
            event.ignore()
            self._controller.press(Command.QUIT)
