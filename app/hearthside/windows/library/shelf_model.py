"""Owns the library's decks as Qt's list views want them: rows, headings between them, roles, thumbnails."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.deck_facts import series_line, short_facts
from hearthside.windows.library.shelf import ShelfDeck, Standing

DECK_ROLE = int(Qt.ItemDataRole.UserRole)
"""The row's ``ShelfDeck``; None for a heading."""
THUMBNAIL_ROLE = DECK_ROLE + 1
"""The picture of the deck's title slide, or None while there is none."""

AnyIndex = QModelIndex | QPersistentModelIndex


class ShelfModel(QAbstractListModel):
    """Rows of decks, each group under a heading. A heading can be neither selected nor stepped on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ShelfDeck | str] = []
        self._thumbnails: dict[Path, QImage] = {}

    def show(self, decks: Sequence[ShelfDeck]) -> None:
        """Show exactly ``decks``. Where they are the same ones as before, in the same order, selection stays."""
        rows = _with_headings(decks)
        if [_key(row) for row in rows] != [_key(row) for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        for number, (old, new) in enumerate(zip(self._rows, rows, strict=True)):
            if old is not new:
                self._rows[number] = new
                self._tell_of(number)

    def set_thumbnail(self, path: Path, image: QImage) -> None:
        """Show ``image`` for the deck at ``path``."""
        self._thumbnails[path] = image
        row = self.index_of(path).row()
        if row >= 0:
            self._tell_of(row)

    def thumbnail(self, path: Path) -> QImage | None:
        return self._thumbnails.get(path)

    def index_of(self, path: Path) -> QModelIndex:
        """Return where the deck at ``path`` stands; an invalid index where it is not shown."""
        for number, row in enumerate(self._rows):
            if isinstance(row, ShelfDeck) and row.path == path:
                return self.index(number)
        return QModelIndex()

    def first_deck(self) -> QModelIndex:
        """Return the topmost deck; an invalid index where none is shown."""
        for number, row in enumerate(self._rows):
            if isinstance(row, ShelfDeck):
                return self.index(number)
        return QModelIndex()

    @override
    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(row)
            case Qt.ItemDataRole.ToolTipRole:
                return str(row.path)
        if role == DECK_ROLE:
            return row
        return self._thumbnails.get(row.path) if role == THUMBNAIL_ROLE else None

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _tell_of(self, row: int) -> None:
        self.dataChanged.emit(self.index(row), self.index(row))


def standing_words(deck: ShelfDeck) -> str:
    """Return the line under a deck's title: its facts, or what is wrong with its file."""
    if deck.standing is Standing.MISSING:
        return tr("The file is not there any more")
    if deck.standing is Standing.UNREADABLE:
        return tr("This file cannot be read")
    return short_facts(deck.deck) if deck.deck is not None else tr("Reading…")


def _with_headings(decks: Sequence[ShelfDeck]) -> list[ShelfDeck | str]:
    recent = [deck for deck in decks if deck.recent]
    shipped = [deck for deck in decks if not deck.recent]
    rows: list[ShelfDeck | str] = []
    for heading, group in ((tr("Recent"), recent), (tr("Comes with Hearthside"), shipped)):
        if group:
            rows += [heading, *group]
    return rows


def _key(row: ShelfDeck | str) -> str:
    return row if isinstance(row, str) else f"{row.recent} {row.path}"


def _spoken(deck: ShelfDeck) -> str:
    series = series_line(deck.deck) if deck.deck is not None else ""
    return ". ".join(words for words in (deck.title, series, standing_words(deck)) if words)
