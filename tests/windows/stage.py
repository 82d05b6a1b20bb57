"""Owns what the tests of the windows share: a controller on a deck, its clock, its file, and what it said."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from hearthside.store.atomic import write_atomically
from hearthside.store.deck_files import open_deck
from hearthside.windows.commands import Command
from hearthside.windows.notices import Notice
from hearthside.windows.presenting.controller import PresentationController
from hearthside.windows.presenting.deck_keeper import DeckFiles
from tests.session.fake_clock import FakeClock

NO_BOUNCE_SECONDS = 1.0


def reparse(source: Source, previous: Deck) -> Deck:
    return parse_deck(source, previous=previous)


@dataclass
class Disk:
    """Writes like the real one until ``trouble`` is set."""

    trouble: OSError | None = None
    written: list[Path] = field(default_factory=list)

    def write(self, path: Path, data: bytes, expected_fingerprint: str | None = None) -> None:
        if self.trouble is not None:
            raise self.trouble
        write_atomically(path, data, expected_fingerprint)
        self.written.append(path)


class Stage:
    """A session on the deck in ``text``, saved in ``folder``; hears everything that the controller says."""

    def __init__(self, folder: Path, text: str, from_slide: int = 0, clock: FakeClock | None = None) -> None:
        self.path = folder / "deck.md"
        self.path.write_bytes(text.encode())
        self.clock = clock or FakeClock()
        self.disk = Disk()
        self.rescue_folder = folder / "rescued"
        files = DeckFiles(open_deck, reparse, self.rescue_folder, self.disk.write)
        self.controller = PresentationController(open_deck(self.path), self.clock, files, from_slide)
        self.notices: list[Notice] = []
        self.requested: list[Command] = []
        self.close_requests: list[str] = []
        self.ended = 0
        self.controller.notice_posted.connect(self.notices.append)
        self.controller.command_requested.connect(self.requested.append)
        self.controller.close_requested.connect(self.close_requests.append)
        self.controller.ended.connect(self._count_end)

    def _count_end(self) -> None:
        self.ended += 1

    @property
    def place(self) -> tuple[int, int]:
        """The slide's number from 1, and how many reveals are shown."""
        return self.controller.state.position.slide + 1, self.controller.state.position.step

    @property
    def room_number(self) -> int:
        """The number of the slide that the room sees."""
        return self.controller.room_place[1].slide + 1

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press ``keys`` one after the other, none so quickly that it would count as a bounce."""
        for key in keys:
            self.clock.pass_seconds(NO_BOUNCE_SECONDS)
            self.bounce(key, modifiers=modifiers)

    def bounce(
        self,
        key: Qt.Key,
        *,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        is_repeat: bool = False,
    ) -> bool:
        """Press ``key`` at this very moment and say whether it meant something."""
        return self.controller.key(key_event(key, modifiers, is_repeat=is_repeat))

    def type(self, digits: str) -> None:
        """Type ``digits`` as quickly as a hand can."""
        for digit in digits:
            self.clock.pass_seconds(0.05)
            self.bounce(Qt.Key(Qt.Key.Key_0.value + int(digit)))


def key_event(
    key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, *, is_repeat: bool = False
) -> QKeyEvent:
    """Return the press of ``key`` with the text that a keyboard would send along."""
    value = key.value
    text = chr(value) if 0x20 < value < 0x7F and not modifiers else ""
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text.lower(), is_repeat)
