"""Owns what an editor works with besides its deck."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct, field
from PySide6.QtGui import QGuiApplication

from hearthside.authoring.glimpse import Read
from hearthside.deck.room import Room
from hearthside.deck.source import Source
from hearthside.export.examination import Surroundings, surroundings_today
from hearthside.render.renderer import SlideRenderer
from hearthside.session.clock import Clock, SystemClock
from hearthside.store.atomic import Write, write_atomically
from hearthside.store.bundled import find_bundled, is_shipped
from hearthside.store.deck_files import open_deck
from hearthside.store.drafts import drafts_folder
from hearthside.store.settings import SettingsFile
from hearthside.windows.editor.files.deck_file import OpenSource
from hearthside.windows.save_dialog import AskWhere, ask_where
from hearthside.windows.screens.desktop import Desktop


def open_source(path: Path) -> Source:
    """Return the text of the deck at ``path``. Raises UnreadableDeck."""
    return open_deck(path).source


def icons_folder() -> Path:
    """Return where the bundled icons are."""
    return find_bundled().assets / "icons"


def this_desktop() -> Desktop:
    """Return the screens of the running application."""
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    return Desktop(application)


class EditorNeeds(Struct, frozen=True):
    """What the editor works with; tests put in what they need."""

    renderer: SlideRenderer
    settings: SettingsFile
    read: Read
    write: Write = write_atomically
    open_source: OpenSource = open_source
    ask_where: AskWhere = ask_where
    is_shipped: Callable[[Path], bool] = is_shipped
    clock: Clock = field(default_factory=SystemClock)
    icons_folder: Path = field(default_factory=icons_folder)
    drafts_folder: Path = field(default_factory=drafts_folder)
    desktop: Desktop = field(default_factory=this_desktop)
    surroundings: Callable[[Room], Surroundings] = surroundings_today
    """With what a deck for this room is looked through."""
