"""Owns what the windows know of how they lie on the screens; the screen keeper says it, the console shows it."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal


class _Lie(Struct, frozen=True):
    one_screen: bool
    notes_confirmed: bool
    room_screen_name: str
    has_free_screen: bool
    room_is_shown: bool


class Arrangement(QObject):
    """Where the room's picture goes, and whether notes may be shown beside it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lie = _Lie(False, True, "", False, True)

    @property
    def one_screen(self) -> bool:
        """Whether console and room share one screen (or mirrored ones), so that titles say which is which."""
        return self._lie.one_screen

    @property
    def notes_confirmed(self) -> bool:
        """Whether notes may be shown; while False the console keeps them folded."""
        return self._lie.notes_confirmed

    @property
    def room_screen_name(self) -> str:
        """The name of the screen that the room's window fills; empty while it fills none."""
        return self._lie.room_screen_name

    @property
    def has_free_screen(self) -> bool:
        """Whether the room's picture is in a window although a screen for it is there: somebody wanted it so."""
        return self._lie.has_free_screen

    @property
    def room_is_shown(self) -> bool:
        """Whether the room's picture is anywhere at all; False while its screen is gone."""
        return self._lie.room_is_shown

    def note(
        self,
        *,
        one_screen: bool,
        notes_confirmed: bool,
        room_screen_name: str,
        has_free_screen: bool = False,
        room_is_shown: bool = True,
    ) -> None:
        """Note how the windows lie now; for the screen keeper alone."""
        self._turn_to(_Lie(one_screen, notes_confirmed, room_screen_name, has_free_screen, room_is_shown))

    def confirm_notes(self) -> None:
        """Nobody else sees this screen: notes may be shown."""
        self._turn_to(replace(self._lie, notes_confirmed=True))

    def _turn_to(self, lie: _Lie) -> None:
        if lie != self._lie:
            self._lie = lie
            self.changed.emit()
