"""Owns hands on the editor's window: keys and buttons, each followed until what it changed has been painted."""

from __future__ import annotations

import sys
import time
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from hearthside.deck.source import Span
from hearthside.windows.editor.slide.picture_view import PictureView
from hearthside.windows.editor.text.view import DeckTextView
from hearthside.windows.editor.window import EditorWindow

_MOST_SECONDS = 20.0


class Took(NamedTuple):
    """The milliseconds from a key or button to the painted text, and to the painted new picture."""

    text: float
    picture: float


class _Paints:
    """When widgets of one class were last painted. Make it before the program makes the first of them."""

    def __init__(self, kind: type[QWidget]) -> None:
        self.at = 0.0
        paint = kind.paintEvent

        def paint_and_look(widget: QWidget, event: QPaintEvent) -> None:
            paint(widget, event)
            self.at = time.perf_counter()

        kind.paintEvent = paint_and_look  # type: ignore[method-assign]


TEXT_PAINTS = _Paints(DeckTextView)
PICTURE_PAINTS = _Paints(PictureView)


class Hands:
    """Whoever types in ``window``."""

    def __init__(self, window: EditorWindow) -> None:
        self.window = window
        self.view = window.text.view

    def put_cursor_behind(self, words: str) -> None:
        """Put the cursor behind the first ``words`` in the second half of the deck."""
        text = self.window.editing.document.text
        place = text.index(words, len(text) // 2) + len(words)
        self.window.editing.show(Span(place, place))

    def key(self, key: Qt.Key, letter: str = "") -> Took:
        """Press a key and wait for what it does."""
        before, begun = self._picture_key(), time.perf_counter()
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.sendEvent(self.view, event)
        return self._took(begun, before)

    def key_unseen(self, key: Qt.Key, letter: str = "") -> None:
        """Press a key, and let the window do what is due."""
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.sendEvent(self.view, event)
        QCoreApplication.processEvents()

    def press(self, action: str) -> Took:
        """Do what the button of this action does, and wait for it."""
        before, begun = self._picture_key(), time.perf_counter()
        self.window.actions_here.action(action).trigger()
        return self._took(begun, before)

    def press_for_text(self, action: str) -> float:
        """Do what the button of this action does; return the milliseconds to the painted text. The picture may stay as
        it is."""
        begun = time.perf_counter()
        self.window.actions_here.action(action).trigger()
        while begun >= TEXT_PAINTS.at:
            QCoreApplication.processEvents()
            if time.perf_counter() - begun > _MOST_SECONDS:
                sys.exit("the text was not painted")
        return (TEXT_PAINTS.at - begun) * 1000

    def rest(self, seconds: float) -> float:
        """Let the window be for a while; return the longest time, in milliseconds, in which it took no events."""
        until = last = time.perf_counter()
        until += seconds
        longest = 0.0
        while last < until:
            QCoreApplication.processEvents()
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
        return longest * 1000

    def rest_until_read(self, seconds: float) -> float:
        """Do as ``rest`` does, and longer where a busy machine has not read the whole deck by then."""
        longest = self.rest(seconds)
        until = time.perf_counter() + _MOST_SECONDS
        while not self.window.editing.is_settled:
            longest = max(longest, self.rest(0.1))
            if time.perf_counter() > until:
                sys.exit("the deck was not read")
        return longest

    def _took(self, begun: float, picture_before: int) -> Took:
        text = picture = 0.0
        while not text or not picture:
            QCoreApplication.processEvents()
            if not text and begun < TEXT_PAINTS.at:
                text = TEXT_PAINTS.at
            if not picture and self._picture_key() != picture_before and begun < PICTURE_PAINTS.at:
                picture = PICTURE_PAINTS.at
            if time.perf_counter() - begun > _MOST_SECONDS:
                sys.exit(f"painted was {'the text' if text else 'nothing'}")
        return Took((text - begun) * 1000, (picture - begun) * 1000)

    def _picture_key(self) -> int:
        image = self.window.slide.picture.image
        return 0 if image is None else image.cacheKey()
