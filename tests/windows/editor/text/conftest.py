"""Owns the text column that the tests type in: real keys, a word list of a few words, files of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from hearthside.authoring.spelling import Speller
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source, Span
from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import reparse
from hearthside.store.settings import SettingsFile
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.text.column import TextColumn
from hearthside.windows.notices import Notice
from hearthside.windows.paper.message_bar import Message

KNOWN_WORDS = ("some", "words", "rest", "restful", "slide")
_KEYS = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab}


def few_words(language: str) -> Speller:
    """A word list that is there at once."""
    return Speller(language, dict.fromkeys(KNOWN_WORDS, 1), lambda _word: {"words"})


class Typing:
    """A text column and hands on its keys."""

    def __init__(self, column: TextColumn) -> None:
        self.column = column
        self.view = column.view
        self.editing = column.editing
        self.notices: list[Notice] = []
        self.editing.notice_posted.connect(self.notices.append)
        self.questions: list[Message] = []
        self.editing.question_posted.connect(self.questions.append)

    @property
    def text(self) -> str:
        return self.editing.document.text

    @property
    def selected(self) -> str:
        return self.editing.selection.of(self.text)

    def put_cursor(self, at: int, end: int | None = None) -> None:
        self.view.setTextCursor(self.editing.document.cursor(Span(at, at if end is None else end)))

    def type(self, keys: str) -> None:
        for key in keys:
            if key in _KEYS:
                QTest.keyClick(self.view, _KEYS[key])
            else:
                QTest.keyClicks(self.view, key)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifiers)


@pytest.fixture
def start(qapp: object, renderer: SlideRenderer, tmp_path: Path) -> Iterator[Callable[..., Typing]]:
    """Start typing in a text; the cursor stands at its end."""
    made: list[Typing] = []

    def begin(text: str, *, path: Path | None = tmp_path / "deck.md") -> Typing:
        folder = path.parent if path is not None else None
        editing = Editing(parse_deck(Source(text, path=path, folder=folder)), reparse)
        column = TextColumn(editing, renderer, SettingsFile(tmp_path / "settings.toml"), load_words=few_words)
        column.resize(640, 480)
        column.show()
        typing = Typing(column)
        typing.put_cursor(len(text))
        made.append(typing)
        return typing

    yield begin
    for typing in made:
        typing.column.stop()
        typing.editing.stop()
        typing.column.close()
        shiboken6.delete(typing.column)
        shiboken6.delete(typing.editing)
