"""Owns the room's window: a bare surface that shows its sight and hands on what is done to it, and nothing else.

What is on it, and what a key or a click means, is for its sight to say, so that the window can be shown before the
evening behind it is made. It never shows a note, a fault or a cursor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.tr import tr

if TYPE_CHECKING:  # PySide6 takes 2 ms to make what keys and the mouse come as, and the first slide waits for neither
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import (
        QCloseEvent,
        QEnterEvent,
        QHideEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QRegion,
        QResizeEvent,
        QShowEvent,
    )


class RoomSight(Protocol):
    """What the room's window shows, and what follows from what is done to it."""

    def paint(self, painter: QPainter, area: QRectF, exposed: QRegion, /) -> None:
        """Fill ``area``, or at least what of it is ``exposed``. Never raises."""

    def shown(self) -> None: ...
    def hidden(self) -> None: ...
    def resized(self) -> None: ...
    def key_pressed(self, event: QKeyEvent, /) -> bool:
        """Take a key and say whether it meant something."""

    def mouse_pressed(self, event: QMouseEvent, /) -> None: ...
    def mouse_moved(self, event: QMouseEvent, /) -> None: ...
    def mouse_entered(self) -> None: ...
    def mouse_left(self) -> None: ...
    def close_asked(self) -> bool:
        """Take the wish to close the window and say whether it may go."""


class AudienceWindow(QWidget):
    """Shows what the room sees."""

    first_painted = Signal()
    """The first picture is on its way to the screen: what can wait may begin."""

    def __init__(self, sight: RoomSight) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._sight = sight
        self._is_painted = False
        self.setWindowTitle(tr("Hearthside: the room"))
        self.setMouseTracking(True)
        self.setMinimumSize(320, 180)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)  # the keyboard stays with the console

    @property
    def is_painted(self) -> bool:
        """Whether the first picture was painted."""
        return self._is_painted

    def turn_to(self, sight: RoomSight) -> None:
        """Show ``sight`` from now on."""
        self._sight = sight
        if self.isVisible():
            sight.shown()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._sight.paint(painter, QRectF(self.rect()), event.region())
        painter.end()
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sight.resized()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._sight.key_pressed(event):
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._sight.mouse_pressed(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._sight.mouse_pressed(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._sight.mouse_moved(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._sight.mouse_entered()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._sight.shown()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._sight.hidden()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._sight.mouse_left()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._sight.close_asked())
