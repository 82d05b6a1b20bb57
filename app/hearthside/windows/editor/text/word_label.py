"""Owns the few words that say how much is written, and how long it takes to say it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from hearthside.authoring.word_count import Count, count_notes, count_words
from hearthside.tr import ntr, tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.idle_work import IdleWork

_PAUSE_MILLISECONDS = 250


class WordLabel(QLabel):
    """For a selection its own words, else those of the slide’s notes; then those of the whole deck."""

    def __init__(self, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._deck_words: int | None = None
        self._known: dict[str, int] = {}
        self.setObjectName("soft")
        self._idle = IdleWork(self)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._later.timeout.connect(self._show)
        for signal in (editing.cursor_moved, editing.slide_changed):
            signal.connect(self._wait)
        editing.deck_changed.connect(self._count_deck)
        self._count_deck()

    def stop(self) -> None:
        """Count nothing any more."""
        self._idle.stop()
        self._later.stop()

    def _wait(self) -> None:
        if not self._later.isActive():
            self._later.start()

    def _count_deck(self) -> None:
        self._idle.put("words", self._counting())

    def _counting(self) -> Iterator[None]:
        """Count slide by slide; one that reads as it did is not counted again."""
        deck = self._editing.deck
        text = deck.source.text
        counted: dict[str, int] = {}
        total = 0
        for slide in deck.slides:
            words = slide.span.of(text)
            known = self._known.get(words)
            if known is None:
                known = count_words(words).words
                yield
            counted[words] = known
            total += known
        self._known = counted
        self._deck_words = total
        self._show()

    def _show(self) -> None:
        parts = []
        selected = self._editing.selection.of(self._editing.document.text)
        if selected:
            parts.append(count_of_words(tr("Selected"), count_words(selected)))
        else:
            deck, index = self._editing.glimpse
            notes = count_notes(deck, deck.slides[index])
            if notes.words:
                parts.append(count_of_words(tr("Notes"), notes))
        if self._deck_words is not None:
            parts.append(tr("Deck: {count} words").format(count=f"{self._deck_words:,}"))
        self.setText(" · ".join(parts))


def count_of_words(name: str, count: Count) -> str:
    """Return ``Notes: 130 words, about 1:00 to say``."""
    seconds = max(5, round(count.seconds / 5) * 5) if count.words else 0
    length = f"{seconds // 60}:{seconds % 60:02}"
    words = ntr("1 word", "{count} words", count.words).format(count=f"{count.words:,}")
    return tr("{name}: {words}, about {length} to say").format(name=name, words=words, length=length)
