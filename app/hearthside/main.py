"""Owns making every object once and wiring it to the others: the one place that knows them all."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.deck.source import Source
from hearthside.large_blocks import give_large_blocks_back
from hearthside.render.renderer import SlideRenderer, make_renderer
from hearthside.session.clock import SystemClock
from hearthside.store.bundled import Bundled, find_bundled
from hearthside.store.deck_files import open_deck, reparse
from hearthside.store.error_log import error_log_path, write_down
from hearthside.store.recent import RecentDecks, recent_path
from hearthside.store.settings import SettingsFile, settings_path
from hearthside.tr import tr
from hearthside.windows.audience.frames import NEIGHBOURS
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.audience.window import AudienceWindow
from hearthside.windows.controller import PresentationController
from hearthside.windows.deck_keeper import DeckFiles
from hearthside.windows.deck_watch import DeckWatch
from hearthside.windows.desktop import Desktop
from hearthside.windows.interruption import Interruption
from hearthside.windows.notices import Notice
from hearthside.windows.screens import ScreenKeeper

_STOPPED_BY_CTRL_C = 130
_ROOM_IS_LATE_MILLISECONDS = 1500
"""A room's window that is not painted by then, because it is hidden, does not keep the console waiting."""


class Shared(NamedTuple):
    """What every window of one process works with."""

    application: QApplication
    bundled: Bundled
    renderer: SlideRenderer
    settings: SettingsFile
    recent: RecentDecks
    clock: SystemClock
    log: Path

    def read(self, path: Path, previous: Deck | None = None) -> Deck:
        """Return the deck at ``path`` with the facilitator's own booking details where it has none."""
        return self.with_profile(open_deck(path, previous))

    def read_again(self, source: Source, previous: Deck) -> Deck:
        """Return the deck that ``source`` makes, as if it stood in the file."""
        return self.with_profile(reparse(source, previous))

    def with_profile(self, deck: Deck) -> Deck:
        """Return ``deck`` with the facilitator's own booking details where it has none."""
        profile = self.settings.current.profile
        if profile is None or deck.settings.booking is not None:
            return deck
        return replace(deck, settings=replace(deck.settings, booking=profile))


class PresentWishes(NamedTuple):
    """How a presentation was asked for."""

    from_slide: int = 1
    """Counted from 1."""
    windowed: bool = False
    screen_name: str | None = None


