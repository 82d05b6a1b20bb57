"""Owns the process with windows: what is presented in it, its other windows, and outliving what goes wrong in them."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from hearthside.deck.model import Deck
from hearthside.open_room import OpenRoom
from hearthside.presentation import Presentation
from hearthside.shared import Shared
from hearthside.store.error_log import write_down
from hearthside.store.journal import journal_folder
from hearthside.windows.collector import Collector
from hearthside.windows.interruption import Interruption
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.wishes import PresentWishes

if TYPE_CHECKING:  # what the first slide does not wait for
    from hearthside.windows.details.window import DetailsWindow
    from hearthside.windows.editor.editors import Editors
    from hearthside.windows.report.window import ReportWindow

_STOPPED_BY_CTRL_C = 130


class Program(QObject):
    """The process: it runs until its windows are done, and survives what goes wrong in them."""

    presenting_changed = Signal()
    """``controller`` is another: a session has begun, or is over."""
    details_saved = Signal()
    """The facilitator's own details, or their room, are others."""

    def __init__(self, shared: Shared) -> None:
        super().__init__()
        self._shared = shared
        self._presentation: Presentation | None = None
        self._collector = Collector(self)
        self._evenings: ReportWindow | None = None
        self._editors: Editors | None = None
        self._details: DetailsWindow | None = None
        self._looks_back = False
        """Whether the last session was ended with the wish to see how it went."""
        self.when_editors_are_gone: Callable[[], None] = self.finish
        """What follows a session where every editor was closed during it."""
        self._interruption = Interruption(self)
        self._interruption.asked.connect(self._stop)

    @property
    def editors(self) -> Editors:
        """The editors of this process, made when somebody first wants one."""
        if self._editors is None:
            from hearthside.windows.editor.editors import Editors
            from hearthside.windows.editor.needs import EditorNeeds

            shared = self._shared
            needs = EditorNeeds(shared.renderer, shared.settings, shared.read_again, clock=shared.clock)
            self._editors = Editors(needs, shared.bundled, shared.read, self)
            self._editors.opened.connect(lambda path: shared.recent.remember(path, shared.clock.now().wall_seconds))
        return self._editors

    @property
    def has_editors(self) -> bool:
        """Whether somebody is writing, or was, in this process."""
        return self._editors is not None

    def go_on_writing(self) -> None:
        """Show the editors again when a session is over that one of them began."""
        if self.editors.bring_back():
            self._shared.application.setQuitOnLastWindowClosed(True)
        else:
            self.when_editors_are_gone()

    @property
    def controller(self) -> PresentationController | None:
        """The session that runs now."""
        return None if self._presentation is None else self._presentation.controller

    def present(
        self,
        deck: Deck,
        wishes: PresentWishes,
        when_over: Callable[[], None],
        on_disk: str | None = None,
        room: OpenRoom | None = None,
    ) -> None:
        """Present ``deck`` and call ``when_over`` afterwards; while one is being presented, nothing happens.

        ``on_disk`` is the fingerprint of what its file holds, where the deck comes from an editor; ``room`` the room
        where it sees its first slide already.
        """
        if self._presentation is not None:
            return
        self._shared.application.setQuitOnLastWindowClosed(False)
        for window in (self._details, self._evenings):
            if window is not None:
                window.hide()  # the room shall see nothing of it; whatever was typed is there again after the evening
        self._presentation = Presentation(self._shared, deck, wishes, on_disk=on_disk, room=room)
        self._presentation.over.connect(lambda: self._over(when_over))
        self.presenting_changed.emit()

    def run(self) -> int:
        """Run until the windows are done and return the exit code."""
        before = sys.excepthook, threading.excepthook
        sys.excepthook = lambda _kind, error, _trace: self._survive(error)
        threading.excepthook = lambda about: self._survive(about.exc_value)
        try:
            return self._shared.application.exec()
        finally:
            if self._presentation is not None:
                self._presentation.let_go()
            # What was to be deleted later goes now, while everything that it refers to is still there.
            self._shared.application.processEvents()
            self._shared.application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            sys.excepthook, threading.excepthook = before
            self._interruption.stop()
            self._collector.stop()

    def show_evenings(self, wanted: Path | None = None) -> None:
        """Show the window of past evenings with the one whose journal is ``wanted``, else the last."""
        from hearthside.windows.report.window import ReportNeeds, ReportWindow

        if self._evenings is None:
            shared = self._shared
            journals, copy = journal_folder(), shared.own_copy
            needs = ReportNeeds(journals, shared.read, shared.renderer, shared.settings, own_copy=copy)
            self._evenings = ReportWindow(needs, wanted)
            self._evenings.copied.connect(shared.remember_copy)
        else:
            self._evenings.look_again(wanted)
        self._evenings.show()
        self._evenings.activateWindow()

    def show_details(self) -> None:
        """Show the window in which the facilitator enters their own details."""
        from hearthside.windows.details.window import DetailsNeeds, DetailsWindow

        if self._details is None:
            self._details = DetailsWindow(DetailsNeeds(self._shared.settings, self._shared.renderer))
            self._details.saved.connect(self.details_saved)
        self._details.show()
        self._details.activateWindow()

    def finish(self) -> None:
        """Quit, or, where somebody wants to look back on the evening, when that window is closed."""
        if self._looks_back:
            self._shared.application.setQuitOnLastWindowClosed(True)
        else:
            self._shared.application.quit()

    def _over(self, when_over: Callable[[], None]) -> None:
        finished, self._presentation = self._presentation, None
        self.presenting_changed.emit()
        wanted = None if finished is None else finished.evening_to_look_back_on
        self._looks_back = wanted is not None
        if finished is not None:
            # Not now: this runs inside one of its own signals. The timer keeps it until that has returned.
            QTimer.singleShot(0, finished.deleteLater)
        self._collector.look_at_everything_soon()
        when_over()
        if wanted is not None:
            # Last of all: a window that is shown after it, such as the library, would come to lie over it.
            self.show_evenings(wanted)

    def _survive(self, error: BaseException | None) -> None:
        if error is None:
            return
        if self._presentation is not None:
            self._presentation.tell_of(error)
        else:
            write_down(error, self._shared.log)

    def _stop(self) -> None:
        if self._presentation is not None:
            self._presentation.let_go()  # first: nobody ended the evening, so it can be taken up again
            self._presentation.controller.end()
        self._shared.application.exit(_STOPPED_BY_CTRL_C)
