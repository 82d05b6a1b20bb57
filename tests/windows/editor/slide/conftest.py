"""Owns the third column that the tests look at, beside an editor with a deck of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

import pytest
from msgspec.structs import replace

from hearthside.deck.room import Room
from hearthside.export.examination import Surroundings
from hearthside.store.word_files import WordTables
from hearthside.windows.editor.window import EditorWindow
from hearthside.windows.screens.choice import Screen
from hearthside.windows.screens.desktop import Desktop
from tests.windows.editor.conftest import Studio
from tests.windows.fake_desktop import FakeDesktop

LAPTOP = Screen("LAPTOP", 0, 0, 1366, 768, is_primary=True)
PROJECTOR = Screen("PROJECTOR", 1366, 0, 1920, 1080)
HEAD = "---\ntitle: T\n---\n\n"

OpenDeck = Callable[[str], EditorWindow]


@pytest.fixture
def desktop() -> FakeDesktop:
    return FakeDesktop(LAPTOP, PROJECTOR)


@pytest.fixture
def open_deck(studio: Studio, desktop: FakeDesktop) -> OpenDeck:
    """Show an editor of a deck with this text, its cursor in the first slide behind the title."""
    words = {"en": {"excluding": [{"words": ["husband"], "instead": "the partner", "reason": "leaves people out"}]}}

    def surroundings(room: Room) -> Surroundings:
        return Surroundings(words=WordTables((words,), ""), today=date(2026, 1, 1), room=room)

    studio.needs = replace(studio.needs, surroundings=surroundings, desktop=cast("Desktop", desktop))

    def opened(text: str) -> EditorWindow:
        studio.path.write_text(HEAD + text, encoding="utf-8")
        window = studio.open()
        window.editing.go_to_slide(1)
        studio.qtbot.waitUntil(lambda: window.editing.glimpse.slide == 1)
        return window

    return opened


def text_of(window: EditorWindow) -> str:
    """Return the deck's text behind its head."""
    return window.editing.document.text.removeprefix(HEAD)
