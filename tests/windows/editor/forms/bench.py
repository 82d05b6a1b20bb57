"""Owns a small editor to try forms in: a text, its host, and the actions that insert."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from hearthside.deck.decode import decode
from hearthside.deck.source import Span
from hearthside.render.renderer import SlideRenderer
from hearthside.store.deck_files import reparse
from hearthside.windows.editor.actions import Actions
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.forms.form import Form, FormNeeds
from hearthside.windows.editor.forms.host import FormHost
from hearthside.windows.editor.insert_actions import insert_actions
from hearthside.windows.notices import Notice

TEXT = """---
title: An evening
start: "19:00"
---

## Alone

Words.

::: notes
mine
:::

## Together?

::: discuss turns cues=1:00,half odd=1
- Think 1 min silent
- Speak 8:00 shared
:::

## Rest

::: break 10 min
:::
"""
"""Slides (from 0): 0 title, 1 Alone, 2 Together?, 3 Rest, 4 booking."""


class Bench(QWidget):
    """What the editor's window would be, for one test."""

    def __init__(self, folder: Path, renderer: SlideRenderer, text: str = TEXT) -> None:
        super().__init__()
        self.path = folder / "deck.md"
        self.path.write_text(text, encoding="utf-8")
        self.editing = Editing(reparse(decode(self.path.read_bytes(), self.path)), reparse, self)
        self.view = QPlainTextEdit()
        self.view.setDocument(self.editing.document.qt)
        self.column = QWidget(self.view)
        self.column.resize(600, 400)
        self.button = QPushButton()
        column = QVBoxLayout(self)
        for part in (self.button, self.view):
            column.addWidget(part)
        self.needs = FormNeeds(self.editing, renderer, reparse)
        self.host = FormHost(self.needs, self.view, self.column, self)
        self.actions_here = Actions(self)
        self.actions_here.add(*insert_actions(self.needs, self.host, self.view.setFocus))
        self.addActions([action for _, action in self.actions_here.all])
        self.notices: list[Notice] = []
        self.shown: list[Span] = []
        self.editing.notice_posted.connect(self.notices.append)
        self.editing.cursor_wanted.connect(self._follow)
        self.resize(1366, 768)

    @property
    def text(self) -> str:
        return self.editing.document.text

    @property
    def form(self) -> Form:
        assert self.host.form is not None
        return self.host.form

    def go_to(self, slide: int) -> None:
        """Put the cursor into slide ``slide`` (from 0)."""
        self.editing.go_to_slide(slide)
        self.editing.settled_deck()
        QTest.qWait(0)

    def do(self, name: str) -> None:
        """Do what the action of that name does."""
        self.actions_here.action(name).trigger()

    def press(self, widget: QWidget, key: Qt.Key, *, alt: bool = False) -> None:
        """Press ``key`` in ``widget``."""
        QTest.keyClick(widget, key, Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier)

    def _follow(self, place: Span) -> None:
        self.shown.append(place)
        self.editing.cursor_is_at(place)
