"""Owns that a deck's pictures stay with the evening though their files go: a stick is pulled, a folder is moved."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from hearthside.deck.slide_reader import pictures_in
from hearthside.render.last_good import LastGood
from hearthside.render.pictures import PictureStore
from hearthside.store.series_neighbours import deck_folder
from hearthside.windows.idle_work import IdleWork
from hearthside.windows.presenting.controller import PresentationController

_PAUSE_MILLISECONDS = 1000
_WORK = "keeping pictures"
_MARK = "!["
"""Every picture of a deck begins so; a slide without it need not be read for this."""


class KeptPictures(QObject):
    """Reads the files of the deck's pictures while nothing else happens, those that come next first, and keeps what
    they hold (see ``LastGood``). What is decoded is not kept for this: it takes twenty times the room."""

    found_again = Signal()
    """A picture is there that was not: what shows slides has to be painted anew."""

    def __init__(self, controller: PresentationController, pictures: PictureStore) -> None:
        super().__init__(controller)
        self._controller = controller
        self._pictures = pictures
        self._pictures.last_good = self._kept = LastGood()
        self._work = IdleWork(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.read_on)
        controller.deck_changed.connect(self.look_again)
        self._pause.start()

    def look_again(self) -> None:
        """Look soon at what the deck's pictures are now: the deck is another, or files beside it may be."""
        if self._pictures.last_good is self._kept:
            self._work.stop()
            self._pause.start()

    def read_on(self) -> None:
        """Read now whatever is not kept yet."""
        self._work.put(_WORK, self._steps())

    def stop(self) -> None:
        """Keep nothing any more: what is shown is what is there."""
        self._pause.stop()
        self._work.stop()
        if self._pictures.last_good is self._kept:
            self._pictures.last_good = None

    def _steps(self) -> Iterator[None]:
        deck, here = self._controller.deck, self._controller.state.position.slide
        folder, found_before = deck_folder(deck), self._pictures.found_again
        for slide in (*deck.slides[here:], *deck.slides[:here]):
            if _MARK in slide.span.of(deck.source.text):
                for picture in pictures_in(slide.content.blocks):
                    yield from self._pictures.keep(picture.target, folder)
                yield
        if self._pictures.found_again != found_before:
            self.found_again.emit()
