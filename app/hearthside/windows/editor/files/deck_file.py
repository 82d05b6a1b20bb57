"""Owns what the editor knows of the deck's file: what it last held, writing it, and whether somebody else wrote it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TypeAlias

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from hearthside.authoring.line_ends import with_plain_line_ends
from hearthside.authoring.two_versions import change_to
from hearthside.deck.source import Source
from hearthside.store.atomic import ChangedOnDisk, Write
from hearthside.store.fingerprint import fingerprint
from hearthside.windows.editor.document import DeckDocument

OpenSource: TypeAlias = Callable[[Path], Source]
"""Reads a deck's file; raises UnreadableDeck."""


class Standing(Enum):
    """How the file is, against what was last read from it or written to it."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"


class DeckFile(QObject):
    """The file of one document. Raises StoreTrouble where it cannot be written: the text stays as it is."""

    saved = Signal()
    """The text was written. ``changed`` came before."""
    changed = Signal()
    """The text was saved, or the file is another one, or it was found changed and that was settled."""

    def __init__(self, document: DeckDocument, write: Write, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._write = write
        path = self.path
        self.is_there = path is not None and path.exists()
        """Whether the text was ever in a file: a new deck is not."""
        self._known = fingerprint(document.bytes_to_save() if self.is_there else b"")

    @property
    def path(self) -> Path | None:
        """Where the deck lies or will lie; None for one that has no place yet."""
        return self._document.source.path

    @property
    def known(self) -> str:
        """The fingerprint of what the file held when it was last read or written here."""
        return self._known

    def save(self) -> None:
        """Write the text to its file, unless another program changed that: then ChangedOnDisk is raised."""
        path = self.path
        if path is None:
            raise ValueError("a deck without a place is saved with save_as")
        self._save(path, self._known)

    def save_as(self, path: Path) -> None:
        """Write the text to ``path``, whatever was there, and go on with that file."""
        self._save(path, None)

    def standing(self) -> Standing:
        """Look at the file and say how it is; one that cannot be looked at just now counts as the same."""
        path = self.path
        if path is None or not self.is_there:
            return Standing.SAME
        try:
            found = fingerprint(path.read_bytes())
        except FileNotFoundError:
            return Standing.GONE
        except OSError:
            return Standing.SAME
        if found != self._known and found == fingerprint(self._document.bytes_to_save()):
            self.know(self._document.to_save())  # somebody wrote the same
            return Standing.SAME
        return Standing.SAME if found == self._known else Standing.CHANGED

    def know(self, source: Source) -> None:
        """Take ``source`` for what lies on disk, and keep the text: from now on it is what is not saved of it."""
        self._known = fingerprint(source.to_bytes())
        self.is_there = True
        self._document.keep(source)
        self.changed.emit()

    def forget(self) -> None:
        """Take note that the file is gone: saving makes it anew."""
        self._known = fingerprint(b"")
        self.is_there = False
        self.changed.emit()

    def take(self, source: Source) -> None:
        """Make the text read as ``source``, which lies on disk, in one step that can be undone."""
        self._document.apply(change_to(self._document.text, with_plain_line_ends(source.text)))
        self.know(source)

    def _save(self, path: Path, expected: str | None) -> None:
        source = replace(self._document.to_save(), path=path, folder=path.parent)
        data = source.to_bytes()
        try:
            self._write(path, data, expected)
        except ChangedOnDisk:
            if not _holds(path, data):
                raise
        self.know(source)
        self.saved.emit()


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False
