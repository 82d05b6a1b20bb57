"""Owns knowing which slides in sight have something to mend: looked at while nothing else happens, each once."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from hearthside.deck.fault_counts import counts
from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck
from hearthside.export.fault_order import in_order
from hearthside.render.renderer import SlideRenderer
from hearthside.windows.idle_work import IdleWork
from hearthside.windows.slide_traces import traces

_MOST_MESSAGES = 4


class Mark(NamedTuple):
    """What is wrong on a slide: ``faults`` are not shown as they were meant, ``hints`` could be better."""

    faults: int
    hints: int
    messages: tuple[str, ...]
    """The first few, in plain words."""

    @property
    def summary(self) -> str:
        """How many there are, in words."""
        return counts(self.faults, self.hints)


class FaultMarks(QObject):
    """Marks of the slides that were asked for. What was found is kept for as long as a slide reads the same."""

    found = Signal(int)
    """Another mark is known of the slide with this index."""

    def __init__(self, renderer: SlideRenderer, deck: Deck, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._renderer = renderer
        self._work = IdleWork(self)
        self._deck = deck
        self._known: dict[int, tuple[Fault, ...]] = {}
        self._stale: set[int] = set()
        """What was found on a slide before it was edited stands in until it is looked at again: a mark must not flicker
        while somebody types."""
        self._structure = _by_slide(deck)

    def set_deck(self, deck: Deck) -> None:
        """Speak of ``deck`` from now on."""
        old, known, was_stale = self._deck, self._known, self._stale
        went = traces(old, deck)
        self._deck = deck
        self._structure = _by_slide(deck)
        self._known, self._stale = {}, set()
        for slide, faults in known.items():
            trace = went.get(slide)
            if trace is None:
                continue
            self._known[trace.slide] = faults
            is_same = deck.settings == old.settings and _text(old, slide) == _text(deck, trace.slide)
            if slide in was_stale or not is_same:
                self._stale.add(trace.slide)

    def look_again(self) -> None:
        """Trust nothing that was found: what is outside of the deck may be another."""
        self._stale.update(self._known)

    def ask_only(self, slides: Iterable[int]) -> None:
        """Look at ``slides`` (indexes) soon, the first named first, and no longer at those that were asked for before
        and are out of sight."""
        unknown = [slide for slide in slides if slide not in self._known or slide in self._stale]
        if unknown:
            self._work.put("marks", self._looked_at(unknown))

    def mark(self, slide: int) -> Mark | None:
        """Return what is known to be wrong on the slide with this index; None for nothing."""
        faults = in_order((*self._structure.get(slide, ()), *self._known.get(slide, ())))
        if not faults:
            return None
        hints = sum(fault.severity is Severity.HINT for fault in faults)
        by_weight = sorted(faults, key=lambda fault: fault.severity is Severity.HINT)
        messages = tuple([f"{fault.message} {fault.mend}".rstrip() for fault in by_weight[:_MOST_MESSAGES]])
        return Mark(len(faults) - hints, hints, messages)

    def stop(self) -> None:
        """Look at nothing any more."""
        self._work.stop()

    def _looked_at(self, slides: list[int]) -> Iterator[None]:
        for slide in slides:
            if slide < len(self._deck.slides) and (slide not in self._known or slide in self._stale):
                before = self.mark(slide)
                self._known[slide] = (*self._deck.slides[slide].faults, *self._renderer.faults(self._deck, slide))
                self._stale.discard(slide)
                if self.mark(slide) != before:
                    self.found.emit(slide)
            yield


def _text(deck: Deck, slide: int) -> str:
    return deck.slides[slide].span.of(deck.source.text)


def _by_slide(deck: Deck) -> dict[int, list[Fault]]:
    """Return the faults of the deck's structure by the slide in which they stand; the title has the front matter's."""
    starts = [slide.span.start for slide in deck.slides if slide.span or slide.number == 1]
    found: dict[int, list[Fault]] = defaultdict(list)
    for fault in deck.structure_faults:
        found[max(0, bisect_right(starts, fault.span.start) - 1)].append(fault)
    return found
