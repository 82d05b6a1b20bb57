"""Owns the desk: the console's everyday page, from what the room sees to the film strip."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from hearthside.windows.console.clock_bar import ClockBar
from hearthside.windows.console.control_bar import ControlBar
from hearthside.windows.console.end_panel import EndPanel
from hearthside.windows.console.film_strip import FilmStrip
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.next_panel import NextPanel
from hearthside.windows.console.notes_panel import NotesPanel
from hearthside.windows.console.quick_edit import QuickEdit
from hearthside.windows.console.refit_panel import RefitPanel
from hearthside.windows.console.room_panel import RoomPanel
from hearthside.windows.console.sizes import Sizes
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.showing import set_shown

_ROOM_SHARE, _READING_SHARE = 63, 37


class DeskParts(Struct, frozen=True):
    """What lies on the desk."""

    room: RoomPanel
    clock: ClockBar
    next: NextPanel
    end: EndPanel
    notes: NotesPanel
    quick_edit: QuickEdit
    refit: RefitPanel
    film_strip: FilmStrip


class Desk(QWidget):
    """The room's picture on the left, what is next and the notes (or the quick edit) on the right; below them the
    clock, the buttons and the film strip."""

    def __init__(
        self, controller: PresentationController, parts: DeskParts, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self.parts = parts
        self.controls = ControlBar(controller, icons)
        self._right = QStackedWidget()
        self._reading = QWidget()
        self._lay_out()
        controller.time.changed.connect(self.controls.refresh)
        parts.room.picture.clock_moved.connect(parts.clock.tick)  # both show the same second
        self.refresh()

    def set_sizes(self, sizes: Sizes, width_px: int) -> None:
        """Take the sizes of the window; ``width_px`` is how wide the desk is."""
        parts = self.parts
        for part in (parts.room, parts.clock, parts.next, parts.end, parts.notes, parts.quick_edit, parts.refit):
            part.set_sizes(sizes)
        parts.film_strip.set_sizes(sizes)
        taken_px = parts.film_strip.minimumSizeHint().width() + sizes.gap_px
        self.controls.set_sizes(sizes, width_px - taken_px)
        for box in (self._columns, self._reading_column, self._column, self._bottom):
            box.setSpacing(sizes.gap_px)

    def show_instead_of_notes(self, part: QuickEdit | RefitPanel | None) -> None:
        """Put ``part`` in the place of what is next and the notes; None takes away what is there."""
        self._right.setCurrentWidget(part or self._reading)

    def refresh(self) -> None:
        """Show the session as it is now."""
        parts = self.parts
        parts.room.refresh()
        parts.clock.refresh()
        parts.next.refresh()
        parts.end.refresh()
        set_shown(parts.next, not parts.end.is_due)
        set_shown(parts.end, parts.end.is_due)
        parts.notes.refresh()
        parts.refit.refresh()
        parts.film_strip.update()
        self.controls.refresh()

    def tick(self) -> None:
        """Show what the time changes."""
        self.parts.room.tick()
        self.parts.clock.tick()
        self.parts.refit.tick()
        self.controls.refresh()

    def _lay_out(self) -> None:
        parts = self.parts
        self._reading_column = QVBoxLayout(self._reading)
        self._reading_column.setContentsMargins(0, 0, 0, 0)
        self._reading_column.addWidget(parts.next)
        self._reading_column.addWidget(parts.end)
        self._reading_column.addWidget(parts.notes, 1)
        self._right.addWidget(self._reading)
        self._right.addWidget(parts.quick_edit)
        self._right.addWidget(parts.refit)
        for column in (parts.room, self._right):
            # Their shares alone count: whatever is said or opened in one column, the other keeps its place.
            column.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._columns = QHBoxLayout()
        self._columns.addWidget(parts.room, _ROOM_SHARE)
        self._columns.addWidget(self._right, _READING_SHARE)
        self._bottom = QHBoxLayout()
        self._bottom.addWidget(self.controls)
        self._bottom.addWidget(parts.film_strip, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._columns, 1)
        self._column.addWidget(parts.clock)
        self._column.addLayout(self._bottom)
