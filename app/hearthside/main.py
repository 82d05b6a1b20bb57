"""Owns making every object once and wiring it to the others: the one place that knows them all."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from hearthside.deck.faults import UnreadableDeck
from hearthside.large_blocks import give_large_blocks_back
from hearthside.open_room import room_ahead
from hearthside.render.renderer import make_renderer
from hearthside.session.clock import SystemClock
from hearthside.shared import Shared
from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import open_deck
from hearthside.store.error_log import error_log_path
from hearthside.store.recent import RecentDecks, recent_path
from hearthside.store.settings import SettingsFile, settings_path
from hearthside.tr import tr
from hearthside.windows.wishes import PresentWishes

if TYPE_CHECKING:  # what the first slide does not wait for
    from hearthside.program import Program
    from hearthside.store.templates import Template
    from hearthside.windows.editor.files.left_behind import LeftBehind
    from hearthside.windows.library.window import LibraryWindow


def present(path: Path, wishes: PresentWishes) -> int:
    """Present the deck at ``path`` as wished and return the exit code.

    Raises UnreadableDeck before any window opens. Needs a display.
    """
    deck = open_deck(path.absolute())
    shared = _make_shared()
    deck = shared.with_profile(deck)
    room = room_ahead(shared, deck, wishes)
    program = _make_program(shared)
    program.present(deck, wishes, program.finish, room=room)
    return program.run()


def edit(path: Path, slide: int) -> int:
    """Open the editor of the deck at ``path``, its cursor in this slide (from 1), and return the exit code.

    Raises UnreadableDeck before any window opens. Needs a display.
    """
    shared = _make_shared()
    program = _make_program(shared)
    program.editors.open(path, slide)
    return program.run()


def open_library() -> int:
    """Open the library, present from it as often as wished, and return the exit code. Needs a display."""
    from hearthside.article_desk import ArticleDesk
    from hearthside.windows.library.unfinished_offer import UNFINISHED, unfinished_offer

    shared = _make_shared()
    program = _make_program(shared)
    library = _make_library(shared)
    articles = ArticleDesk(shared, library)

    def show_library() -> None:
        shared.application.setQuitOnLastWindowClosed(True)
        library.refresh()
        for last in shared.recent.decks[:1]:  # what was presented, or the copy that an edit made of it meanwhile
            library.go_to(last.path)
        library.show()
        library.activateWindow()
        offer_unfinished()

    def offer_unfinished() -> None:
        _offer_unsaved(library, program, shared.clock.now().wall_seconds)
        library.messages.withdraw(UNFINISHED)
        offer = shared.unfinished_evening()
        if offer is not None:
            path, title, place = offer
            library.messages.say(unfinished_offer(title, place, lambda: present_from_library(path, resume=True)))

    def present_from_library(path: Path, from_slide: int = 1, *, resume: bool | None = None) -> None:
        try:
            deck = shared.read(path)
        except UnreadableDeck:
            library.open_path(path)  # it says in its own place what is wrong
            return
        program.present(deck, PresentWishes(from_slide, resume=resume), show_library)
        library.hide()
        articles.hide()

    program.when_editors_are_gone = show_library

    for wish, act in (
        (library.present_requested, present_from_library),
        (library.present_from_requested, present_from_library),
        (library.edit_requested, partial(_edit_from, library, program)),
        (library.new_requested, partial(_begin, program)),
        (library.evenings_requested, program.show_evenings),
        (library.details_requested, program.show_details),
    ):
        wish.connect(act)
    program.details_saved.connect(library.read_again)
    library.show()
    QTimer.singleShot(0, library, offer_unfinished)
    return program.run()


def _begin(program: Program, template: Template) -> None:
    program.editors.new(template)


def _edit_from(library: LibraryWindow, program: Program, path: Path) -> None:
    try:
        program.editors.open(path)
    except UnreadableDeck:
        library.open_path(path)  # it says in its own place what is wrong


def _offer_unsaved(library: LibraryWindow, program: Program, now_wall_seconds: float) -> None:
    """Offer the work that an editor which was killed left behind."""
    from hearthside.store.drafts import drafts, drafts_folder, remove_draft

    if program.has_editors or not drafts(drafts_folder()):
        return
    from hearthside.windows.editor.files.left_behind import left_behind, moment_words
    from hearthside.windows.paper.message_bar import Answer, Message

    for found in left_behind(drafts_folder()):
        name = found.draft.title or tr("a new deck")
        moment = moment_words(found.draft.wall_seconds, now_wall_seconds)
        words = tr("There is unsaved work on “{name}” from {moment}.").format(name=name, moment=moment)
        answers = (
            Answer(tr("Open it"), partial(_take_up, program, found)),
            Answer(tr("Discard"), partial(remove_draft, found.place)),
        )
        library.messages.say(Message(found.place.name, words, answers))


def _take_up(program: Program, found: LeftBehind) -> None:
    program.editors.take_up(found)


def _make_library(shared: Shared) -> LibraryWindow:
    from hearthside.windows.library.window import LibraryNeeds, LibraryWindow

    needs = LibraryNeeds(
        recent=shared.recent,
        settings=shared.settings,
        bundled=shared.bundled,
        renderer=shared.renderer,
        clock=shared.clock,
        open_deck=shared.read,
        look_through=shared.look_through,
    )
    return LibraryWindow(needs)


def _make_program(shared: Shared) -> Program:
    from hearthside.program import Program  # the evening and all that it needs: the first slide does not wait for it

    return Program(shared)


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
