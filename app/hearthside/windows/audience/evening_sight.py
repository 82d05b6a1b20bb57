"""Owns what the room's window shows during the evening, and what keys, clicks and the pointer in it mean."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QRegion

from hearthside.render.hold import MOVING_AREA
from hearthside.session.state import Cover
from hearthside.store.settings import SettingsFile
from hearthside.tr import tr
from hearthside.windows.audience.breathing import Breathing
from hearthside.windows.audience.places import picture_in, place_on, place_on_slide, zoomed
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.audience.spoken import spoken_scene
from hearthside.windows.audience.window import AudienceWindow
from hearthside.windows.commands import Command
from hearthside.windows.presenting.controller import PresentationController

FADE_MILLISECONDS = 180
CURSOR_HIDES_AFTER_MILLISECONDS = 2000
_PAINT_AHEAD_AFTER_MILLISECONDS = 40


class EveningSight(QObject):
    """Shows in the room's window what the controller says, and takes keys, clicks and the pointer like the console."""

    def __init__(
        self,
        window: AudienceWindow,
        controller: PresentationController,
        painter: RoomPainter,
        settings: SettingsFile,
    ) -> None:
        """Take ``window`` over at once; it owns this object from now on."""
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._painter = painter
        self._settings = settings
        self._scene = painter.live.scene()
        self._before = self._scene
        self._over = False
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
        self._name_window()
        self._name_scene()
        window.turn_to(self)

    @property
    def fading(self) -> bool:
        """Whether one slide is just turning into another."""
        return self._fade.state() == QVariantAnimation.State.Running

    def release(self) -> None:
        """Go away for good: the session is over."""
        self._over = True
        self._fade.stop()
        self.breathing.switch(False)
        self._window.close()

    def _wire(self) -> None:
        self._fade.valueChanged.connect(lambda _value: self._window.update())
        self.breathing.moved.connect(self._move_breath)
        self._ahead_timer.timeout.connect(self._paint_ahead)
        self._cursor_timer.timeout.connect(lambda: self._window.setCursor(Qt.CursorShape.BlankCursor))
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
            self._window.setCursor(Qt.CursorShape.BlankCursor)
        if before.same_as(self._scene):
            self._window.update()
            return
        was_fading = self.fading
        self._fade.stop()
        still = self._painter.live.is_still = self._settings.current.reduce_motion
        if before.is_plain and self._scene.is_plain and self._window.isVisible() and not (still or was_fading):
            self._before = before
            self._fade.start()
        self._window.repaint()  # at once: whatever else follows the key, the room comes first
        self.breathing.switch(self._scene.cover is Cover.HOLD and not still)
        self._name_scene()
        self._ahead_timer.start()

    def _move_breath(self) -> None:
        """Paint anew what breathes, and leave the rest of the screen alone."""
        self._window.update(place_on(self._area(), MOVING_AREA).toAlignedRect())

    def _move_clock(self, places: tuple[QRectF, ...]) -> None:
        """Paint anew what a running clock has changed: the end of its ring, the figures, the bar."""
        picture = picture_in(self._area(), self._window.devicePixelRatio())
        for place in places:
            self._window.update(place_on_slide(picture, self._controller.room.zoom, place).toAlignedRect())

    def _paint_ahead(self) -> None:
        if self.fading or (
            self._window.isVisible() and self._painter.paint_ahead(self._area(), self._window.devicePixelRatio())
        ):
            self._ahead_timer.start()

    def _name_window(self) -> None:
        if self._controller.arrangement.one_screen:
            self._window.setWindowTitle(tr("Hearthside: share this window"))
        else:
            self._window.setWindowTitle(tr("Hearthside: the room"))

    def _name_scene(self) -> None:
        name, description = spoken_scene(self._scene)
        self._window.setAccessibleName(name)
        self._window.setAccessibleDescription(description)

    def _on_picture(self, place: QPointF) -> QPointF:
        """Return ``place`` in this window as parts of the slide's picture."""
        picture = picture_in(self._area(), self._window.devicePixelRatio())
        slide = zoomed(picture, self._controller.room.zoom)
        return QPointF((place.x() - slide.x()) / slide.width(), (place.y() - slide.y()) / slide.height())

    def _area(self) -> QRectF:
        return QRectF(self._window.rect())

    def paint(self, painter: QPainter, area: QRectF, exposed: QRegion) -> None:
        if self.fading:
            self._painter.paint_scene(painter, self._before, area)
            painter.setOpacity(float(self._fade.currentValue()))
        self._painter.paint(painter, area, self.breathing.breath, exposed)

    def shown(self) -> None:
        self._cursor_timer.start()
        self._ahead_timer.start()
        self._painter.live.watch(True)

    def hidden(self) -> None:
        self._painter.live.watch(False)

    def resized(self) -> None:
        self._fade.stop()
        self._ahead_timer.start()

    def key_pressed(self, event: QKeyEvent) -> bool:
        return self._controller.key(event)

    def mouse_pressed(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._controller.press(Command.NEXT, event.timestamp())

    def mouse_moved(self, event: QMouseEvent) -> None:
        if self._controller.room.pointer_on:
            self._controller.set_pointer(self._on_picture(event.position()))
            return
        self._window.unsetCursor()
        self._cursor_timer.start()

    def mouse_entered(self) -> None:
        self._cursor_timer.start()

    def mouse_left(self) -> None:
        if self._controller.room.pointer_on:
            self._controller.set_pointer(None)

    def close_asked(self) -> bool:
        """Closing the window ends nothing by itself: the console asks first."""
        if not self._over:
            self._controller.press(Command.QUIT)
        return self._over
