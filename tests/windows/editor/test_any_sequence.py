"""Whatever is typed, pressed, undone and redone in whatever order: text, deck and file stay what they should be."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from hearthside.authoring.glimpse import glimpse, slide_at
from hearthside.authoring.line_ends import with_plain_line_ends
from hearthside.deck.decode import decode
from hearthside.deck.edits import apply_edits
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Span
from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import reparse
from hearthside.store.settings import SettingsFile
from hearthside.windows.document_edits import text_of
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.text.column import TextColumn
from tests.deck.deck_texts import deck_texts
from tests.windows.editor.button_presses import PRESSES, REFUSALS

_EVENING = """---
title: Ein Abend 😀
minutes: 90
---

# Nähe

## Was hilft? {minutes=4}

- Füße\u00a0auf dem Boden
- e\u0301in Wort\u2028noch eins

::: notes
**Say** Warten. 👩\u200d👩\u200d👧
:::

## שלום עולם {.steps if-late=skip}

1. אחת
2. שתיים

## Reden wir?

::: discuss pairs
- Speak 8:00 shared
:::

---

Ein Wort ohne Überschrift.
"""
_STARTS = (
    _EVENING,
    _EVENING.replace("\n", "\r\n"),
    _EVENING.replace("\n\n", "\r\n\n").replace("- ", "\u2029- ", 1),
    f"\ufeff{_EVENING}".rstrip("\n"),
    "",
)
_ODD = (
    "😀",
    "👩\u200d👩\u200d👧",
    "e\u0301",
    "\u00a0",
    "\u2028",
    "\u2029",
    "\r\n",
    "שלום",
    "\ufeff",
    "\n",
    "\t",
    "\x0c",
)
_WORDS = (
    "## ",
    "# ",
    "---\n",
    "::: notes\n",
    ":::\n",
    "```\n",
    "<!--",
    "-->",
    "- ",
    "{minutes=3}",
    "a word",
    "**",
    "\n\n",
)
_CHARACTERS = st.characters(codec="utf-8", exclude_characters="\x00")
"""No text has a NUL: a file with every second byte such a one is taken for UTF-16."""
TEXTS = st.lists(st.sampled_from(_ODD) | st.sampled_from(_WORDS) | _CHARACTERS, max_size=5).map("".join)
TYPED = st.text(st.sampled_from("ab -#:*{}1.()😀é\u0301שλ\u00a0\n\n\t\b\x7f"), min_size=1, max_size=8)
NUMBERS = st.integers(0, 1000)
_KEYS = {
    "\n": Qt.Key.Key_Return,
    "\t": Qt.Key.Key_Tab,
    "\b": Qt.Key.Key_Backspace,
    "\x7f": Qt.Key.Key_Delete,
}


class AnySequence(RuleBasedStateMachine):
    """Somebody at the text with keys, a paste, an input method, buttons, undo and redo, who saves now and then."""

    renderer: ClassVar[SlideRenderer]
    folder: ClassVar[Path]

    @initialize(start=st.sampled_from(_STARTS) | deck_texts.map(lambda text: text.replace("\x00", "")))
    def open(self, start: str) -> None:
        self.first_bytes = start.encode("utf-8", "surrogatepass")
        source = replace(decode(self.first_bytes), folder=self.folder)
        self.editing = Editing(parse_deck(source), reparse)
        self.document = self.editing.document
        self.column = TextColumn(self.editing, self.renderer, SettingsFile(self.folder / "settings.toml"))
        self.view = self.column.view
        self.column.resize(640, 480)
        self.seen = [self.document.text]

    @rule(at=NUMBERS, length=st.integers(0, 12))
    def put_cursor(self, at: int, length: int) -> None:
        text = self.document.text
        start = at % (len(text) + 1)
        self.editing.show(Span(start, min(len(text), start + length)))

    @rule(typed=TYPED)
    def type(self, typed: str) -> None:
        for letter in typed:
            key = _KEYS.get(letter, Qt.Key.Key_unknown)
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self.view, event)
            self._note_text()

    @rule(words=TEXTS)
    def write_by_input_method(self, words: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(self.view, event)

    @rule(words=TEXTS)
    def paste(self, words: str) -> None:
        before, selection = self.document.text, self.view.selection
        data = QMimeData()
        data.setText(words)
        self.view.insertFromMimeData(data)
        pasted = with_plain_line_ends(data.text())  # a byte-order mark is lost on the clipboard
        assert self.document.text == before[: selection.start] + pasted + before[selection.end :]

    @rule(name=st.sampled_from(sorted(PRESSES)), number=NUMBERS)
    def press(self, name: str, number: int) -> None:
        before = self.document.text
        try:
            change = PRESSES[name](self.editing.settled_deck(), self.view.selection, number)
        except REFUSALS:
            return
        if change is None:
            return
        after = with_plain_line_ends(apply_edits(before, change.edits))
        self.editing.change(change)
        assert self.document.text == after
        if after != before:
            self.view.undo()
            assert self.document.text == before, "a button is one step of undo"
            self.view.redo()
            assert self.document.text == after

    @precondition(lambda self: self.document.qt.isUndoAvailable())
    @rule()
    def undo(self) -> None:
        self.view.undo()
        assert self.document.text in self.seen

    @precondition(lambda self: self.document.qt.isRedoAvailable())
    @rule()
    def redo(self) -> None:
        self.view.redo()
        assert self.document.text in self.seen

    @rule()
    def save(self) -> None:
        self.document.keep(self.document.to_save())
        assert self.document.is_saved

    @invariant()
    def text_and_deck_are_those_of_a_fresh_reading(self) -> None:
        self._note_text()
        text = self.document.text
        assert text == text_of(self.document.qt)
        assert self.view.selection.end <= len(text)
        quick = glimpse(self.editing.deck, text, self.view.selection.end, reparse)
        assert quick.deck.slides[quick.slide].content is not None
        assert_same(self.editing.settled_deck(), parse_deck(self.document.source))
        assert self.editing.glimpse == (self.editing.deck, slide_at(self.editing.deck, self.view.selection.end))

    @invariant()
    def what_is_saved_is_loaded_again_to_the_byte(self) -> None:
        data = self.document.bytes_to_save()
        loaded = decode(data)
        assert loaded.to_bytes() == data
        # A character like a byte-order mark at the very beginning is one when the file is read again.
        text = self.document.text if self.document.source.bom else self.document.text.removeprefix("\ufeff")
        assert with_plain_line_ends(loaded.text) == text

    @override
    def teardown(self) -> None:
        if not hasattr(self, "column"):
            return
        qt = self.document.qt
        while qt.isRedoAvailable():
            self.view.redo()
        furthest = self.document.text
        while qt.isUndoAvailable():
            self.view.undo()
        assert self.document.text == self.seen[0]
        assert self.document.bytes_to_save() == self.first_bytes
        while qt.isRedoAvailable():
            self.view.redo()
        assert self.document.text == furthest
        self.column.stop()
        self.editing.stop()
        self.column.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _note_text(self) -> None:
        if self.document.text != self.seen[-1]:
            self.seen.append(self.document.text)


def assert_same(one: Deck, other: Deck) -> None:
    """Assert that both decks say the same, down to every slide's content, notes and faults."""
    assert one == other
    assert [slide.content for slide in one.slides] == [slide.content for slide in other.slides]
    assert [slide.notes for slide in one.slides] == [slide.notes for slide in other.slides]
    assert one.faults == other.faults
    assert list(one.comments) == list(other.comments)


def test_any_sequence(renderer: SlideRenderer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(AnySequence, "renderer", renderer, raising=False)
    monkeypatch.setattr(AnySequence, "folder", tmp_path, raising=False)
    run_state_machine_as_test(AnySequence, settings=settings(max_examples=40, stateful_step_count=12))
