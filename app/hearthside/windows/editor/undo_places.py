"""Owns where the cursor goes when a change is undone or done again: to the slide that it changed, as it was then."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtGui import QTextCursor, QTextDocument

from hearthside.deck.source import Span


class Around(Struct, frozen=True):
    """What was selected before and after a change, in offsets; None where Qt's own idea of the place is as good."""

    before: Span
    after: Span | None


class UndoPlaces:
    """Takes the steps of a document's undo, and knows what was selected around those that were changes.

    Qt brings the cursor back to where letters changed, which is good for typing. For a slide that was doubled or moved
    that is behind the last letter of it: in the next slide.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._steps = document.availableUndoSteps()
        self._around: dict[int, Around] = {}
        """By how many steps of Qt there are to undo right after the change, in rising order."""
        self._is_stepping = False

    def follow(self) -> None:
        """Take note of an edit: what was undone before it can never be done again."""
        if not self._is_stepping:
            while self._around and next(reversed(self._around)) > self._steps:
                self._around.popitem()
        self._steps = self._document.availableUndoSteps()

    def remember(self, around: Around) -> None:
        """Keep what was selected around the change that was made last."""
        self.follow()
        self._around.pop(self._steps, None)
        self._around[self._steps] = around

    def undo(self) -> Span | int:
        """Undo one step; return what was selected before it, or else its place in Qt's units."""
        around = self._around.get(self._document.availableUndoSteps())
        units = self._step(self._document.undo)
        return around.before if around is not None else units

    def redo(self) -> Span | int:
        """Redo one step; return what was selected after it, or else its place in Qt's units."""
        units = self._step(self._document.redo)
        around = self._around.get(self._document.availableUndoSteps())
        return around.after if around is not None and around.after is not None else units

    def _step(self, go: Callable[[QTextCursor], None]) -> int:
        cursor = QTextCursor(self._document)
        self._is_stepping = True
        try:
            go(cursor)
        finally:
            self._is_stepping = False
        self._steps = self._document.availableUndoSteps()
        return cursor.position()
