"""Owns underlining words that are not known, among those on show and in idle moments, and the menu that mends them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from hearthside.authoring.pasting import pasted
from hearthside.authoring.spelling import LANGUAGES, Speller
from hearthside.authoring.spelling_words import words_to_spell
from hearthside.deck.source import Span
from hearthside.store.personal_dictionary import PersonalDictionary
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.text.highlights import Highlights
from hearthside.windows.editor.text.line_book import LineBook
from hearthside.windows.editor.text.view import DeckTextView
from hearthside.windows.from_thread import FromThread
from hearthside.windows.notices import Notice
from hearthside.windows.utf16_units import length_in_units

_PAUSE_MILLISECONDS = 350
_MOST_JUDGED = 20_000


class SpellingMarks(QObject):
    """The word list of the deck's language is read on another thread when it is first needed."""

    is_on_changed = Signal()

    def __init__(
        self,
        editing: Editing,
        view: DeckTextView,
        book: LineBook,
        highlights: Highlights,
        dictionary: PersonalDictionary,
        load: Callable[[str], Speller | None],
    ) -> None:
        super().__init__(view)
        self._editing = editing
        self._view = view
        self._book = book
        self._highlights = highlights
        self._dictionary = dictionary
        self._load = load
        self._worker: ThreadPoolExecutor | None = None
        self._language = ""
        self._speller: Speller | None = None
        self._judged: dict[str, bool] = {}
        self.is_on = False
        self._post = FromThread(self)
        self._post.arrived.connect(self._take)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self._look)
        book.changed.connect(self._soon.start)
        view.verticalScrollBar().valueChanged.connect(self._soon.start)
        editing.deck_changed.connect(self._soon.start)
        view.fill_menu = self.fill_menu

    def set_on(self, is_on: bool) -> None:
        """Underline from now on, or not; the person is told where the language has no word list."""
        self.is_on = is_on
        if is_on:
            self._tell_of_missing_list()
        self._look()
        self.is_on_changed.emit()

    def stop(self) -> None:
        """Let go of the thread that reads word lists."""
        self._soon.stop()
        if self._worker is not None:
            self._worker.shutdown(wait=True, cancel_futures=True)

    def misspelled(self, line: int) -> list[Span]:
        """Return the words of line number ``line`` (from 0) that are not known, in offsets of the line."""
        if line >= len(self._book.lines):
            return []
        text = self._book.lines[line]
        return [span for span in words_to_spell(text, self._book.state(line)) if not self._is_right(span.of(text))]

    def fill_menu(self, menu: QMenu, cursor: QTextCursor) -> None:
        """Put into ``menu``, ahead of all else, what mends the misspelled word at ``cursor``, if there is one."""
        if not self.is_on or self._speller is None:
            return
        block = cursor.block()
        offset = self._editing.document.offset
        begin = offset(block.position())
        at = offset(cursor.position()) - begin
        span = next((span for span in self.misspelled(block.blockNumber()) if span.start <= at <= span.end), None)
        if span is not None:
            word = span.of(self._book.lines[block.blockNumber()])
            self._fill(menu, word, Span(begin + span.start, begin + span.end))

    def _fill(self, menu: QMenu, word: str, place: Span) -> None:
        first = next(iter(menu.actions()), None)
        speller = self._speller
        suggestions = speller.suggestions(word) if speller is not None and not self._view.isReadOnly() else ()
        made = [self._action(menu, each, partial(self._replace, place, each)) for each in suggestions]
        if not made:
            made = [QAction(tr("No suggestion"), menu, enabled=False)]
        made.append(self._action(menu, tr("Add “{word}” to my words").format(word=word), lambda: self.add(word)))
        separator = QAction(menu)
        separator.setSeparator(True)
        for action in (*made, separator):
            if first is not None:
                menu.insertAction(first, action)
            else:
                menu.addAction(action)

    def add(self, word: str) -> None:
        """Take ``word`` for right from now on."""
        trouble = self._dictionary.add(word)
        if trouble is not None:
            self._editing.post(Notice(str(trouble), trouble.mend))
        self._judged.clear()
        self._look()

    def _replace(self, place: Span, new: str) -> None:
        self._editing.change(pasted(place, new))

    def _action(self, menu: QMenu, title: str, run: Callable[[], object]) -> QAction:
        action = QAction(title.replace("&", "&&"), menu)
        action.triggered.connect(lambda _checked=False: run())
        return action

    def _tell_of_missing_list(self) -> None:
        language = self._editing.deck.settings.language
        if _short(language) not in LANGUAGES:
            words = tr("There is no word list for the language “{language}”, so nothing is underlined.")
            self._editing.post(Notice(words.format(language=language), is_passing=True))

    def _look(self) -> None:
        self._soon.stop()
        if not self.is_on:
            self._highlights.show_misspelled(())
            return
        language = _short(self._editing.deck.settings.language)
        if language != self._language:
            self._language = language
            self._speller = None
            self._judged.clear()
            if language in LANGUAGES:
                self._worker = self._worker or ThreadPoolExecutor(1, "word-list-reader")
                self._worker.submit(self._load, language).add_done_callback(self._post.send)
        if self._speller is not None:
            self._highlights.show_misspelled(self._cursors())

    def _take(self, done: Future[Speller | None]) -> None:
        speller = done.result() if not done.cancelled() else None
        if speller is not None and speller.language == self._language:
            self._speller = speller
            self._look()

    def _cursors(self) -> Iterator[QTextCursor]:
        document = self._view.document()
        here = self._view.textCursor()
        for number in self._view.visible_lines():
            block = document.findBlockByNumber(number)
            line = self._book.lines[number] if number < len(self._book.lines) else ""
            for span in self.misspelled(number):
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + length_in_units(line[: span.start]))
                cursor.setPosition(
                    block.position() + length_in_units(line[: span.end]), QTextCursor.MoveMode.KeepAnchor
                )
                if not (self._view.hasFocus() and here.position() == cursor.position()):  # still being typed
                    yield cursor

    def _is_right(self, word: str) -> bool:
        known = self._judged.get(word)
        if known is None:
            speller = self._speller
            known = speller is None or word in self._dictionary or speller.knows(word)
            if len(self._judged) > _MOST_JUDGED:
                self._judged.clear()
            self._judged[word] = known
        return known


def _short(language: str) -> str:
    return language.casefold().replace("_", "-").partition("-")[0]
