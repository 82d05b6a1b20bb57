"""Owns files that are dragged onto the library: which of them are decks, the sign while they hover, and letting go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hearthside.tr import tr
from hearthside.windows.library.drop_hint import DropHint

_ENDINGS = frozenset({".md", ".markdown", ".txt"})


class FileDrops(QObject):
    """Lets ``window`` take deck files; ``hint`` covers it while one hovers."""

    dropped = Signal(object)
    """The paths of the decks that were let go, as a list, never empty."""

    def __init__(self, window: QWidget, hint: DropHint) -> None:
        super().__init__(window)
        self._hint = hint
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
        decks = dragged_decks(event.mimeData())
        if decks:
            names = ", ".join(deck.name for deck in decks[:3]) + (" …" if len(decks) > 3 else "")
            self._hint.show_words(tr("Let go to add “{name}”").format(name=names))
            event.acceptProposedAction()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._hint.hide()
        decks = dragged_decks(event.mimeData())
        if decks:
            event.acceptProposedAction()
            self.dropped.emit(decks)
        return True


def dragged_decks(data: QMimeData) -> list[Path]:
    """Return the local text files among what is dragged; an address on the network is never one."""
    paths = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    return [path for path in paths if path.suffix.lower() in _ENDINGS]
