"""Owns what the windows know of how they lie on the screens; the screen keeper says it, the console shows it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Arrangement(QObject):
    """Where the room's picture goes, and whether notes may be shown beside it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._one_screen = False
        self._notes_confirmed = True
        self._room_screen_name = ""
        self._room_is_shown = True

    @property
    def one_screen(self) -> bool:
        """Whether console and room share one screen (or mirrored ones), so that titles say which is which."""
        return self._one_screen

    @property
    def notes_confirmed(self) -> bool:
        """Whether notes may be shown; while False the console keeps them folded."""
        return self._notes_confirmed

    @property
    def room_screen_name(self) -> str:
        """The name of the screen that the room's window fills; empty while it fills none."""
        return self._room_screen_name

    @property
    def room_is_shown(self) -> bool:
        """Whether the room's picture is anywhere at all; False while its screen is gone."""
        return self._room_is_shown

    def note(
        self, *, one_screen: bool, notes_confirmed: bool, room_screen_name: str, room_is_shown: bool = True
    ) -> None:
        """Note how the windows lie now; for the screen keeper alone."""
        now = (one_screen, notes_confirmed, room_screen_name, room_is_shown)
        if now != (self._one_screen, self._notes_confirmed, self._room_screen_name, self._room_is_shown):
            self._one_screen, self._notes_confirmed, self._room_screen_name, self._room_is_shown = now
            self.changed.emit()

    def confirm_notes(self) -> None:
        """Unfold the notes: the facilitator has seen that the room does not see the console."""
        self.note(
            one_screen=self._one_screen,
            notes_confirmed=True,
            room_screen_name=self._room_screen_name,
            room_is_shown=self._room_is_shown,
        )
