"""Owns what is painted and looked through for the library while nothing else happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance

from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.export.fault_order import in_order
from hearthside.render.renderer import SlideRenderer
from hearthside.windows.idle_work import IdleWork

LookThrough = Callable[[Deck], Iterator[tuple[Fault, ...]]]
"""Yields a deck's faults, a small piece of work at a time."""


class Gallery(QObject):
    """Paints title slides and collects faults, one small piece at a time."""

    thumbnail_painted = Signal(object, object)
    """A deck's path and its title slide, small, as a ``QImage``."""
    preview_painted = Signal(object, object)
    """The same, large."""
    looked_through = Signal(object, object)
    """A deck's path and all its faults as a tuple."""

    def __init__(self, renderer: SlideRenderer, look_through: LookThrough, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._look_through = look_through
        self._work = IdleWork(self)

    @property
    def is_busy(self) -> bool:
        return self._work.is_busy

    def want_thumbnail(self, path: Path, deck: Deck, width_px: int) -> None:
        """Paint the title slide of ``deck`` soon, ``width_px`` physical pixels wide."""
        self._work.put(f"thumbnail {path}", self._painted(path, deck, width_px, self.thumbnail_painted))

    def want_preview(self, path: Path, deck: Deck, width_px: int) -> None:
        """Paint the title slide of ``deck`` large; a preview that was wanted before is given up."""
        self._work.put("preview", self._painted(path, deck, width_px, self.preview_painted))

    def want_faults(self, path: Path, deck: Deck) -> None:
        """Look ``deck`` through; the one that was wanted before is given up."""
        self._work.put("faults", self._looked_through(path, deck))

    def stop(self) -> None:
        """Give up whatever is not done."""
        self._work.stop()

    def _painted(self, path: Path, deck: Deck, width_px: int, done: SignalInstance) -> Iterator[None]:
        done.emit(path, self._renderer.image(deck, 0, deck.slides[0].content.steps, width_px))
        yield

    def _looked_through(self, path: Path, deck: Deck) -> Iterator[None]:
        found: list[Fault] = []
        for faults in self._look_through(deck):
            found += faults
            yield
        self.looked_through.emit(path, in_order(found))
