"""Owns which window is on which screen, from the start to the end, whatever is plugged in or out meanwhile.

Left alone, a window system moves a fullscreen window from a screen that went away onto the laptop, over the notes,
and never back. So the room's window is hidden at the first sign, and placed anew when the screens have come to rest.
"""

from __future__ import annotations

from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, SignalInstance
from PySide6.QtWidgets import QWidget

from hearthside.store.settings import Rectangle, SettingsFile
from hearthside.tr import tr
from hearthside.windows.commands import Command
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.screens.choice import (
    Placement,
    Screen,
    bystanders_of,
    choose_room_screen,
    room_after_change,
    swapped,
)
from hearthside.windows.screens.console_home import ConsoleHome
from hearthside.windows.screens.opening import Opening, ScreensToOpenOn, window_place
from hearthside.windows.screens.room_hold import RoomHold, WindowPlaces
from hearthside.windows.screens.standing_notice import StandingNotice
from hearthside.windows.screens.window_wish import WindowWish

_REST_MILLISECONDS = 180
"""Screens that were quiet for so long have come to rest; a splitter that flickers sends many events in between."""
_LONGEST_WAIT_MILLISECONDS = 600
"""However long the events go on, the room gets its picture back after this."""
_MOST_OF_A_SCREEN = 0.6
_KEYBOARD_BACK_MILLISECONDS = 120
"""A window manager gives a new window the keyboard when it has shown it, not at once; then the console asks for it."""


class Screens(WindowPlaces, ScreensToOpenOn, Protocol):
    """What the keeper needs of the desktop; tests put in one that they can plug and unplug."""

    @property
    def changed(self) -> SignalInstance: ...
    def screen_of(self, window: QWidget) -> Screen: ...


