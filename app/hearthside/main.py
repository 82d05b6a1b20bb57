"""Owns making every object once and wiring it to the others: the one place that knows them all."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.render.renderer import SlideRenderer, make_renderer
from hearthside.session.clock import SystemClock
from hearthside.store.bundled import Bundled, find_bundled
from hearthside.store.deck_files import open_deck, read_beside
from hearthside.store.error_log import error_log_path, write_down
from hearthside.store.recent import RecentDecks, recent_path
from hearthside.store.settings import SettingsFile, settings_path
from hearthside.tr import tr
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.audience.window import AudienceWindow
from hearthside.windows.console.window import ConsoleWindow
from hearthside.windows.controller import PresentationController
from hearthside.windows.deck_keeper import DeckFiles
from hearthside.windows.deck_watch import DeckWatch
from hearthside.windows.desktop import Desktop
from hearthside.windows.interruption import Interruption
from hearthside.windows.notices import Notice
from hearthside.windows.screens import ScreenKeeper

_STOPPED_BY_CTRL_C = 130


@dataclass(frozen=True, slots=True)
class Shared:
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
        return self._with_profile(open_deck(path, previous))

    def read_again(self, source: Source, previous: Deck) -> Deck:
        """Return the deck that ``source`` makes, as if it stood in the file."""
        folder = source.folder or (source.path or Path()).parent
        deck = parse_deck(source, read_shared=lambda name: read_beside(folder, name), previous=previous)
        return self._with_profile(deck)

    def _with_profile(self, deck: Deck) -> Deck:
        profile = self.settings.current.profile
        if profile is None or deck.settings.booking is not None:
            return deck
        return replace(deck, settings=replace(deck.settings, booking=profile))


@dataclass(frozen=True, slots=True)
class PresentWishes:
    """How a presentation was asked for."""

    from_slide: int = 1
    """Counted from 1."""
    windowed: bool = False
    screen_name: str | None = None


class Presentation(QObject):
    """One deck being presented: its controller, both windows, and what keeps them in their places."""

    over = Signal()

    def __init__(self, shared: Shared, deck: Deck, wishes: PresentWishes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shared = shared
        self._told: set[tuple[str, int]] = set()
        files = DeckFiles(
            shared.read,
            shared.read_again,
            rescue_folder=shared.log.parent / "rescued",
            layout_faults=shared.renderer.faults,
        )
        self.controller = PresentationController(deck, shared.clock, files, wishes.from_slide - 1, self)
        painter = RoomPainter(self.controller, shared.renderer, self.tell_of)
        self.room = AudienceWindow(self.controller, painter, shared.settings)
        self.console = ConsoleWindow(
            self.controller, shared.renderer, shared.settings, icons_folder=shared.bundled.assets / "icons"
        )
        desktop = Desktop(shared.application, self)
        self._keeper = ScreenKeeper(self.controller, self.console, self.room, desktop, shared.settings, self)
        self.controller.ended.connect(self._close)
        self._keeper.start(windowed=wishes.windowed, screen_name=wishes.screen_name)
        if deck.source.path is not None:
            watch = DeckWatch(deck.source.path, self)
            watch.changed.connect(self.controller.file_may_have_changed)
        self._say_what_is_odd(deck, wishes)

    def tell_of(self, error: BaseException) -> None:
        """Write a fault of the program down and tell the facilitator, once; the room keeps its picture."""
        place = _place_of(error)
        if place in self._told:
            return
        self._told.add(place)
        kept = write_down(error, self._shared.log)
        where = tr("It is written down in {path}.").format(path=self._shared.log) if kept else ""
        self.controller.post(Notice(tr("Something went wrong inside Hearthside. Presenting goes on."), where))

    def _say_what_is_odd(self, deck: Deck, wishes: PresentWishes) -> None:
        if wishes.from_slide > len(deck.slides):
            text = tr("There is no slide {number}: this deck has {count}.")
            self.controller.post(Notice(text.format(number=wishes.from_slide, count=len(deck.slides))))
        for words in (self._shared.settings.notice, self._shared.recent.notice):
            if words:
                self.controller.post(Notice(words))

    def _close(self) -> None:
        self._keeper.remember()
        self.room.release()
        self.console.close()
        for window in (self.room, self.console):
            window.deleteLater()
        self.over.emit()


class Program(QObject):
    """The process: it runs until its windows are done, and survives what goes wrong in them."""

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._shared = shared
        self._presentation: Presentation | None = None
        self._code = 0
        self._interruption = Interruption(self)
        self._interruption.asked.connect(self._stop)

    def present(self, deck: Deck, wishes: PresentWishes, when_over: Callable[[], None]) -> None:
        """Present ``deck`` and call ``when_over`` afterwards; while one is being presented, nothing happens."""
        if self._presentation is not None:
            return
        self._shared.application.setQuitOnLastWindowClosed(False)
        if deck.source.path is not None:
            self._shared.recent.remember(deck.source.path, self._shared.clock.now().wall_seconds)
        self._presentation = Presentation(self._shared, deck, wishes, self)
        self._presentation.over.connect(lambda: self._over(when_over))

    def run(self) -> int:
        """Run until the windows are done and return the exit code."""
        before = sys.excepthook, threading.excepthook
        sys.excepthook = lambda _kind, error, _trace: self._survive(error)
        threading.excepthook = lambda about: self._survive(about.exc_value)
        try:
            return self._shared.application.exec() or self._code
        finally:
            sys.excepthook, threading.excepthook = before
            self._interruption.stop()

    def _over(self, when_over: Callable[[], None]) -> None:
        if self._presentation is not None:
            self._presentation.deleteLater()
            self._presentation = None
        when_over()

    def _survive(self, error: BaseException | None) -> None:
        if error is None:
            return
        if self._presentation is not None:
            self._presentation.tell_of(error)
        else:
            write_down(error, self._shared.log)

    def _stop(self) -> None:
        self._code = _STOPPED_BY_CTRL_C
        if self._presentation is not None:
            self._presentation.controller.end()
        self._shared.application.quit()


def present(path: Path, from_slide: int = 1, windowed: bool = False, screen_name: str | None = None) -> int:
    """Present the deck at ``path`` from slide ``from_slide`` (counted from 1) and return the exit code.

    Raises UnreadableDeck before any window opens. Needs a display.
    """
    shared = _make_shared()
    deck = shared.read(path.absolute())
    program = Program(shared)
    program.present(deck, PresentWishes(from_slide, windowed, screen_name), shared.application.quit)
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
