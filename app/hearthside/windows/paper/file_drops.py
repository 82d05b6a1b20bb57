"""Owns files dragged onto a window: the sign while they hover, and letting go."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.paper.drop_hint import DropHint
from hearthside.windows.paper.file_kinds import FileKind, kind_by_name


class Dragged(NamedTuple):
    """The local files among what is dragged; an address on the network is never one."""

    decks: list[Path]
    articles: list[Path]


class FileDrops(QObject):
    """Lets ``window`` take files; ``hint`` covers it while one hovers."""

    dropped = Signal(object)
    """The paths of the decks that were let go, as a list, never empty."""
    article_dropped = Signal(object)
    """The path of an article that was let go."""

    def __init__(self, window: QWidget, hint: DropHint, *, takes_decks: bool = True) -> None:
        """Where ``takes_decks`` is False, text of any kind is an article."""
        super().__init__(window)
        self._hint = hint
        self._takes_decks = takes_decks
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):  # a QDropEvent too, therefore first
            return self._enter(event)
        if event.type() == QEvent.Type.DragLeave:
            self._hint.hide()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> bool:
        decks, articles = self._dragged(event)
        if decks:
            names = ", ".join(deck.name for deck in decks[:3]) + (" …" if len(decks) > 3 else "")
            self._hint.show_words(tr("Let go to add “{name}”").format(name=names))
        elif articles:
            self._hint.show_words(tr("Let go to make a deck from “{name}”").format(name=articles[0].name))
        if decks or articles:
            _accept(event)
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._hint.hide()
        decks, articles = self._dragged(event)
        if decks or articles:
            _accept(event)
        if decks:
            self.dropped.emit(decks)
        elif articles:
            self.article_dropped.emit(articles[0])
        return True

    def _dragged(self, event: QDropEvent) -> Dragged:
        found = dragged_files(event.mimeData())
        return found if self._takes_decks else Dragged([], [*found.decks, *found.articles])


def _accept(event: QDropEvent) -> None:
    """Take the files as a copy: a file manager that proposed to move them may delete them once they were "moved"."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def dragged_files(data: QMimeData) -> Dragged:
    """Tell decks from articles; whatever is neither by its name is left out."""
    found = Dragged([], [])
    for path in (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()):
        kind = kind_by_name(path)
        if kind is FileKind.DECK:
            found.decks.append(path)
        elif kind is FileKind.ARTICLE:
            found.articles.append(path)
    return found
