"""Owns files dragged onto a window: which are decks, which articles, the sign while they hover, and letting go."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.paper.drop_hint import DropHint

_DECK_ENDINGS = frozenset({".md", ".markdown"})
_EITHER_ENDING = ".txt"
_ARTICLE_ENDINGS = frozenset({".html", ".htm", ".docx"})
_LOOKS_LIKE_A_DECK = re.compile(r"\A\ufeff?---[ \t]*\r?\n|^#{1,2}[ \t]", re.MULTILINE)
_PEEKED_BYTES = 64 * 1024


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
            event.acceptProposedAction()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._hint.hide()
        decks, articles = self._dragged(event)
        if decks or articles:
            event.acceptProposedAction()
        if decks:
            self.dropped.emit(decks)
        elif articles:
            self.article_dropped.emit(articles[0])
        return True

    def _dragged(self, event: QDropEvent) -> Dragged:
        found = dragged_files(event.mimeData())
        return found if self._takes_decks else Dragged([], [*found.decks, *found.articles])


def dragged_files(data: QMimeData) -> Dragged:
    """Tell decks from articles by the ends of their names; a .txt file, by whether it has a deck's headings."""
    found = Dragged([], [])
    for url in data.urls():
        path = Path(url.toLocalFile())
        ending = path.suffix.lower() if url.isLocalFile() else ""
        if ending in _DECK_ENDINGS or (ending == _EITHER_ENDING and _looks_like_a_deck(path)):
            found.decks.append(path)
        elif ending in _ARTICLE_ENDINGS or ending == _EITHER_ENDING:
            found.articles.append(path)
    return found


def _looks_like_a_deck(path: Path) -> bool:
    try:
        if not path.is_file():  # a pipe would keep the window waiting
            return False
        with path.open("rb") as file:
            text = file.read(_PEEKED_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return False
    return _LOOKS_LIKE_A_DECK.search(text) is not None
