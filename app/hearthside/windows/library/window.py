"""Owns the library window: decks to choose from on the left, what the chosen one is on the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout
from typing_extensions import override

from hearthside.render.renderer import SlideRenderer
from hearthside.session.clock import Clock
from hearthside.store.bundled import Bundled
from hearthside.store.recent import RecentDecks
from hearthside.store.settings import SettingsFile
from hearthside.store.trouble import StoreTrouble
from hearthside.tr import tr
from hearthside.windows.deck_dialog import AskForDeck, ask_for_deck
from hearthside.windows.library.arrivals import Arrivals
from hearthside.windows.library.card_menu import CardMenu
from hearthside.windows.library.deck_reader import OpenDeck
from hearthside.windows.library.gallery import Gallery, LookThrough
from hearthside.windows.library.keys import key_rows
from hearthside.windows.library.plan_panel import PlanPanel
from hearthside.windows.library.shelf import ShelfDeck, Standing
from hearthside.windows.library.shelf_model import ShelfModel
from hearthside.windows.library.shelf_sizes import thumbnail_width_px
from hearthside.windows.library.shelf_view import ShelfView
from hearthside.windows.library.stock import Stock
from hearthside.windows.library.style import style_sheet
from hearthside.windows.library.top_bar import TopBar
from hearthside.windows.notices import Notice
from hearthside.windows.paper.drop_hint import DropHint
from hearthside.windows.paper.file_drops import FileDrops
from hearthside.windows.paper.message_bar import MessageBar
from hearthside.windows.paper.window import PaperWindow, WindowKind

_KIND = WindowKind("library", first_size=(1180, 720), smallest_size=(720, 440))


class LibraryNeeds(Struct, frozen=True):
    """What the library works with; tests put in what they need."""

    recent: RecentDecks
    settings: SettingsFile
    bundled: Bundled
    renderer: SlideRenderer
    clock: Clock
    open_deck: OpenDeck
    look_through: LookThrough
    ask_for_deck: AskForDeck = ask_for_deck


class LibraryWindow(PaperWindow):
    """Lets somebody choose a deck and present it. It opens nothing itself: ``present_requested`` says which."""

    present_requested = Signal(object)
    """The ``Path`` of a deck that could be read a moment ago, or that has not been read yet."""
    present_from_requested = Signal(object, int)
    """Such a ``Path``, and the number (from 1) of the slide at which to begin."""
    edit_requested = Signal(object)
    """The ``Path`` of a deck that somebody wants to write in."""
    new_requested = Signal(object)
    """The ``Template`` of a deck that somebody wants to begin."""
    import_requested = Signal(object)
    """Somebody wants a deck made from an article: its ``Path``, or None where it is still to be chosen."""
    evenings_requested = Signal()
    """Somebody wants to see how past evenings went."""
    details_requested = Signal()
    """Somebody wants to enter their own details."""

    def __init__(self, needs: LibraryNeeds) -> None:
        super().__init__(_KIND, needs.renderer, needs.settings)
        self._needs = needs
        self._stock = Stock(needs.recent, needs.bundled, needs.clock, needs.open_deck, self)
        self._gallery = Gallery(needs.renderer, needs.look_through, self)
        self._model = ShelfModel(self)
        self._build()
        self._connect()
        self._show_shelf()
        self._offer_keys(key_rows)
        self._come_back()
        self._stock.read_all(self.shelf_view.selected_path)

    def open_path(self, path: Path) -> None:
        """Take the deck at ``path`` into the list and select it. What is no deck does not come onto it: a message says
        what it is instead, and offers to make a deck from an article."""
        self._arrivals.open(path)

    @property
    def is_busy(self) -> bool:
        """Whether something is still to be read, painted or looked through."""
        return self._stock.is_reading or self._gallery.is_busy

    def refresh(self) -> None:
        """Take over what was opened or changed elsewhere since."""
        self._stock.refresh()

    def go_to(self, path: Path) -> None:
        """Show the deck whose file is at ``path``; one that is not on the shelf comes onto it."""
        there = self._stock.shelf.find_file(path)
        if there is None:
            self.open_path(path)
            return
        self.top.search.clear()
        self.shelf_view.select(there.path)

    def read_again(self) -> None:
        """Read every deck once more: what they borrow, such as the facilitator's own details, is different."""
        self._stock.read_all(self.shelf_view.selected_path)

    def _build(self) -> None:
        self.setWindowTitle("Hearthside")
        fonts = self._needs.renderer.fonts
        self.top = TopBar(self._theme, self._sizes)
        self.shelf_view = ShelfView(self._model, fonts, self._theme, self._sizes)
        self.panel = PlanPanel(fonts, self._theme, self._sizes)
        self.messages = MessageBar()
        self._arrivals = Arrivals(self._stock, self.shelf_view, self.messages, self)
        self.drop_hint = DropHint(fonts, self._theme, self)
        self._drops = FileDrops(self, self.drop_hint)
        self._row = QHBoxLayout()
        self._row.addWidget(self.shelf_view)
        self._row.addWidget(self.panel, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.top)
        self._column.addWidget(self.messages)
        self._column.addLayout(self._row, 1)
        self._take_sizes()
        self.shelf_view.list.setFocus()

    def _connect(self) -> None:
        self.top.words_changed.connect(self._show_shelf)
        self.top.open_clicked.connect(self._open_dialog)
        self.top.article_clicked.connect(self.import_requested)
        self.top.evenings_clicked.connect(self.evenings_requested)
        self.top.new_clicked.connect(self.new_requested)
        self.top.details_clicked.connect(self.details_requested)
        self.top.search.left.connect(self.shelf_view.list.setFocus)
        self.shelf_view.selected.connect(self._show_selected)
        present = partial(self._ask_for, self.present_requested)
        edit = partial(self._ask_for, self.edit_requested)
        self.shelf_view.chosen.connect(present)
        self.shelf_view.forgotten.connect(self._forget)
        self.shelf_view.menu_wanted.connect(self._show_menu)
        self.shelf_view.file_wanted.connect(self._open_dialog)
        self.panel.preview.resized.connect(self._want_preview)
        self.panel.present_clicked.connect(present)
        self.panel.section_chosen.connect(partial(self._ask_for, self.present_from_requested))
        self.panel.edit_clicked.connect(edit)
        self.panel.preflight_box.keep_in(self._needs.settings, self._say)
        self.panel.forget_clicked.connect(self._forget)
        self.panel.series_links.chosen.connect(self.go_to)
        self._drops.dropped.connect(self._arrivals.open_all)
        self._drops.article_dropped.connect(self.import_requested)
        self._stock.changed.connect(self._show_shelf)
        self._stock.learned.connect(self._show_learned)
        self._stock.troubled.connect(self._say)
        self._arrivals.coming.connect(self.top.search.clear)
        self._arrivals.article_wanted.connect(self.import_requested)
        self._gallery.thumbnail_painted.connect(self._model.set_thumbnail)
        self._gallery.preview_painted.connect(self.panel.show_picture)
        self._gallery.looked_through.connect(self.panel.show_faults)
        for key, act in (
            (QKeySequence(Qt.Key.Key_F5), present),
            (QKeySequence(QKeySequence.StandardKey.Open), self._open_dialog),
            (QKeySequence(QKeySequence.StandardKey.Find), self.top.go_to_search),
            (QKeySequence(Qt.Key.Key_F4), edit),
            (QKeySequence(QKeySequence.StandardKey.New), self.top.new_button.showMenu),
            (QKeySequence("Ctrl+I"), self.top.article_action.trigger),
            (QKeySequence("Ctrl+E"), self.evenings_requested.emit),
            (QKeySequence("Ctrl+,"), self.details_requested.emit),
            (QKeySequence("Ctrl+Q"), self.close),
        ):
            QShortcut(key, self).activated.connect(act)

    def _show_shelf(self) -> None:
        words = self.top.search.text()
        selected = self.shelf_view.selected_path
        self._model.show(self._stock.shelf.matching(words))
        self.shelf_view.say_when_empty(
            tr("Nothing here matches “{words}”.").format(words=words)
            if words.strip()
            else tr("There are no decks here yet. Open one with Ctrl+O, or drag its file into this window.")
        )
        if self.shelf_view.selected_path != selected or selected is None:
            self.shelf_view.select(selected)

    def _show_learned(self, path: Path) -> None:
        shown = self._stock.shelf.find(path)
        if shown is None:
            return
        self._want_thumbnail(shown)
        self._show_shelf()
        if self.shelf_view.selected_path == shown.path:
            self._show_selected(shown.path)

    def _want_thumbnail(self, shown: ShelfDeck) -> None:
        if shown.deck is not None:
            width_px = round(thumbnail_width_px(self._sizes) * self.devicePixelRatioF() * 1.5)
            self._gallery.want_thumbnail(shown.path, shown.deck, width_px)

    def _show_selected(self, path: Path | None) -> None:
        shown = self._stock.shelf.find(path) if path is not None else None
        if shown is None:
            self.panel.show_nothing(tr("Choose a deck to see its plan."))
            return
        self.panel.show_deck(shown, self._model.thumbnail(shown.path))
        if shown.deck is not None and shown.standing is Standing.READY:
            self._gallery.want_faults(shown.path, shown.deck)
            self._want_preview()

    def _want_preview(self) -> None:
        shown = self._selected()
        if shown is not None and shown.deck is not None and not self._sizes.narrow:
            self._gallery.want_preview(shown.path, shown.deck, self.panel.preview.image_width_px)

    def _selected(self) -> ShelfDeck | None:
        path = self.shelf_view.selected_path
        return self._stock.shelf.find(path) if path is not None else None

    def _ask_for(self, request: SignalInstance, *at_slide: int) -> None:
        shown = self._selected()
        if shown is not None and shown.may_open:
            request.emit(shown.path, *at_slide)

    def _show_menu(self, place: QPoint) -> None:
        shown = self._selected()
        if shown is None:
            return
        menu = CardMenu(shown, self)
        menu.present_chosen.connect(partial(self._ask_for, self.present_requested))
        menu.section_chosen.connect(partial(self._ask_for, self.present_from_requested))
        menu.edit_chosen.connect(partial(self._ask_for, self.edit_requested))
        menu.forget_chosen.connect(self._forget)
        menu.popup(place)

    def _open_dialog(self) -> None:
        settings = self._needs.settings
        path = self._needs.ask_for_deck(self, settings.current.last_folder)
        if path is not None:
            settings.keep(replace(settings.current, last_folder=str(path.parent)))
            self.open_path(path)

    def _forget(self) -> None:
        shown = self._selected()
        if shown is None or not shown.recent:
            return
        row = self.shelf_view.list.currentIndex().row()
        trouble = self._stock.forget(shown.path)
        self.shelf_view.select_near(row)
        words = tr("“{title}” is off the list of recent decks. Its file is where it was.").format(title=shown.title)
        self.messages.post(Notice(words), lambda: self._arrivals.bring_back(shown.path))
        self._say(trouble)

    def _say(self, trouble: StoreTrouble | None) -> None:
        if trouble is not None:
            self.messages.post(Notice(str(trouble), trouble.mend))

    @override
    def _take_sizes(self) -> None:
        sizes = self._sizes
        self.setStyleSheet(style_sheet(self._theme, sizes))
        self._column.setContentsMargins(sizes.px(24), sizes.px(16), sizes.px(24), sizes.px(18))
        self._column.setSpacing(sizes.px(14))
        self._row.setSpacing(sizes.px(20))
        self.messages.set_gap(sizes.px(12))
        for part in (self.top, self.shelf_view, self.panel):
            part.set_sizes(sizes)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.refresh()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for deck in self._stock.shelf.decks:
            if self._model.thumbnail(deck.path) is None:
                self._want_thumbnail(deck)
        self._show_selected(self.shelf_view.selected_path)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Somebody presents: nothing here takes time from that."""
        super().hideEvent(event)
        self._gallery.stop()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._stock.stop()
        super().closeEvent(event)
