"""Owns turning an article into a deck beside the window, so that thirty thousand words hold nobody up."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from hearthside.article.model import Article
from hearthside.deck.model import Deck
from hearthside.export.imported_deck import deck_of
from hearthside.windows.from_thread import FromThread

ReadArticle = Callable[[], Article]


class Made(Struct, frozen=True):
    """An article, and the deck that it makes."""

    article: Article
    deck: Deck


class DeckMaker(QObject):
    """Does one thing after another on a thread of its own; only what was asked for last is told of."""

    made = Signal(object)
    """A ``Made``, or the exception that came instead."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: ThreadPoolExecutor | None = None
        self._asked = 0
        self._is_busy = False
        self._post = FromThread(self)
        self._post.arrived.connect(self._tell)

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked for has not come yet."""
        return self._is_busy

    def make(self, read: ReadArticle, minutes: int) -> None:
        """Have the deck of the article that ``read`` returns made, in place of whatever was asked for before."""
        if self._thread is None:
            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="article-reader")
        self._asked += 1
        self._is_busy = True
        self._thread.submit(self._work, self._asked, read, minutes)

    def cancel(self) -> None:
        """Forget what was asked for; what is being read just now comes to nothing."""
        self._asked += 1
        self._is_busy = False

    def stop(self) -> None:
        """Cancel, and wait for the thread to end."""
        self.cancel()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.shutdown(wait=True, cancel_futures=True)

    def _work(self, number: int, read: ReadArticle, minutes: int) -> None:
        """Runs on the reading thread."""
        if number != self._asked:
            return
        result = _made(read, minutes)
        if number == self._asked:
            self._post.send((number, result))

    def _tell(self, word: tuple[int, Made | Exception]) -> None:
        number, result = word
        if number == self._asked:
            self._is_busy = False
            self.made.emit(result)


def _made(read: ReadArticle, minutes: int) -> Made | Exception:
    try:
        article = read()
        return Made(article, deck_of(article, minutes))
    except Exception as problem:  # a thread pool would swallow it; whoever hears of it says it, or raises it again
        return problem