class ScreenKeeper(QObject):
    """Places both windows, and keeps the console free and the room's picture on its screen."""

    def __init__(
        self,
        controller: PresentationController,
        room: QWidget,
        desktop: Screens,
        settings: SettingsFile,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._room = room
        self._console: QWidget | None = None
        self._desktop = desktop
        self._settings = settings
        self._filled: Screen | None = None
        self._remembered = settings.current.room_screen
        self._bystanders: frozenset[str] = frozenset()
        self._once_filled: frozenset[str] = frozenset()
        """The names of all screens that were the room's tonight: none of them is a bystander."""
        self._console_screen = desktop.screens()[0]
        self._home = ConsoleHome(self._console_screen)
        self._wish = WindowWish()
        self._is_read = False
        """A page fills the console, such as the keys or the overview: it is read in full."""
        self._rest = QTimer(self, singleShot=True, interval=_REST_MILLISECONDS)
        self._patience = QTimer(self, singleShot=True, interval=_LONGEST_WAIT_MILLISECONDS)
        self._loss = StandingNotice(controller)
        """Until the room's picture is somewhere again, or the console is home."""
        self.hold = RoomHold(room, desktop, self._screen_to_fill, self.settle, self)
        self._keyboard = QTimer(self, singleShot=True, interval=_KEYBOARD_BACK_MILLISECONDS)
        self._keyboard.timeout.connect(self._give_console_the_keyboard)
        self._rest.timeout.connect(self.settle)
        self._patience.timeout.connect(self.settle)

    def take_over(self, opening: Opening) -> None:
        """Keep the room's window, which is shown already, where ``opening`` put it.

        The console follows with ``bring_console``: the room must not wait for it.
        """
        placement = opening.placement
        self._wish = WindowWish(lasts=opening.is_left_alone)
        self._console_screen = placement.console
        self._home.is_now(placement.console)
        if placement.room is not None:
            self._room_is_on(placement.room)
            self.hold.look_soon()
        self._bystanders = bystanders_of(opening.screens, placement)
        self._note(notes_confirmed=opening.notes_confirmed)
        self._desktop.changed.connect(self._screens_changed)
        self.hold.watch()
        if self._desktop.screens() != opening.screens:
            self._screens_changed()

    def bring_console(self, console: QWidget) -> None:
        """Show ``console`` where it was last, or else in full on the screen that is not the room's."""
        self._console = console
        self._desktop.put(console, self._console_screen, self._settings.current.windows.get("console"))
        self._keyboard.start()
        self._controller.command_requested.connect(self._command)

    def let_be_read(self, is_read: bool) -> None:
        """Let the console lie in front of the room's ordinary window while a page of it is read, and behind it again
        afterwards. A room that fills a screen stays in front: nobody shall see the console there."""
        self._is_read = is_read
        _order(self._room, self._console, is_filled=self._filled is not None, is_read=self._is_read)

    def settle(self) -> None:
        """Place the windows for the screens as they are now."""
        self._rest.stop()
        self._patience.stop()
        screens = self._desktop.screens()
        if not screens:
            return
        self._wish.look_at(screen.name for screen in screens)
        self._keep_console_in_sight(screens)
        console_screen = self._console_now()
        room = room_after_change(screens, console_screen, self._remembered, self._bystanders)
        if self._wish.holds:
            self._note(notes_confirmed=self._controller.arrangement.notes_confirmed)
        elif room is not None:
            self._take(room, screens)
        else:
            self._do_without(screens, console_screen)
        if self._home.is_to_be_told:
            self._home.is_to_be_told = False
            self._loss.say(_home_is_gone(self._home.screen))

    def remember(self) -> None:
        """Keep for the next evening which screen was the room's, and where its ordinary window was."""
        windows = dict(self._settings.current.windows)
        if self._filled is None and self._room.isVisible() and not _hides(self._room, self._console_now()):
            windows["room"] = _rectangle(self._room)
        wishes = replace(self._settings.current, windows=windows, room_screen=self._remembered)
        if self._filled is not None:
            wishes = replace(wishes, console_screen=self._console_now().remembered())
        trouble = self._settings.keep(wishes)
        if trouble is not None:
            self._controller.post(Notice(str(trouble), trouble.mend))

    def stop(self) -> None:
        """Leave the windows alone from now on: they are about to go."""
        for timer in (self._rest, self._patience, self._keyboard):
            timer.stop()
        self.hold.stop()
        self._desktop.changed.disconnect(self._screens_changed)

    def _command(self, command: Command) -> None:
        if command is Command.SWAP_SCREENS:
            self._swap()
        elif command is Command.FULLSCREEN:
            self._toggle_fullscreen()

    def _swap(self) -> None:
        screens = self._desktop.screens()
        console_screen = self._console_now()
        placement = swapped(screens, Placement(console_screen, self._filled))
        self._wish.end()
        if placement.room is not None:
            self._home.is_now(placement.console)
            self._room.hide()  # it would cover the console on its way
        self._place(placement)
        if placement.room is None:
            words = tr("There is only one screen, so the room's picture is in a window.")
            self._controller.post(Notice(words, is_brief=True))
            self._note(notes_confirmed=self._controller.arrangement.notes_confirmed)
        else:
            self._note(notes_confirmed=True)

    def _toggle_fullscreen(self) -> None:
        screens = self._desktop.screens()
        console_screen = self._console_now()
        if self._room.isVisible() and self._room.isFullScreen():
            self._wish.choose(screen.name for screen in screens)
            self._show_in_window(self._filled or console_screen)
        else:
            room = choose_room_screen(screens, console_screen, self._remembered)
            if room is not None:
                self._wish.end()
                self._take(room, screens)
                return
            self._wish.choose(screen.name for screen in screens)
            self._desktop.fill(self._room, console_screen)
        self._note(notes_confirmed=self._controller.arrangement.notes_confirmed)

    def _screens_changed(self) -> None:
        self.hold.renew()
        notes_are_open = self._controller.arrangement.notes_confirmed
        if self._home.has_gone(self._desktop.screens(), notes_are_open=notes_are_open):
            self._note(notes_confirmed=False)  # at once: the console is seen on another screen already
        if self._filled is not None and not self._wish.holds:
            console_screen = self._console_now()
            room = next((screen for screen in self._desktop.screens() if screen.name == self._filled.name), None)
            if room is None or room.mirrors(console_screen):
                self._room.hide()
        self._rest.start()
        if not self._patience.isActive():
            self._patience.start()

    def _screen_to_fill(self) -> Screen | None:
        """Return the screen that the room's window has to fill; while screens change it is placed when they rest."""
        return None if self._wish.holds or self._rest.isActive() else self._filled

    def _keep_console_in_sight(self, screens: tuple[Screen, ...]) -> None:
        """Put the console back in full where its screen went away or became another, and home as soon as it can go."""
        home = self._home.come_back(screens)
        if home is not None:
            self._loss.take_back()
            self._put_console(home)
            self._keyboard.start()
            return
        now = self._console_now()
        if now == self._console_screen:
            return
        room = next((screen for screen in screens if self._filled and screen.name == self._filled.name), None)
        if room is not None and room.mirrors(now):
            now = next((screen for screen in screens if not screen.mirrors(room)), now)
        self._put_console(now)

    def _console_now(self) -> Screen:
        """Return the screen that the console is on, or will open on."""
        return self._console_screen if self._console is None else self._desktop.screen_of(self._console)

    def _put_console(self, screen: Screen) -> None:
        """Put the console on ``screen``, in its size or in full."""
        self._console_screen = screen
        if self._console is not None:
            # Its size of before it was maximised may lie on this screen, and is not what it has now.
            place = None if self._console.isMaximized() else _rectangle(self._console)
            self._desktop.put(self._console, screen, place)

    def _give_console_the_keyboard(self) -> None:
        if self._console is not None:
            self._console.activateWindow()
        if self._home.arrive(self._console_now()):
            self._controller.arrangement.confirm_notes()  # not before: it was seen where it was until just now
        _order(self._room, self._console, is_filled=self._filled is not None, is_read=self._is_read)

    def _place(self, placement: Placement) -> None:
        if self._console is None or placement.console != self._console_now():  # put anew, it would lose its full size
            self._put_console(placement.console)
        if placement.room is None:
            self._show_in_window(placement.console)
        else:
            self._fill(placement.room)
        self._bystanders = bystanders_of(self._desktop.screens(), placement) - self._once_filled
        self._keyboard.start()

    def _fill(self, screen: Screen) -> None:
        self._loss.take_back()
        self._room_is_on(screen)
        self._desktop.fill(self._room, screen)
        self.hold.look_soon()

    def _room_is_on(self, screen: Screen) -> None:
        """Take note that the room's window fills ``screen``, or is about to."""
        self._filled = screen
        self._remembered = screen.remembered()
        self._once_filled |= {screen.name}

    def _show_in_window(self, screen: Screen) -> None:
        self._loss.take_back()
        self._filled = None
        self._desktop.put(self._room, screen, window_place(self._settings.current, screen))

    def _take(self, room: Screen, screens: tuple[Screen, ...]) -> None:
        """Fill ``room``; say so where the room's picture was not on it a moment ago."""
        was_there = self._filled is not None and self._filled.name == room.name
        self._fill(room)
        console_screen = self._console_now()
        self._bystanders = bystanders_of(screens, Placement(console_screen, room)) - self._once_filled
        self._keyboard.start()
        is_private = not was_there and console_screen.is_primary and not self._home.is_coming_back
        self._note(notes_confirmed=self._controller.arrangement.notes_confirmed or is_private)
        if not was_there:
            text = tr("The room sees the slides again, on {screen}.").format(screen=room.name)
            self._controller.post(Notice(text, is_passing=True))

    def _do_without(self, screens: tuple[Screen, ...], console_screen: Screen) -> None:
        """Hide the room's picture where it lost its screen; fold the notes where another screen shows the console."""
        lost, self._filled = self._filled, None
        mirrored = any(screen.name != console_screen.name and screen.mirrors(console_screen) for screen in screens)
        if lost is not None:
            self._room.hide()
        self._note(notes_confirmed=self._controller.arrangement.notes_confirmed and not mirrored)
        if lost is None or self._home.is_away:
            return
        if self._console is not None:
            self._console.raise_()
        self._keyboard.start()
        text = tr("The room's screen {screen} is gone. Everything else goes on.")
        if mirrored:
            text = tr("The room's screen {screen} shows this screen now, so your notes are folded.")
        mend = tr("Plug it in again and the slide is back. S shows the room's picture in a window here.")
        self._loss.say(Notice(text.format(screen=lost.name), mend, "S", Command.SWAP_SCREENS))

    def _note(self, *, notes_confirmed: bool) -> None:
        console_screen = self._console_now()
        others = (screen for screen in self._desktop.screens() if not screen.mirrors(console_screen))
        self._controller.arrangement.note(
            has_free_screen=self._filled is None and self._wish.holds and next(others, None) is not None,
            one_screen=self._filled is None,
            notes_confirmed=notes_confirmed and not self._home.is_away,
            room_screen_name=self._filled.name if self._filled else "",
            room_is_shown=self._room.isVisible(),
        )


def _home_is_gone(home: Screen) -> Notice:
    text = tr("The screen {screen} with your notes is gone, so they are folded. Everything else goes on.")
    mend = tr("With it back, all is where it was. Ctrl+N unfolds your notes where nobody else sees them.")
    return Notice(text.format(screen=home.name), mend)


def _hides(room: QWidget, screen: Screen) -> bool:
    """Return whether the room's window, opened there again, would leave next to nothing of ``screen``."""
    place = _rectangle(room)
    covered = Screen("", place.x, place.y, place.width, place.height)
    is_large = place.width * place.height > _MOST_OF_A_SCREEN * screen.width * screen.height
    return room.isFullScreen() or (is_large and covered.mirrors(screen))


def _rectangle(window: QWidget) -> Rectangle:
    place = window.normalGeometry() if window.isMaximized() else window.geometry()
    return Rectangle(place.x(), place.y(), place.width(), place.height())


def _order(room: QWidget, console: QWidget | None, *, is_filled: bool, is_read: bool) -> None:
    """Put the room's ordinary window in front, or the console while a page of it is read."""
    if console is not None and not is_filled and not room.isFullScreen():
        # Seen once, the room's window is easily found again when a call asks which one to share.
        (console if is_read else room).raise_()
