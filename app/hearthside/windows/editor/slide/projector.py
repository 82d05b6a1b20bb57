"""Owns showing the picture on a projector while somebody writes: a plain window, no presentation."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.render.renderer import SlideRenderer
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.slide.picture import SlidePicture
from hearthside.windows.notices import Notice
from hearthside.windows.screens.choice import Screen, choose_room_screen
from hearthside.windows.screens.desktop import Desktop

_REST_MILLISECONDS = 300
"""Screens come and go in bursts."""


class ProjectorWindow(QWidget):
    """The picture, as large as the screen lets it be. Escape ends it."""

    ended = Signal()

    def __init__(self, editing: Editing, renderer: SlideRenderer, followed: SlidePicture) -> None:
        super().__init__()
        self.picture = SlidePicture(editing, renderer, self)
        self._followed = followed
        self.setWindowTitle(tr("The slide being written – Hearthside"))
        self.setAccessibleName(tr("The slide being written"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.picture.changed.connect(self.update)
        followed.changed.connect(self._reveal_as_there)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)
        image = self.picture.image
        if image is not None:
            size = image.deviceIndependentSize()
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(QRectF(self.rect()).center())
            painter.drawImage(place.topLeft(), image)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.picture.set_size(min(self.width(), self.height() * 16 // 9), self.devicePixelRatioF())

    def _reveal_as_there(self) -> None:
        if self.picture.wanted_step != self._followed.wanted_step:
            self.picture.reveal(self._followed.wanted_step)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
            return
        super().keyPressEvent(event)


class Projector(QObject):
    """Whether the picture is on a second screen, and which one. A screen that goes away takes its picture along."""

    changed = Signal()
    """``screen`` or ``can_show`` is another."""

    def __init__(
        self, editing: Editing, renderer: SlideRenderer, followed: SlidePicture, desktop: Desktop, window: QWidget
    ) -> None:
        """``window`` is the editor's: its screen is never taken. Reveals are those of the picture that is followed."""
        super().__init__(window)
        self._editing = editing
        self._renderer = renderer
        self._followed = followed
        self._desktop = desktop
        self._window = window
        self._on_show: ProjectorWindow | None = None
        self._is_room_in_use = False
        self.screen: Screen | None = None
        """The screen that shows the picture; None while none does."""
        self._rest = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._rest.timeout.connect(self._look_at_screens)
        desktop.changed.connect(self._rest.start)

    @property
    def can_show(self) -> bool:
        """Whether there is a second screen, and nobody presents on it."""
        return not self._is_room_in_use and self._free_screen() is not None

    def toggle(self) -> None:
        """Show the picture on the second screen, or take it away."""
        if self.screen is not None:
            self.end()
            return
        screen = self._free_screen()
        if self._is_room_in_use:
            self._editing.post(Notice(tr("The room has this deck on its screen just now."), is_brief=True))
        elif screen is None:
            words = tr("There is no second screen just now.")
            self._editing.post(
                Notice(words, tr("Plug the projector in, and do not mirror this screen."), is_brief=True)
            )
        else:
            self._show(screen)

    def end(self) -> None:
        """Take the picture away."""
        window, self._on_show, self.screen = self._on_show, None, None
        if window is not None:
            window.picture.stop()
            window.hide()
            window.deleteLater()
            self.changed.emit()

    def set_room_in_use(self, is_in_use: bool) -> None:
        """Take note of whether a session has the projector."""
        self._is_room_in_use = is_in_use
        if is_in_use:
            self.end()
        self.changed.emit()

    def stop(self) -> None:
        """Let go of everything."""
        self._rest.stop()
        self.end()

    def _show(self, screen: Screen) -> None:
        window = ProjectorWindow(self._editing, self._renderer, self._followed)
        window.ended.connect(self.end)
        self._on_show, self.screen = window, screen
        self._desktop.fill(window, screen)
        self._window.activateWindow()
        words = tr("The slide that you write is on {screen}. Esc there, or the same button, takes it away.")
        self._editing.post(Notice(words.format(screen=screen.name), is_brief=True))
        self.changed.emit()

    def _look_at_screens(self) -> None:
        if self.screen is not None and self._on_show is not None:
            there = next((each for each in self._desktop.screens() if each.name == self.screen.name), None)
            if there is None or there.mirrors(self._desktop.screen_of(self._window)):
                words = tr("The screen {screen} is gone, and the slide's picture with it.")
                self._editing.post(Notice(words.format(screen=self.screen.name), is_brief=True))
                self.end()
            elif there != self.screen:
                self.screen = there
                self._desktop.fill(self._on_show, there)
        self.changed.emit()

    def _free_screen(self) -> Screen | None:
        return choose_room_screen(self._desktop.screens(), self._desktop.screen_of(self._window), None)
