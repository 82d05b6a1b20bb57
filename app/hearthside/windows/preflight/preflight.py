"""Owns looking everything over before an evening: what is asked of laptop, screens and deck, and the way on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.export.fault_order import in_order
from hearthside.laptop.battery import Charge
from hearthside.preflight.deck import deck_lines
from hearthside.preflight.end import end_line
from hearthside.preflight.laptop import awake_line, power_line, saving_line, sound_line
from hearthside.preflight.line import PreflightLine
from hearthside.preflight.screens import screens_line
from hearthside.session.booked_end import booked_end
from hearthside.session.events import RoomBooked
from hearthside.store.booked_rooms import booked_until, with_booked_until
from hearthside.store.settings import Settings, SettingsFile
from hearthside.store.writing_room import can_write_in, free_bytes
from hearthside.windows.commands import Command
from hearthside.windows.console.icons import Icons
from hearthside.windows.idle_work import IdleWork
from hearthside.windows.notices import Notice
from hearthside.windows.preflight.page import PreflightPage
from hearthside.windows.preflight.screen_numbers import ScreenNumbers
from hearthside.windows.preflight.screens_seen import Screens, number_places, screens_seen
from hearthside.windows.presenting.controller import PresentationController

PREFLIGHT = "pre-flight"
"""The name under which the controller knows it to be open."""
_HEARTBEAT_MILLISECONDS = 500
_LOOK_AGAIN_BEATS = 4
_PASS = frozenset({Command.SWAP_SCREENS, Command.FULLSCREEN, Command.QUIT, Command.HELP, Command.RELOAD})
"""What means the same here as ever. Whatever else a key or a clicker asks for has to wait for the evening."""


class Laptop(Protocol):
    """How the laptop is, as far as it has answered."""

    @property
    def has_sound(self) -> bool | None: ...
    @property
    def awake(self) -> bool | None: ...
    @property
    def charge(self) -> Charge | None: ...
    @property
    def battery_was_read(self) -> bool: ...
    def let_sound(self) -> None: ...
    def look_again(self) -> None: ...


class PreflightNeeds(Struct, frozen=True, kw_only=True):
    """What it looks at."""

    room: QWidget
    console: QWidget
    desktop: Screens
    laptop: Laptop
    settings: SettingsFile
    journal_folder: Path
    look_through: Callable[[Deck], Iterator[tuple[Fault, ...]]]
    icons: Icons
    window_was_asked_for: bool = False


class Preflight(QObject):
    """Open from the moment it is made until ``begun``, or until ``close``. The next page, from any key or clicker,
    goes on; nothing turns a page before that."""

    begun = Signal()

    def __init__(
        self, controller: PresentationController, needs: PreflightNeeds, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._needs = needs
        self._faults: tuple[Fault, ...] | None = None
        self._was_played = False
        self._beats = 0
        self._saving = saving_line(
            can_write=can_write_in(needs.journal_folder), free_bytes=free_bytes(needs.journal_folder)
        )
        settings = needs.settings.current
        deck = controller.deck
        booked = booked_until(settings, deck.source.path)
        self.page = PreflightPage(deck.settings.title, booked, needs.icons, is_rehearsal=controller.is_rehearsal)
        self.page.still.setChecked(settings.reduce_motion)
        self.page.always.setChecked(settings.shows_preflight)
        self.numbers = ScreenNumbers(self)
        self._work = IdleWork(self)
        self._heartbeat = QTimer(self, interval=_HEARTBEAT_MILLISECONDS)
        self._connect()
        controller.opened(PREFLIGHT, self._take_key, self._take_command)
        self._heartbeat.start()
        self._look_through()

    @property
    def lines(self) -> tuple[PreflightLine, ...]:
        """What is to be said now, in the order of the page."""
        laptop, controller = self._needs.laptop, self._controller
        settings, deck = self._needs.settings.current, controller.deck
        return (
            self._screens_line(),
            sound_line(laptop.has_sound, was_played=self._was_played),
            power_line(laptop.charge, was_read=laptop.battery_was_read),
            awake_line(laptop.awake),
            end_line(deck, controller.now().wall_seconds, booked_until(settings, deck.source.path)),
            *deck_lines(deck, self._faults),
            self._saving,
        )

    def refresh(self) -> None:
        """Show how things are now."""
        self.page.show_time(self._controller.now().wall_seconds)
        self.page.show_lines(self.lines)

    def tick(self) -> None:
        """Look again, at what may be slow to answer every few times only."""
        self._beats += 1
        if self._beats % _LOOK_AGAIN_BEATS == 0:
            self._needs.laptop.look_again()
        self.refresh()

    def begin(self) -> None:
        """Go on: the evening begins at this moment."""
        self.close()
        controller = self._controller
        controller.evening.start_over()
        until = booked_end(controller.state, controller.deck, controller.now(), self.page.booked.text())
        controller.evening.happen(() if until is None else (RoomBooked(until),))
        self.begun.emit()

    def close(self) -> None:
        """Look at nothing any more; closing twice is fine."""
        self._heartbeat.stop()
        self._work.stop()
        self.numbers.hide()
        self._controller.closed(PREFLIGHT)

    def show_numbers(self) -> None:
        """Show its number on every screen: over the windows that are there, and by itself where there is none."""
        needs, name = self._needs, self._controller.arrangement.room_screen_name
        self.numbers.show(number_places(needs.desktop, needs.console, needs.room, name))

    def _connect(self) -> None:
        page, controller, desktop = self.page, self._controller, self._needs.desktop
        self._heartbeat.timeout.connect(self.tick)
        page.begin_wanted.connect(self.begin)
        page.back_wanted.connect(self._ask_to_go_back)
        page.numbers_wanted.connect(self.show_numbers)
        page.swap_wanted.connect(lambda: controller.perform(Command.SWAP_SCREENS))
        page.sound_wanted.connect(self._let_sound)
        page.booked_changed.connect(self._take_booked)
        page.booked.left.connect(self._needs.console.setFocus)
        page.still_changed.connect(self._take_still)
        page.always_changed.connect(self._take_always)
        desktop.changed.connect(self.numbers.hide)
        controller.arrangement.changed.connect(self.refresh)
        controller.deck_changed.connect(self._look_through)
        controller.close_requested.connect(self._close_asked)
        controller.ended.connect(self.close)

    def _screens_line(self) -> PreflightLine:
        needs, arrangement = self._needs, self._controller.arrangement
        seen = screens_seen(needs.desktop, needs.console, needs.room, arrangement.room_screen_name)
        confirmed, asked_for = arrangement.notes_confirmed, needs.window_was_asked_for
        return screens_line(replace(seen, notes_confirmed=confirmed, window_was_asked_for=asked_for))

    def _take_key(self, event: QKeyEvent) -> bool:
        """Take any number away; use the page's own keys, and say whether ``event`` was one of them."""
        had_numbers = bool(self.numbers.cards)
        self.numbers.hide()
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.page.turn(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_Escape:
            return had_numbers
        if not self.page.isVisible():  # the help lies over it: nothing happens that nobody sees
            return False
        deed = {
            Qt.Key.Key_I: self.show_numbers if not had_numbers else self.numbers.hide,
            Qt.Key.Key_T: self._let_sound,
            Qt.Key.Key_R: self._go_to_booked,
            Qt.Key.Key_M: self.page.still.toggle,
            Qt.Key.Key_D: self.page.always.toggle,
        }.get(Qt.Key(event.key()))
        if deed is not None and not event.isAutoRepeat():
            deed()
        return deed is not None

    def _take_command(self, command: Command) -> bool:
        self.numbers.hide()
        if command.is_beginning:
            self.begin()
        return command not in _PASS

    def _close_asked(self, name: str) -> None:
        if name == PREFLIGHT:
            self._ask_to_go_back()

    def _ask_to_go_back(self) -> None:
        """Have the console ask: a clicker's Esc must not take the picture from the room."""
        self._controller.perform(Command.QUIT)

    def _let_sound(self) -> None:
        self._was_played = True
        self._needs.laptop.let_sound()
        self.refresh()

    def _go_to_booked(self) -> None:
        self.page.booked.go_in()

    def _take_booked(self, time_of_day: str) -> None:
        settings = self._needs.settings.current
        self._keep(with_booked_until(settings, self._controller.deck.source.path, time_of_day))
        self.refresh()

    def _take_still(self, is_wanted: bool) -> None:
        self._keep(replace(self._needs.settings.current, reduce_motion=is_wanted))

    def _take_always(self, is_wanted: bool) -> None:
        self._keep(replace(self._needs.settings.current, shows_preflight=is_wanted))

    def _keep(self, settings: Settings) -> None:
        trouble = self._needs.settings.keep(settings)
        if trouble is not None:
            self._controller.post(Notice(str(trouble), trouble.mend))

    def _look_through(self) -> None:
        self._faults = None
        self._work.put(PREFLIGHT, self._steps(self._controller.deck))
        self.refresh()

    def _steps(self, deck: Deck) -> Iterator[None]:
        found: list[Fault] = []
        for faults in self._needs.look_through(deck):
            found += faults
            yield
        self._faults = in_order(found)
        self.refresh()
