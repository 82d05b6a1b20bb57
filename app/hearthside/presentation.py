"""Owns one deck being presented: its controller, both windows, and all that goes with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from hearthside.deck.model import Deck
from hearthside.open_room import ROOM_IS_LATE_MILLISECONDS, OpenRoom, first_slide, show_room
from hearthside.shared import Shared
from hearthside.store.error_log import write_down
from hearthside.store.journal import journal_folder
from hearthside.tr import tr
from hearthside.windows.audience.evening_sight import EveningSight
from hearthside.windows.audience.frames import NEIGHBOURS
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.presenting.deck_keeper import DeckFiles
from hearthside.windows.screens.keeper import ScreenKeeper
from hearthside.windows.wishes import PresentWishes

if TYPE_CHECKING:  # what the first slide does not wait for
    from hearthside.evenings.taking_up import TakenUp
    from hearthside.windows.console.window import ConsoleWindow
    from hearthside.windows.deck_watch import DeckWatch
    from hearthside.windows.preflight.preflight import Preflight
    from hearthside.windows.presenting.laptop_care import LaptopCare
    from hearthside.windows.presenting.recovery import Recovery
    from hearthside.windows.presenting.unseen_faults import UnseenFaults


class Presentation(QObject):
    """One deck being presented: its controller, both windows, and what keeps them in their places.

    The room's window is shown at once; the console is made when the room has its first picture.
    """

    over = Signal()

    def __init__(
        self,
        shared: Shared,
        deck: Deck,
        wishes: PresentWishes,
        parent: QObject | None = None,
        *,
        on_disk: str | None = None,
        room: OpenRoom | None = None,
    ) -> None:
        """``on_disk`` is the fingerprint of what the deck's file holds, where ``deck`` comes from an editor; ``room``
        the room where it sees its first slide already."""
        super().__init__(parent)
        self._shared = shared
        self._wishes = wishes
        self._told: set[tuple[str, int]] = set()
        files = DeckFiles(
            shared.read,
            shared.read_again,
            rescue_folder=shared.log.parent / "rescued",
            layout_faults=shared.renderer.faults,
            own_copy=shared.own_copy,
        )
        self._taken = self._unfinished(deck) if wishes.resume else None
        self._faults_are_known = on_disk is not None or self._taken is not None
        """An editor has said them, or the facilitator is in the middle of an evening with them."""
        if self._taken is not None and self._taken.deck is not deck:
            deck, on_disk = self._taken.deck, None  # the copy that the evening went on with
        self.controller = PresentationController(
            deck,
            shared.clock,
            files,
            first_slide(deck, wishes),
            self,
            state=None if self._taken is None else self._taken.state,
            is_rehearsal=wishes.is_rehearsal,
            on_disk=on_disk,
        )
        self.care: LaptopCare | None = None
        """There as soon as the console is."""
        self.unseen: UnseenFaults | None = None
        """There in an evening before which nobody looked the deck over."""
        self._recovery: Recovery | None = None
        self._watch: DeckWatch | None = None
        opened = room or show_room(shared, deck, self.controller.state.position.slide, wishes)
        self.room = opened.window
        self._desktop = opened.desktop
        self._desktop.setParent(self)
        painter = RoomPainter(self.controller, shared.renderer, self.tell_of, kept_frames=NEIGHBOURS)
        self._sight = EveningSight(self.room, self.controller, painter, shared.settings)
        self.console: ConsoleWindow | None = None
        self.preflight: Preflight | None = None
        """There while everything is looked over, before the evening begins."""
        self._keeper = ScreenKeeper(self.controller, self.room, self._desktop, shared.settings, self)
        self._keeper.take_over(opened.opening)
        self.controller.ended.connect(self._close)
        self.room.first_painted.connect(self._bring_console)
        QTimer.singleShot(0 if self.room.is_painted else ROOM_IS_LATE_MILLISECONDS, self, self._bring_console)

    def _bring_console(self) -> None:
        """Make the console and all that can wait for it."""
        from hearthside.windows.console.window import ConsoleWindow

        if self.console is not None or not self.controller.state.is_running:
            return
        icons = self._shared.bundled.assets / "icons"
        self.console = ConsoleWindow(self.controller, self._shared.renderer, self._shared.settings, icons_folder=icons)
        self.console.pages.currentChanged.connect(self._reading_changed)
        self.console.end_bar.turned.connect(self._reading_changed)
        if self._wants_preflight():
            self._open_preflight(self.console)
        self._keeper.bring_console(self.console)
        self._follow_file()
        self.controller.deck_changed.connect(self._follow_file)
        self._say_what_is_odd()
        if self.preflight is None:
            QTimer.singleShot(0, self, self._keep_evening)

    def _follow_file(self) -> None:
        """Watch the deck's file; where an edit of a shipped deck has made a copy, that, and remember it as recent."""
        from hearthside.windows.deck_watch import DeckWatch

        path, before = self.controller.deck.source.path, self._watch
        if path is None or (before is not None and before.path == path):
            return
        if before is not None:
            self._shared.remember_copy(before.path, path)
            before.stop()
            before.deleteLater()
        self._watch = DeckWatch(path, self)
        self._watch.changed.connect(self.controller.file_may_have_changed)

    def _reading_changed(self) -> None:
        """Let a page of the console and the question before the end be read in front of the room's ordinary window."""
        console = self.console
        if console is not None:
            is_page = console.pages.currentWidget() is not console.desk
            self._keeper.let_be_read(is_page or console.end_bar.isVisibleTo(console))

    def _wants_preflight(self) -> bool:
        wishes = self._wishes
        if not wishes.wants_preflight(usually=self._shared.settings.current.shows_preflight):
            return False
        if wishes.preflight or wishes.resume is False:
            return True
        from hearthside.windows.presenting.recovery import (
            broke_off,  # an evening that may be gone on with is never kept waiting
        )

        deck, now = self.controller.deck, self.controller.now()
        return not broke_off(journal_folder(), deck, now, is_rehearsal=False, open_deck=self._shared.read)

    def _open_preflight(self, console: ConsoleWindow) -> None:
        from hearthside.windows.console.icons import Icons
        from hearthside.windows.preflight.preflight import Preflight, PreflightNeeds

        laptop = self._care_for_laptop()
        laptop.is_quiet = True
        needs = PreflightNeeds(
            room=self.room,
            console=console,
            desktop=self._desktop,
            laptop=laptop,
            settings=self._shared.settings,
            journal_folder=journal_folder(),
            look_through=self._shared.look_through,
            icons=Icons(self._shared.bundled.assets / "icons"),
            window_was_asked_for=self._wishes.windowed,
        )
        self._faults_are_known = True
        self.preflight = Preflight(self.controller, needs, self)
        self.preflight.begun.connect(self._begin)
        console.put_in_front(self.preflight.page)

    def _begin(self) -> None:
        """The facilitator has looked everything over."""
        preflight, self.preflight = self.preflight, None
        if preflight is not None:
            preflight.deleteLater()
        if self.console is not None:
            self.console.put_in_front(None)
        if self.care is not None:
            self.care.is_quiet = False
        if not self.controller.arrangement.one_screen:
            self.controller.arrangement.confirm_notes()  # where they are was looked over as well
        self._keep_evening()

    def _unfinished(self, deck: Deck) -> TakenUp | None:
        from hearthside.windows.presenting.recovery import evening_to_take_up

        now, kind = self._shared.clock.now(), self._wishes.is_rehearsal
        return evening_to_take_up(journal_folder(), deck, now, is_rehearsal=kind, open_deck=self._shared.read)

    def _keep_evening(self) -> None:
        """Write the evening down and its deck among the recent ones; no slide and no console has to wait for that."""
        from hearthside.windows.presenting.recovery import Recovery

        if not self.controller.state.is_running:
            return
        path = self.controller.deck.source.path
        if path is not None:
            self._shared.recent.remember(path, self._shared.clock.now().wall_seconds)
        recovery = self._recovery = Recovery(self.controller, journal_folder(), self._taken, self._shared.read)
        if self.console is not None:
            self.console.notices.declined.connect(recovery.decline)
            self.console.booked_room.take_remembered()
            recovery.taken_up.connect(self.console.booked_room.take_remembered)
        if self._wishes.resume is None:
            recovery.look_for_unfinished()
        elif self._wishes.resume and self._taken is None:
            self.controller.post(Notice(tr("There is no evening to go on with: this is a new one."), is_brief=True))
        if not self._faults_are_known:
            self._look_for_faults(recovery)
        QTimer.singleShot(0, self, self._care_for_laptop_now)

    def _look_for_faults(self, recovery: Recovery) -> None:
        """Have the deck looked through in the pauses of an evening before which nobody looked it over."""
        from hearthside.windows.presenting.unseen_faults import UnseenFaults

        self.unseen = UnseenFaults(self.controller, self._shared.look_through)
        recovery.taken_up.connect(self.unseen.stop)

    def _care_for_laptop_now(self) -> None:
        if self.controller.state.is_running:
            self._care_for_laptop()

    def _care_for_laptop(self) -> LaptopCare:
        from hearthside.windows.presenting.laptop_care import LaptopCare

        if self.care is None:
            self.care = LaptopCare(self.controller, self._shared.bundled.assets / "sounds")
        return self.care

    @property
    def evening_to_look_back_on(self) -> Path | None:
        """The journal of this evening, where it was ended with the wish to see how it went."""
        is_wanted = self.console is not None and self.console.wants_report
        return self._recovery.path if is_wanted and self._recovery is not None else None

    def let_go(self) -> None:
        """Read no clock any more and let the laptop sleep, however the evening came to stop; it can be taken up again
        where nobody ended it."""
        self.controller.evening.stop()
        if self.care is not None:
            self.care.close()

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
            self.controller.post(Notice(text.format(number=number, count=count), is_brief=True))
        wanted, names = self._wishes.screen_name, [screen.name for screen in self._desktop.screens()]
        if wanted and wanted not in names:
            text = tr("There is no screen “{wanted}”. There is: {names}.")
            self.controller.post(Notice(text.format(wanted=wanted, names=", ".join(names)), is_brief=True))

    def _close(self) -> None:
        self.let_go()
        self._keeper.remember()
        self._keeper.stop()
        self._sight.release()
        self.room.deleteLater()
        if self.console is not None:
            self.console.close()
            self.console.deleteLater()
        self.over.emit()


def _place_of(error: BaseException) -> tuple[str, int]:
    """Return the innermost line that ``error`` came through: the same fault in every frame is told once."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return (trace.tb_frame.f_code.co_filename, trace.tb_lineno) if trace is not None else (repr(error), 0)
