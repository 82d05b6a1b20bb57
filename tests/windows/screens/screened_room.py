"""Owns two bare windows on a played desktop, kept in their places."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from hearthside.store.settings import SettingsFile
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.presenting.deck_keeper import DeckFiles
from hearthside.windows.screens.choice import Screen
from hearthside.windows.screens.keeper import ScreenKeeper
from hearthside.windows.screens.opening import open_on_its_screen
from tests.session.decks import deck_of
from tests.session.fake_clock import FakeClock
from tests.windows.fake_desktop import FakeDesktop

SMALLER = Screen("HDMI-1", 1366, 0, 1024, 768)


@dataclass
class Room:
    """Two bare windows on a desktop, and what the facilitator was told."""

    keeper: ScreenKeeper
    controller: PresentationController
    desktop: FakeDesktop
    console: QWidget
    window: QWidget
    settings: SettingsFile
    notices: list[Notice]

    @property
    def places(self) -> tuple[str, str]:
        """Where console and room are to be seen."""
        return self.desktop.where(self.console), self.desktop.where(self.window)

    @property
    def is_filled(self) -> bool:
        return self.window in self.desktop.filled

    def open(self, *, windowed: bool = False, screen_name: str | None = None) -> None:
        """Show the room's window and keep it."""
        wishes = self.settings.current
        opened = open_on_its_screen(self.window, self.desktop, wishes, windowed=windowed, screen_name=screen_name)
        self.keeper.take_over(opened)

    def start(self, *, windowed: bool = False, screen_name: str | None = None) -> None:
        """Show the room's window and then the console, as a presentation does."""
        self.open(windowed=windowed, screen_name=screen_name)
        self.keeper.bring_console(self.console)

    def plug(self, *screens: Screen) -> None:
        """Let these be all the screens there are, and let them come to rest."""
        self.desktop.plug(*screens)
        self.keeper.settle()


def make_room(folder: Path, *screens: Screen) -> Room:
    files = DeckFiles(lambda _path, _deck: deck_of("x"), lambda _source, deck: deck, folder)
    controller = PresentationController(deck_of("One", "Two"), FakeClock(), files)
    settings_file = SettingsFile(folder / "settings.toml")
    desktop = FakeDesktop(*screens)
    console, window = QWidget(), QWidget()
    notices: list[Notice] = []
    controller.notice_posted.connect(notices.append)
    keeper = ScreenKeeper(controller, window, desktop, settings_file)
    return Room(keeper, controller, desktop, console, window, settings_file, notices)
