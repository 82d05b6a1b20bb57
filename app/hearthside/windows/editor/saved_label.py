"""Owns the words beside the title that say whether the text is saved; they grow old by themselves."""

from __future__ import annotations

from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from hearthside.session.clock import Clock, Instant
from hearthside.tr import tr
from hearthside.windows.editor.document import DeckDocument
from hearthside.windows.editor.files.deck_file import DeckFile
from hearthside.windows.editor.saved_words import saved_words, seconds_until_stale


class SavedLabel(QLabel):
    """``not saved`` as soon as a letter is typed, ``saved 2 s ago`` afterwards."""

    def __init__(self, document: DeckDocument, file: DeckFile, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("soft")
        self._document = document
        self._file = file
        self._clock = clock
        self._saved: Instant | None = None
        self._stale = QTimer(self, singleShot=True)
        self._stale.timeout.connect(self.look)
        document.saved_changed.connect(self.look)
        file.saved.connect(self._note)
        file.changed.connect(self.look)
        self.look()

    def look(self) -> None:
        """Say how it is now."""
        self._stale.stop()
        if not self._document.is_saved or not self._file.is_there:
            self.setText(tr("not saved"))
        elif self._saved is None:
            self.setText(tr("saved"))
        else:
            now = self._clock.now()
            seconds = now.seconds_since(self._saved)
            self.setText(saved_words(seconds, self._saved.wall_seconds))
            self._stale.start(round(seconds_until_stale(seconds) * 1000) + 1)

    @override
    def sizeHint(self) -> QSize:
        """As wide as the longest words ever are, so that what stands behind does not move as they grow old."""
        size = super().sizeHint()
        ages = (tr("not saved"), *(saved_words(seconds, 0) for seconds in (0, 58, 58 * 60, 5 * 60 * 60)))
        widest = max(self.fontMetrics().horizontalAdvance(words) for words in ages)
        return size.expandedTo(QSize(widest, 0))

    def _note(self) -> None:
        self._saved = self._clock.now()
        self.look()
