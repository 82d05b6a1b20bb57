"""Owns the small pictures of slides: painted one at a time while nothing else happens, kept in bounded memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from hearthside.deck.model import Deck
from hearthside.render.renderer import SlideRenderer
from hearthside.windows.slide_traces import traces

FULLY_REVEALED = -1
"""The step of a thumbnail that shows everything on the slide."""
_KEPT_BYTES = 24 * 1024 * 1024
_PAUSE_MILLISECONDS = 1


class Wanted(Struct, frozen=True):
    """One thumbnail: the slide's index, the reveal step (or FULLY_REVEALED), and its size in physical pixels."""

    slide: int
    width_px: int
    step: int = FULLY_REVEALED


class Thumbnails(QObject):
    """Gives what is painted already and paints the rest in idle slices, so that nobody ever waits for a thumbnail.

    A picture is kept by the slide itself: after an edit only changed slides are painted again, and their old picture
    stands in meanwhile.
    """

    painted = Signal()
    """Something that was asked for is there now."""
    slide_painted = Signal(int)
    """The same, and of which slide (its index)."""

    def __init__(self, renderer: SlideRenderer, deck: Deck, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._deck = deck
        self._images: OrderedDict[Wanted, QImage] = OrderedDict()
        self._stale: set[Wanted] = set()
        self._failed: set[Wanted] = set()
        self._kept_bytes = 0
        self._queue: OrderedDict[Wanted, None] = OrderedDict()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._paint_next)

    def set_deck(self, deck: Deck) -> None:
        """Speak of ``deck`` from now on; pictures of slides that did not change are kept, those of others go with
        them."""
        went = traces(self._deck, deck)
        self._deck = deck
        self._queue.clear()
        self._failed.clear()
        kept, was_stale = self._images, self._stale
        self._images, self._stale, self._kept_bytes = OrderedDict(), set(), 0
        for wanted, image in kept.items():
            trace = went.get(wanted.slide)
            if trace is None:
                continue
            there = replace(wanted, slide=trace.slide)
            self._keep(there, image)
            if not trace.looks_same or wanted in was_stale:
                self._stale.add(there)

    def paint_anew(self) -> None:
        """Paint all of them again when they are looked at: what lies beside the deck is another."""
        self._stale = set(self._images)
        self._failed.clear()

    def image(self, wanted: Wanted) -> QImage | None:
        """Return the thumbnail if it is painted, else None; whatever is missing or stale is painted soon."""
        found = self._images.get(wanted)
        if (found is None or wanted in self._stale) and wanted not in self._failed:
            self._queue[wanted] = None
            self._queue.move_to_end(wanted)
            self._timer.start()
        elif found is not None:
            self._images.move_to_end(wanted)
        return found

    def let_go(self, wanted: Wanted) -> None:
        """Forget a picture that nobody will ask for again soon."""
        self._queue.pop(wanted, None)
        self._forget(wanted)

    def ask_only(self, wanted: Iterable[Wanted]) -> None:
        """Forget what was asked for and is no longer looked at; the first named is painted first."""
        self._queue.clear()
        for each in wanted:
            self.image(each)

    def _paint_next(self) -> None:
        if not self._queue:
            return
        wanted, _ = self._queue.popitem(last=False)
        if self._queue:
            self._timer.start()
        if 0 <= wanted.slide < len(self._deck.slides):
            self._failed.add(wanted)  # until it is painted: one that raises is not tried over and over
            self._keep(wanted, self._paint(wanted))
            self._failed.discard(wanted)
            self.painted.emit()
            self.slide_painted.emit(wanted.slide)

    def _paint(self, wanted: Wanted) -> QImage:
        step = wanted.step
        if step == FULLY_REVEALED:
            step = self._deck.slides[wanted.slide].content.steps
        return self._renderer.image(self._deck, wanted.slide, step, wanted.width_px)

    def _keep(self, wanted: Wanted, image: QImage) -> None:
        self._forget(wanted)
        self._images[wanted] = image
        self._kept_bytes += image.sizeInBytes()
        while self._kept_bytes > _KEPT_BYTES and len(self._images) > 1:
            self._forget(next(iter(self._images)))

    def _forget(self, wanted: Wanted) -> None:
        self._stale.discard(wanted)
        image = self._images.pop(wanted, None)
        if image is not None:
            self._kept_bytes -= image.sizeInBytes()
