"""Owns which decks are open in editors: one window for each, new ones, and what they have to do with the room."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from hearthside.deck.faults import UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.store.bundled import Bundled
from hearthside.store.templates import Template, template_source
from hearthside.tr import tr
from hearthside.windows.deck_dialog import AskForDeck, ask_for_deck
from hearthside.windows.editor.files.left_behind import LeftBehind
from hearthside.windows.editor.needs import EditorNeeds
from hearthside.windows.editor.window import EditorWindow
from hearthside.windows.notices import Notice
from hearthside.windows.paper.message_bar import Answer, Message
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.wishes import PresentWishes


class Sessions(Protocol):
    """What editors ask of whoever presents."""

    @property
    def presenting_changed(self) -> SignalInstance: ...

    @property
    def controller(self) -> PresentationController | None: ...
    def present(self, deck: Deck, wishes: PresentWishes, when_over: Callable[[], None], on_disk: str) -> None: ...
    def go_on_writing(self) -> None: ...


class Editors(QObject):
    """All editor windows of this process."""

    opened = Signal(object)
    """The ``Path`` of a deck that somebody opened or saved."""

    def __init__(
        self,
        needs: EditorNeeds,
        bundled: Bundled,
        open_deck: Callable[[Path], Deck],
        sessions: Sessions,
        ask_for_deck: AskForDeck = ask_for_deck,
    ) -> None:
        super().__init__()
        self._needs = needs
        self._bundled = bundled
        self._open_deck = open_deck
        self._sessions = sessions
        self._ask_for_deck = ask_for_deck
        self._windows: list[EditorWindow] = []
        sessions.presenting_changed.connect(self._note_presented)

    @property
    def windows(self) -> tuple[EditorWindow, ...]:
        return tuple(self._windows)

    def open(self, path: Path, slide: int = 1) -> EditorWindow:
        """Show the editor of the deck at ``path``, its cursor in this slide (from 1); a file that is not there yet
        becomes a new deck. Raises UnreadableDeck."""
        path = path.absolute()
        window = next((each for each in self._windows if _same_file(each.file.path, path)), None)
        if window is None:
            window = self._window_for(path)
        self._show(window)
        if not window.file.is_there and window.editing.document.is_saved:
            _select_title(window)
        elif slide > 1 or not window.editing.selection.end:
            window.editing.go_to_slide(slide - 1)
        return window

    def new(self, template: Template = Template.BLANK) -> EditorWindow:
        """Show an editor with a new deck, which has no file yet."""
        window = self._made(self._read(template_source(self._bundled, template)))
        self._show(window)
        _select_title(window)
        return window

    def take_up(self, found: LeftBehind) -> EditorWindow:
        """Show the editor of the deck whose unsaved work was found; it offers it, or has it already."""
        path = found.draft.deck_path
        if path is not None:
            with suppress(UnreadableDeck):
                return self.open(path)
        window = self.new()
        window.recovering.restore(found)
        return window

    def bring_back(self) -> bool:
        """Show the editors again after presenting; return whether there are any."""
        for window in self._windows:
            window.show()
        if self._windows:
            self._windows[-1].activateWindow()
        return bool(self._windows)

    def _window_for(self, path: Path) -> EditorWindow:
        if not path.exists():
            if not path.parent.is_dir():
                words = tr("There is no folder “{folder}” for a new deck.").format(folder=path.parent)
                raise UnreadableDeck(words, tr("Make the folder first, or choose another place."))
            source = template_source(self._bundled, Template.BLANK)
            return self._made(self._read(replace(source, path=path, folder=path.parent)))
        deck = self._open_deck(path)
        self.opened.emit(path)
        if not self._bundled.is_shipped(path):
            return self._made(deck)
        # What came along is never written: an installed program may not, and the next version brings it anew.
        window = self._made(self._needs.read(replace(deck.source, path=None), deck))
        words = tr("This deck comes with Hearthside, so you are writing in a copy of it. Save asks for its place.")
        window.messages.say(Message("copy", words))
        return window

    def _read(self, source: Source) -> Deck:
        return self._needs.read(source, parse_deck(source))

    def _made(self, deck: Deck) -> EditorWindow:
        window = EditorWindow(deck, self._needs)
        window.new_requested.connect(lambda: self._offer_templates(window))
        window.open_requested.connect(lambda: self._ask(window))
        window.present_requested.connect(lambda deck, number: self._present(window, deck, number))
        window.apply_requested.connect(lambda deck: self._apply(window, deck))
        window.file.saved.connect(lambda: self._note_saved(window))
        window.closed.connect(lambda: self._forget(window))
        window.set_presenting(self._is_presented(window))
        self._windows.append(window)
        return window

    def _show(self, window: QWidget) -> None:
        window.show()
        window.raise_()
        window.activateWindow()

    def _offer_templates(self, window: EditorWindow) -> None:
        answers = tuple(Answer(each.title, partial(self._begin, each)) for each in Template)
        window.messages.say(Message("new", tr("A new deck, in its own window:"), answers, takes_keyboard=True))

    def _begin(self, template: Template) -> None:
        self.new(template)

    def _ask(self, window: EditorWindow) -> None:
        path = self._ask_for_deck(window, self._needs.settings.current.last_folder)
        if path is None:
            return
        settings = self._needs.settings
        settings.keep(replace(settings.current, last_folder=str(path.parent)))
        try:
            self.open(path)
        except UnreadableDeck as refusal:
            window.messages.say(Message("open", f"{refusal} {refusal.mend}".rstrip()))

    def _present(self, window: EditorWindow, deck: Deck, number: int) -> None:
        wishes = PresentWishes(from_slide=number, resume=None if number == 1 else False)
        self._sessions.present(deck, wishes, self._sessions.go_on_writing, window.file.known)

    def _apply(self, window: EditorWindow, deck: Deck) -> None:
        controller = self._sessions.controller
        if controller is None:
            return
        refusal = controller.edited_elsewhere.apply(deck, window.file.known)
        window.messages.post(refusal or Notice(tr("The room has your text now.")))

    def _note_saved(self, window: EditorWindow) -> None:
        path, controller = window.file.path, self._sessions.controller
        if path is None:
            return
        if controller is not None and self._is_presented(window):
            controller.edited_elsewhere.saved(window.file.known)
        self.opened.emit(path)
        window.set_presenting(self._is_presented(window))

    def _is_presented(self, window: EditorWindow) -> bool:
        """Return whether the room sees the deck of ``window`` just now."""
        controller = self._sessions.controller
        return controller is not None and controller.deck.source.path == window.file.path

    def _note_presented(self) -> None:
        for window in self._windows:
            window.set_presenting(self._is_presented(window))

    def _forget(self, window: EditorWindow) -> None:
        self._windows.remove(window)
        window.deleteLater()


def _select_title(window: EditorWindow) -> None:
    """Select the title of a deck that has just begun: what is typed first takes its place."""
    place = window.editing.deck.settings.places.get("title")
    if place is not None:
        window.editing.show(place.span)


def _same_file(known: Path | None, path: Path) -> bool:
    return known is not None and (known == path or known.resolve() == path.resolve())