class Presentation(QObject):
    """One deck being presented: its controller, both windows, and what keeps them in their places.

    The room's window is shown at once; the console is made when the room has its first picture.
    """

    over = Signal()

    def __init__(self, shared: Shared, deck: Deck, wishes: PresentWishes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shared = shared
        self._wishes = wishes
        self._told: set[tuple[str, int]] = set()
        files = DeckFiles(
            shared.read,
            shared.read_again,
            rescue_folder=shared.log.parent / "rescued",
            layout_faults=shared.renderer.faults,
        )
        self.controller = PresentationController(deck, shared.clock, files, wishes.from_slide - 1, self)
        painter = RoomPainter(self.controller, shared.renderer, self.tell_of, kept_frames=NEIGHBOURS)
        self.room = AudienceWindow(self.controller, painter, shared.settings)
        self.console: QWidget | None = None
        self._desktop = Desktop(shared.application, self)
        self._keeper = ScreenKeeper(self.controller, self.room, self._desktop, shared.settings, self)
        self._keeper.open_room(windowed=wishes.windowed, screen_name=wishes.screen_name)
        self.controller.ended.connect(self._close)
        self.room.first_painted.connect(self._bring_console)
        QTimer.singleShot(_ROOM_IS_LATE_MILLISECONDS, self, self._bring_console)

    def _bring_console(self) -> None:
        """Make the console and all that can wait for it."""
        from hearthside.windows.console.window import ConsoleWindow

        if self.console is not None or not self.controller.state.is_running:
            return
        icons = self._shared.bundled.assets / "icons"
        self.console = ConsoleWindow(self.controller, self._shared.renderer, self._shared.settings, icons_folder=icons)
        self._keeper.bring_console(self.console)
        path = self.controller.deck.source.path
        if path is not None:
            watch = DeckWatch(path, self)
            watch.changed.connect(self.controller.file_may_have_changed)
        self._say_what_is_odd()

    def tell_of(self, error: BaseException) -> None:
        """Write a fault of the program down and tell the facilitator, once; the room keeps its picture."""
        place = _place_of(error)
        if place in self._told:
            return
        self._told.add(place)
        kept = write_down(error, self._shared.log)
        where = tr("It is written down in {path}.").format(path=self._shared.log) if kept else ""
        self.controller.post(Notice(tr("Something went wrong inside Hearthside. Presenting goes on."), where))

    def _say_what_is_odd(self) -> None:
        for words in (self._shared.settings.notice, self._shared.recent.notice):
            if words:
                self.controller.post(Notice(words))
        number, count = self._wishes.from_slide, len(self.controller.deck.slides)
        if number > count:
            text = tr("There is no slide {number}: this deck has {count}.")
            self.controller.post(Notice(text.format(number=number, count=count)))
        wanted, names = self._wishes.screen_name, [screen.name for screen in self._desktop.screens()]
        if wanted and wanted not in names:
            text = tr("There is no screen “{wanted}”. There is: {names}.")
            self.controller.post(Notice(text.format(wanted=wanted, names=", ".join(names))))

    def _close(self) -> None:
        self._keeper.remember()
        self._keeper.stop()
        self.room.release()
        self.room.deleteLater()
        if self.console is not None:
            self.console.close()
            self.console.deleteLater()
        self.over.emit()


class Program(QObject):
    """The process: it runs until its windows are done, and survives what goes wrong in them."""

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._shared = shared
        self._presentation: Presentation | None = None
        self._interruption = Interruption(self)
        self._interruption.asked.connect(self._stop)

    def present(self, deck: Deck, wishes: PresentWishes, when_over: Callable[[], None]) -> None:
        """Present ``deck`` and call ``when_over`` afterwards; while one is being presented, nothing happens."""
        if self._presentation is not None:
            return
        self._shared.application.setQuitOnLastWindowClosed(False)
        if deck.source.path is not None:
            self._shared.recent.remember(deck.source.path, self._shared.clock.now().wall_seconds)
        self._presentation = Presentation(self._shared, deck, wishes)
        self._presentation.over.connect(lambda: self._over(when_over))

    def run(self) -> int:
        """Run until the windows are done and return the exit code."""
        before = sys.excepthook, threading.excepthook
        sys.excepthook = lambda _kind, error, _trace: self._survive(error)
        threading.excepthook = lambda about: self._survive(about.exc_value)
        try:
            return self._shared.application.exec()
        finally:
            # What was to be deleted later goes now, while everything that it refers to is still there.
            self._shared.application.processEvents()
            self._shared.application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            sys.excepthook, threading.excepthook = before
            self._interruption.stop()

    def _over(self, when_over: Callable[[], None]) -> None:
        finished, self._presentation = self._presentation, None
        if finished is not None:
            # Not now: this runs inside one of its own signals. The timer keeps it until that has returned.
            QTimer.singleShot(0, finished.deleteLater)
        when_over()

    def _survive(self, error: BaseException | None) -> None:
        if error is None:
            return
        if self._presentation is not None:
            self._presentation.tell_of(error)
        else:
            write_down(error, self._shared.log)

    def _stop(self) -> None:
        if self._presentation is not None:
            self._presentation.controller.end()
        self._shared.application.exit(_STOPPED_BY_CTRL_C)


def present(path: Path, from_slide: int = 1, windowed: bool = False, screen_name: str | None = None) -> int:
    """Present the deck at ``path`` from slide ``from_slide`` (counted from 1) and return the exit code.

    Raises UnreadableDeck before any window opens. Needs a display.
    """
    deck = open_deck(path.absolute())
    shared = _make_shared()
    program = Program(shared)
    program.present(
        shared.with_profile(deck), PresentWishes(from_slide, windowed, screen_name), shared.application.quit
    )
    return program.run()


def open_library() -> int:
    """Open the library, present from it as often as wished, and return the exit code. Needs a display."""
    from hearthside.windows.library.window import LibraryNeeds, LibraryWindow

    shared = _make_shared()
    program = Program(shared)
    needs = LibraryNeeds(shared.recent, shared.settings, shared.bundled, shared.renderer, shared.clock, shared.read)
    library = LibraryWindow(needs)

    def show_library() -> None:
        shared.application.setQuitOnLastWindowClosed(True)
        library.refresh()
        library.show()
        library.activateWindow()

    def present_from_library(path: Path) -> None:
        try:
            deck = shared.read(path)
        except UnreadableDeck:
            library.open_path(path)  # it says in its own place what is wrong
            return
        program.present(deck, PresentWishes(), show_library)
        library.hide()

    library.present_requested.connect(present_from_library)
    library.show()
    return program.run()


def _make_shared() -> Shared:
    give_large_blocks_back()
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["hearthside"])
    application.setApplicationName("hearthside")
    application.setDesktopFileName("hearthside")
    bundled = find_bundled()
    return Shared(
        application=application,
        bundled=bundled,
        renderer=make_renderer(bundled),
        settings=SettingsFile(settings_path()),
        recent=RecentDecks(recent_path()),
        clock=SystemClock(),
        log=error_log_path(),
    )


def _place_of(error: BaseException) -> tuple[str, int]:
    """Return the innermost line that ``error`` came through: the same fault in every frame is told once."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return (trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace is not None else (repr(error), 0)
