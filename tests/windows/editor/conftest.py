"""Owns the editor that the tests look at: a deck in a folder of its own, a disk that can fail, a clock that stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import open_deck, reparse
from hearthside.store.settings import SettingsFile
from hearthside.windows.editor.needs import EditorNeeds
from hearthside.windows.editor.window import EditorWindow
from hearthside.windows.save_dialog import SaveQuestion
from tests.session.fake_clock import FakeClock
from tests.windows.conftest import EVENING
from tests.windows.stage import Disk


@dataclass
class Studio:
    """Editors under test, and what stands around them."""

    folder: Path
    qtbot: QtBot
    renderer: SlideRenderer
    disk: Disk = field(default_factory=Disk)
    clock: FakeClock = field(default_factory=FakeClock)
    chosen_place: Path | None = None
    """What somebody answers when asked where to save."""
    questions: list[SaveQuestion] = field(default_factory=list)
    windows: list[EditorWindow] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.path = self.folder / "evening.md"
        self.path.write_text(EVENING, encoding="utf-8")
        self.drafts = self.folder / "state" / "drafts"
        self.settings = SettingsFile(self.folder / "settings.toml")
        self.needs = EditorNeeds(
            self.renderer,
            self.settings,
            reparse,
            write=self.disk.write,
            ask_where=self._ask,
            clock=self.clock,
            drafts_folder=self.drafts,
        )

    def open(self, path: Path | None = None) -> EditorWindow:
        """Show the editor of the deck at ``path``, the evening if None."""
        return self.show(EditorWindow(open_deck(path or self.path), self.needs))

    def show(self, window: EditorWindow) -> EditorWindow:
        self.qtbot.addWidget(window)
        window.show()
        self.windows.append(window)
        return window

    def _ask(self, _beside: QWidget, question: SaveQuestion, then: Callable[[Path], None]) -> None:
        self.questions.append(question)
        if self.chosen_place is not None:
            then(self.chosen_place)

    def close_all(self) -> None:
        """Let go of every thread, whatever is unsaved."""
        for window in self.windows:
            for part in (window.faults, window.slide, window.drafts, window.others, window.editing):
                part.stop()


def type_in(window: EditorWindow, text: str) -> None:
    """Type ``text`` at the end of the deck."""
    cursor = window.text.view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(text)


def do(window: EditorWindow, name: str) -> None:
    """Do the action of that name, as a key or a button would."""
    window.actions_here.action(name).trigger()


def said(window: EditorWindow) -> str:
    """Return what the window says in its message bar; empty for nothing."""
    message = window.messages.current
    return "" if message is None else message.words


def answer(window: EditorWindow, label: str) -> None:
    """Press the button with this label in the message bar."""
    button_of(window.messages.buttons, label).click()


def button_of(buttons: list[QPushButton], label: str) -> QPushButton:
    """Return the button with this label."""
    found = [button for button in buttons if button.text() == label]
    assert found, f"no “{label}”; there is {[button.text() for button in buttons]}"
    return found[0]


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot, renderer: SlideRenderer) -> Iterator[Studio]:
    made = Studio(tmp_path, qtbot, renderer)
    yield made
    made.close_all()
