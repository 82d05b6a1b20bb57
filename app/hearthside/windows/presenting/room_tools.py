"""Owns what is open or in use over the slide, in the order in which it was opened, so that Esc closes the innermost."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from hearthside.windows.commands import Command
from hearthside.windows.presenting.room_state import RoomView, zoom_within_picture

TakesKey = Callable[[QKeyEvent], bool]
"""Gets a key from either window first; says whether it used it."""
TakesCommand = Callable[[Command], bool]
"""Gets a command, whatever asked for it, before it is performed; says whether it used it."""

_NUMBER, _POINTER, _ZOOM = "typed number", "pointer", "zoom"
_NUMBER_FORGOTTEN_AFTER_MILLISECONDS = 6000
"""A digit that was touched by chance must not turn an Enter minutes later into a jump."""


class _Opened(Struct, frozen=True):
    """What something that is open sees before anything else does."""

    takes_key: TakesKey | None = None
    takes_command: TakesCommand | None = None


class RoomTools(QObject):
    """Pointer, zoom and typed number, and the names of all that is open: the windows' overlays too."""

    changed = Signal()
    """``view`` is another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = RoomView()
        self._open: dict[str, _Opened] = {}
        self._forget_number = QTimer(self, singleShot=True, interval=_NUMBER_FORGOTTEN_AFTER_MILLISECONDS)
        self._forget_number.timeout.connect(lambda: self.show(self._view.without_number()))

    @property
    def view(self) -> RoomView:
        return self._view

    def opened(self, name: str, takes_key: TakesKey | None = None, takes_command: TakesCommand | None = None) -> None:
        """Note that ``name`` is open and innermost; ``takes_key`` sees each key before anything else does, and
        ``takes_command`` each command but Esc."""
        self._open.pop(name, None)
        self._open[name] = _Opened(takes_key, takes_command)

    def closed(self, name: str) -> None:
        """Note that ``name`` is closed; one that was not open is no error."""
        self._open.pop(name, None)

    def note(self, name: str, is_open: bool) -> None:
        """Note whether ``name`` is open; one that stays open keeps its place in the order."""
        if not is_open:
            self.closed(name)
        elif name not in self._open:
            self.opened(name)

    def offer(self, event: QKeyEvent) -> bool:
        """Let the innermost thing that wants keys have ``event``; say whether it used it."""
        takers = (each.takes_key for each in reversed(self._open.values()))
        takes_key = next((takes for takes in takers if takes is not None), None)
        return takes_key is not None and takes_key(event)

    def offer_command(self, command: Command) -> bool:
        """Let what wants commands have ``command``, the innermost first; say whether one of them used it."""
        takers = [each.takes_command for each in reversed(self._open.values())]
        return any(takes(command) for takes in takers if takes is not None)

    def close_innermost(self) -> str:
        """Close what was opened last where it is one of the tools kept here, else return its name for its owner."""
        name = next(reversed(self._open), "")
        views = {
            _NUMBER: self._view.without_number,
            _POINTER: self._view.without_pointer,
            _ZOOM: self._view.without_zoom,
        }
        if name not in views:
            return name
        self.show(views[name]())
        return ""

    def show(self, view: RoomView) -> None:
        """Take ``view`` in the place of the one before, and say so where it is another."""
        if view == self._view:
            return
        if view.typed_number != self._view.typed_number:
            self._forget_number.start()
        self._view = view
        self.note(_NUMBER, bool(view.typed_number))
        self.note(_POINTER, view.pointer_on)
        self.note(_ZOOM, view.zoom_armed or view.zoom is not None)
        self.changed.emit()

    def point_at(self, point: QPointF | None) -> None:
        """Put the pointer at ``point`` (parts of the picture) or away; nothing happens while the pointer is off."""
        self.show(self._view.pointing_at(point))

    def zoom_to(self, rectangle: QRectF | None) -> None:
        """Zoom to ``rectangle`` (parts of the picture), widened to the picture's proportions; None ends the zoom."""
        zoom = zoom_within_picture(rectangle) if rectangle is not None else None
        self.show(replace(self._view, zoom=zoom, zoom_armed=False))
