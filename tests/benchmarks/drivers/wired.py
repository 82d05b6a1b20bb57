"""Owns running `hearthside present` and `hearthside edit` as they are, up to the moment when their windows are there
and events would begin.

Nothing of Qt is imported here before the program does so in its own way: PySide6 slows every import that comes after
its own, and the program imports it without collecting garbage meanwhile. Drivers that measure the start import Qt no
earlier either; all import this module before anything of Qt.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from hearthside import cli

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QWidget

    from hearthside.windows.audience.window import RoomSight
    from hearthside.windows.editor.window import EditorWindow

Window = TypeVar("Window", bound="QWidget")


def present(deck: str, before_events: Callable[[QWidget], object]) -> int:
    """Run ``hearthside present deck`` and call ``before_events`` with the room's window just before events begin."""
    return _run(["present", deck, "--no-preflight"], lambda: _call_before_events(lambda: before_events(_room())))


def open_room(deck: str, when_made: Callable[[QWidget], object]) -> int:
    """Run ``hearthside present deck`` and call ``when_made`` with the room's window before it is shown."""
    return _run(["present", deck, "--no-preflight"], lambda: _call_when_room_is_made(when_made))


def edit(deck: str, before_events: Callable[[EditorWindow], object]) -> int:
    """Run ``hearthside edit deck`` and call ``before_events`` with its window just before events begin."""
    return _run(["edit", deck], lambda: _call_before_events(lambda: before_events(_editor())))


def _run(arguments: list[str], when_qt_is_there: Callable[[], None]) -> int:
    start = cli._quick_start

    @contextmanager
    def start_and_tell() -> Iterator[None]:
        with start():
            when_qt_is_there()
            yield

    cli._quick_start = start_and_tell
    return cli.main(arguments)


def press_next(room: QWidget) -> None:
    """Press the key of a clicker for the next page."""
    from PySide6.QtCore import Qt

    _press(room, Qt.Key.Key_PageDown)


def press_back(room: QWidget) -> None:
    """Press the key of a clicker for the page before."""
    from PySide6.QtCore import Qt

    _press(room, Qt.Key.Key_PageUp)


def _press(room: QWidget, key: Qt.Key) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    QCoreApplication.sendEvent(room, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


def _call_before_events(before_events: Callable[[], object]) -> None:
    from PySide6.QtWidgets import QApplication

    run_events = QApplication.exec

    def run_events_afterwards(*_application: object) -> int:
        before_events()
        return run_events()

    QApplication.exec = run_events_afterwards  # type: ignore[method-assign]


def _call_when_room_is_made(when_made: Callable[[QWidget], object]) -> None:
    from hearthside import open_room as opening
    from hearthside.windows.audience.window import AudienceWindow

    class Watched(AudienceWindow):
        def __init__(self, sight: RoomSight) -> None:
            super().__init__(sight)
            when_made(self)

    vars(opening)[AudienceWindow.__name__] = Watched


def _room() -> QWidget:
    from hearthside.windows.audience.window import AudienceWindow

    return _only(AudienceWindow)


def _editor() -> EditorWindow:
    from hearthside.windows.editor.window import EditorWindow

    return _only(EditorWindow)


def _only(kind: type[Window]) -> Window:
    from PySide6.QtWidgets import QApplication

    found = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind)]
    if len(found) != 1:
        sys.exit(f"expected one {kind.__name__}, found {len(found)}")
    return found[0]
