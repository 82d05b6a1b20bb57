"""Owns the console window: the facilitator's own, private, on the laptop. It calls the controller and nobody else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from hearthside.render.renderer import SlideRenderer
from hearthside.session.clock_decisions import HoldOffer
from hearthside.store.settings import SettingsFile
from hearthside.tr import tr
from hearthside.windows.audience.room_view import RoomPainter
from hearthside.windows.commands import Command
from hearthside.windows.console.clock_bar import ClockBar
from hearthside.windows.console.desk import Desk, DeskParts
from hearthside.windows.console.end_bar import EndBar
from hearthside.windows.console.end_panel import EndPanel
from hearthside.windows.console.film_strip import FilmStrip
from hearthside.windows.console.front_page import FrontPage
from hearthside.windows.console.geometry import console_place, remember_place
from hearthside.windows.console.help_sheet import HelpSheet
from hearthside.windows.console.icons import Icons
from hearthside.windows.console.next_panel import NextPanel
from hearthside.windows.console.notes_panel import NotesPanel
from hearthside.windows.console.notice_bar import NoticeBar
from hearthside.windows.console.overview import Overview
from hearthside.windows.console.plan_bar import PlanBar
from hearthside.windows.console.quick_edit import QuickEdit
from hearthside.windows.console.refit_care import REFIT, RefitCare
from hearthside.windows.console.refit_panel import RefitPanel
from hearthside.windows.console.room_panel import RoomPanel
from hearthside.windows.console.room_picture import RoomPicture
from hearthside.windows.console.sizes import Sizes, sizes_for
from hearthside.windows.console.style import set_role, style_sheet
from hearthside.windows.console.thumbnails import Thumbnails
from hearthside.windows.console.top_bar import TopBar
from hearthside.windows.place_of import place_of
from hearthside.windows.presenting.booked_room import BookedRoom
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.presenting.keepsakes import Keepsakes
from hearthside.windows.showing import set_shown

_HEARTBEAT_MILLISECONDS = 250
_OVERVIEW, _HELP, _QUICK_EDIT, _END = "overview", "help", "quick edit", "end question"
_SMALLEST_WIDTH_PX, _SMALLEST_HEIGHT_PX = 720, 420


class ConsoleWindow(QWidget):
    """Top bar, notices, and one of three pages: the desk, the overview, the help sheet.

    The window itself has the focus, so that a click on any button leaves every key alive.
    """

    def __init__(
        self,
        controller: PresentationController,
        renderer: SlideRenderer,
        settings: SettingsFile,
        *,
        icons_folder: Path,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._controller = controller
        self._settings = settings
        self._sizes: Sizes | None = None
        self._slide = controller.state.position.slide
        self.wants_report = False
        """Whether the evening was ended with the wish to see how it went."""
        icons = Icons(icons_folder)
        self.thumbnails = Thumbnails(renderer, controller.deck, self)
        self.top_bar = TopBar(controller, icons)
        self.plan_bar = PlanBar(controller)
        self.notices = NoticeBar(icons)
        self.end_bar = EndBar(icons)
        self.booked_room = BookedRoom(controller, settings, self)
        parts = _desk_parts(controller, renderer, settings, self.thumbnails, self.booked_room, icons)
        self.desk = Desk(controller, parts, icons)
        self.overview = Overview(controller, self.thumbnails, icons)
        self.help = HelpSheet(icons)
        self._refit = RefitCare(controller, self.desk, self.notices, self._close, self)
        self.keepsakes = Keepsakes(controller, settings, self)
        self.pages = QStackedWidget()
        self._front: FrontPage | None = None
        self._heartbeat = QTimer(self, interval=_HEARTBEAT_MILLISECONDS)
        self._lay_out()
        self._connect()
        self._heartbeat.start()
        self.setGeometry(console_place(settings, [each.availableGeometry() for each in QGuiApplication.screens()]))

    def put_in_front(self, page: FrontPage | None) -> None:
        """Show ``page``, and nothing of the evening, in the place of the desk; None: the evening has begun."""
        before, self._front = self._front, page
        for part in (self.top_bar, self.plan_bar):
            set_shown(part, page is None)
        self.end_bar.offer_report(page is None)
        if page is not None:
            self.pages.addWidget(page)
            if self._sizes is not None:
                page.set_sizes(self._sizes)
        self._close(_HELP)
        if before is not None:
            self._close(_END)
            self.pages.removeWidget(before)
            before.deleteLater()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._use_own_key(event) and not self._controller.key(event):
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """While the session runs, closing asks first."""
        if self._controller.state.is_running:
            event.ignore()
            self._ask_to_end()
        else:
            remember_place(self._settings, place_of(self))
            event.accept()

    def _use_own_key(self, event: QKeyEvent) -> bool:
        """Use the keys that only this window has; while something is typed into, there are none."""
        if self.pages.currentWidget() is self.overview or self.desk.parts.quick_edit.isVisible():
            return False
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        turns = control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        if turns and self.pages.currentWidget() is self.help:
            self.help.turn(1 if key == Qt.Key.Key_Down else -1)
        elif self._front is not None:
            return key == Qt.Key.Key_X and not event.modifiers() and self._dismiss()
        elif turns:
            self.desk.parts.notes.view.turn(1 if key == Qt.Key.Key_Down else -1)
        elif control and key == Qt.Key.Key_N:
            self._controller.arrangement.confirm_notes()
        elif key == Qt.Key.Key_X and not event.modifiers():
            return self._dismiss()
        else:
            return not self.end_bar.isVisibleTo(self) and self.desk.parts.end.take_key(event)
        return True

    def _dismiss(self) -> bool:
        """Decline what is offered after a Hold, else dismiss a notice; say whether there was either."""
        if self._controller.time.hold_offers:
            self._controller.time.take_hold_offer(HoldOffer.AS_IT_WAS)
        elif self.notices.current is not None:
            self.notices.dismiss()
        else:
            return False
        return True

    def _deeds(self) -> dict[Command, Callable[[], None]]:
        """Return what is done for the commands that the controller hands on to the console."""
        notes = self.desk.parts.notes
        return {
            Command.OVERVIEW: lambda: self._toggle_page(_OVERVIEW),
            Command.HELP: lambda: self._toggle_page(_HELP),
            Command.QUICK_EDIT: self._toggle_quick_edit,
            Command.NOTES_LARGER: lambda: notes.resize_text(1),
            Command.NOTES_SMALLER: lambda: notes.resize_text(-1),
            Command.GO_TO_CLOCK: self.desk.parts.room.go_to_clock,
            Command.REFIT: self._toggle_refit,
            Command.UNDO_REFIT: self._refit.undo,
            Command.SAVE_ELSEWHERE: self.keepsakes.choose_place,
            Command.QUIT: self._ask_to_end,
        }

    def _do(self, command: Command) -> None:
        """Carry out what the controller hands on."""
        deed = self._deeds().get(command)
        if deed is not None:
            deed()

    def _toggle_refit(self) -> None:
        self._close(_HELP)
        self._close(_OVERVIEW)
        self._refit.toggle()

    def _toggle_page(self, name: str) -> None:
        page: QWidget = self.overview if name == _OVERVIEW else self.help
        if self.pages.currentWidget() is page:
            self._close(name)
            return
        self._close(_HELP)
        self._close(_OVERVIEW)
        self.pages.setCurrentWidget(page)
        if page is self.overview:
            self.overview.open()
        if page is self.overview:
            self._controller.opened(name, self.overview.take_key)
        else:
            self._controller.opened(name, takes_command=self._close_help_first)

    def _close_help_first(self, command: Command) -> bool:
        """Before the evening, let what would begin it close the help instead: nobody begins from a page of keys."""
        if self._front is None or not command.is_beginning:
            return False
        self._close(_HELP)
        return True

    def _toggle_quick_edit(self) -> None:
        edit = self.desk.parts.quick_edit
        if edit.isVisible():
            edit.close_and_keep()
            return
        self._close(_HELP)
        self._close(REFIT)
        self.desk.show_instead_of_notes(edit)
        edit.open()
        self._controller.opened(_QUICK_EDIT, edit.take_key)

    def _close(self, name: str) -> None:
        """Close what is open under ``name``; the keys belong to the window again."""
        self._controller.closed(name)
        if name in (_OVERVIEW, _HELP):
            self.pages.setCurrentWidget(self._front or self.desk)
        elif name == _QUICK_EDIT or (name == REFIT and self.desk.parts.refit.isVisibleTo(self.desk)):
            self.desk.show_instead_of_notes(None)
        elif name == _END:
            self.end_bar.hide()
        self.setFocus()

    def _ask_to_end(self) -> None:
        """Ask once; asked again while the question stands, that is the answer."""
        if self.end_bar.isVisibleTo(self):
            self._end()
            return
        self.end_bar.show()
        self._controller.opened(_END, self.end_bar.take_key)

    def _end(self, *, wants_report: bool = False) -> None:
        self.wants_report = wants_report
        self._close(_END)
        self._controller.end()

    def _refresh(self) -> None:
        slide = self._controller.state.position.slide
        if slide != self._slide:
            self._slide = slide
            self.notices.let_pass()
        self.top_bar.refresh()
        self.plan_bar.refresh_soon()
        self.desk.refresh()

    def tick(self) -> None:
        """Show what the time changes."""
        self.top_bar.tick()
        self.plan_bar.tick()
        self.desk.tick()

    def _take_deck(self) -> None:
        self.thumbnails.set_deck(self._controller.deck)
        if self.pages.currentWidget() is self.overview:
            self.overview.refresh()

    def _fit(self) -> None:
        sizes = sizes_for(self.width(), self.height())
        margin = sizes.px(12)
        if sizes != self._sizes:
            self._sizes = sizes
            self.setStyleSheet(style_sheet(sizes))
            self._column.setContentsMargins(margin, sizes.px(8), margin, margin)
            self._column.setSpacing(sizes.px(8))
            for part in (self.top_bar, self.plan_bar, self.notices, self.end_bar, self.overview, self.help):
                part.set_sizes(sizes)
            if self._front is not None:
                self._front.set_sizes(sizes)
        self.desk.set_sizes(sizes, self.width() - 2 * margin)
        # Laid out at once: else X has it painted first, with words that are cut where the letters have grown. Twice,
        # since parts that have grown inside ask those around them only then.
        for _ in range(2):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Hearthside: PRIVATE notes"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(_SMALLEST_WIDTH_PX, _SMALLEST_HEIGHT_PX)
        set_role(self, "window")
        for page in (self.desk, self.overview, self.help):
            self.pages.addWidget(page)
        self._column = QVBoxLayout(self)
        for part in (self.top_bar, self.plan_bar, self.notices, self.end_bar):
            self._column.addWidget(part)
        self._column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        controller = self._controller
        self._heartbeat.timeout.connect(self.tick)
        controller.state_changed.connect(self._refresh)
        controller.room_changed.connect(self._refresh_room)
        controller.deck_changed.connect(self._take_deck)
        controller.arrangement.changed.connect(self._refresh)
        controller.notice_posted.connect(self.notices.post)
        controller.notice_withdrawn.connect(self.notices.withdraw)
        controller.command_requested.connect(self._do)
        controller.close_requested.connect(self._close_asked)
        controller.ended.connect(self._heartbeat.stop)
        self.notices.performed.connect(controller.perform)
        self.end_bar.confirmed.connect(self._end)
        self.end_bar.report_wanted.connect(lambda: self._end(wants_report=True))
        self.end_bar.declined.connect(lambda: self._close(_END))
        self.overview.closed.connect(lambda: self._close(_OVERVIEW))
        end = self.desk.parts.end
        end.contact_wanted.connect(self.keepsakes.save_contact)
        end.workshop_wanted.connect(self.keepsakes.save_workshop)
        end.link_wanted.connect(self.keepsakes.copy_link)
        self.help.close_button.clicked.connect(lambda: self._close(_HELP))
        self.desk.parts.quick_edit.closed.connect(lambda: self._close(_QUICK_EDIT))

    def _close_asked(self, name: str) -> None:
        if name == _QUICK_EDIT:
            self.desk.parts.quick_edit.close_and_keep()
        elif name in (_OVERVIEW, _HELP, _END, REFIT):
            self._close(name)

    def _refresh_room(self) -> None:
        self.top_bar.refresh()
        self.desk.parts.room.refresh()
        self.desk.controls.refresh()


def _desk_parts(
    controller: PresentationController,
    renderer: SlideRenderer,
    settings: SettingsFile,
    thumbnails: Thumbnails,
    booked_room: BookedRoom,
    icons: Icons,
) -> DeskParts:
    return DeskParts(
        room=RoomPanel(controller, RoomPicture(controller, RoomPainter(controller, renderer)), icons),
        clock=ClockBar(controller, icons),
        next=NextPanel(controller, thumbnails),
        end=EndPanel(controller, settings, icons),
        notes=NotesPanel(controller, settings, icons),
        quick_edit=QuickEdit(controller, renderer, icons),
        refit=RefitPanel(controller, booked_room, icons),
        film_strip=FilmStrip(controller, thumbnails),
    )
