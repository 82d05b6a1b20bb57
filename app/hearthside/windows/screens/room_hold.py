"""Owns that the room's window stays on its screen: it looks where the window is and has it placed anew where something
else moved it, first at once and then ever more rarely.

A window manager may hear of a screen later than we do and put the window onto the laptop, or make it an ordinary one
that was hidden and shown at once. One that insists gets its way for longer and longer, so that nothing flickers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.windows.screens.choice import Screen

_LOOK_AGAIN_MILLISECONDS = 250
_QUICK_TRIES = 8
"""So often the window is placed anew without a pause."""
_TRIES_FOR_SIZE = 2
"""So often it is placed anew where only its size is not the screen's: not every new size of a screen reaches Qt, see
``Desktop.is_full_on``."""
_LONGEST_PAUSE_MILLISECONDS = 60_000
_CHANGES_OF_A_WINDOW = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange})


class WindowPlaces(Protocol):
    """What there is to ask about where a window is; ``Desktop`` says what the answers mean."""

    def fills(self, window: QWidget, screen: Screen) -> bool: ...
    def is_full_on(self, window: QWidget, screen: Screen) -> bool: ...


class RoomHold(QObject):
    """Holds ``window`` on the screen that ``wanted`` returns, by way of ``place``; None means that it may be anywhere.

    It looks a moment after each change that the window tells of, once ``watch`` was called, and after ``look_soon``.
    """

    def __init__(
        self,
        window: QWidget,
        places: WindowPlaces,
        wanted: Callable[[], Screen | None],
        place: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._places = places
        self._wanted = wanted
        self._place = place
        self._tries = 0
        self._look = QTimer(self, singleShot=True)
        self._look.timeout.connect(self.check)

    @property
    def milliseconds_to_next_look(self) -> int:
        """How long it is until the next look that is due whatever happens; -1 where none is."""
        return self._look.interval() if self._look.isActive() else -1

    def watch(self) -> None:
        """Look whenever the window changes, from now on."""
        self._window.installEventFilter(self)

    def renew(self) -> None:
        """Try without a pause again: the screens are others now."""
        self._tries = 0

    def look_soon(self) -> None:
        """The window was placed just now: look whether it stays."""
        self._look.start(self._pause_milliseconds())

    def check(self) -> None:
        """Have the window placed anew where it is not fullscreen on the wanted screen."""
        wanted = self._wanted()
        if wanted is None or self._places.fills(self._window, wanted):
            self._tries = 0
            return
        if self._tries >= _TRIES_FOR_SIZE and self._places.is_full_on(self._window, wanted):
            return  # the room sees its picture in full, in a size that only the window manager knows
        self._tries += 1
        self._place()

    def stop(self) -> None:
        """Let the window go."""
        self._look.stop()
        self._window.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES_OF_A_WINDOW and not self._is_pausing():
            self.look_soon()
        return super().eventFilter(watched, event)

    def _is_pausing(self) -> bool:
        """Whether the window manager insists: its answer to the last try is no reason to try at once again."""
        return self._tries > _QUICK_TRIES and self._look.isActive()

    def _pause_milliseconds(self) -> int:
        doubled = max(0, self._tries - _QUICK_TRIES)
        return min(_LOOK_AGAIN_MILLISECONDS << doubled, _LONGEST_PAUSE_MILLISECONDS)
