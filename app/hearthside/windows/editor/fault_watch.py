"""Owns what is known to be wrong in the deck, and where it could be better: slides in sight are looked at as soon as
they come there, all others in the pauses of typing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from hearthside.authoring.slide_faults import by_slide
from hearthside.deck.content_move import moved_faults
from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck
from hearthside.export.examination import Examination
from hearthside.export.fault_order import in_order
from hearthside.export.paint_findings import PaintFindings
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.needs import EditorNeeds
from hearthside.windows.editor.slide_look import SlideLook
from hearthside.windows.idle_work import IdleWork
from hearthside.windows.slide_traces import traces

_PAUSE_MILLISECONDS = 1500
Findings = dict[int, tuple[Fault, ...]]
"""By the index of the slide on which they were found."""


class LookedThrough(Struct, frozen=True):
    """What was found in the whole of ``deck``, in the order of the text, and by slide."""

    deck: Deck
    faults: tuple[Fault, ...]
    by_slide: Findings


class FaultWatch(QObject):
    """Looks the whole deck through a while after the last key. What was found stands until then: ``known.deck`` says of
    which text; what is said of one slide follows that slide through the deck."""

    changed = Signal()
    """``known`` is another."""
    found = Signal(object)
    """``on_slide`` says something else for these slides, a list of indexes."""

    def __init__(self, editing: Editing, needs: EditorNeeds) -> None:
        super().__init__(editing)
        self._editing = editing
        self._needs = needs
        self.one = SlideLook(needs)
        self._painted = PaintFindings(needs.renderer)
        self.known: LookedThrough | None = None
        """None until the whole deck was looked through once."""
        self._deck = editing.deck
        self._slides: Findings = {}
        self._of_all: Findings = {}
        """What only the look at the whole deck found; in the text of ``known``, by the slides of now."""
        self._stale: set[int] = set()
        """What was found on a slide before it was edited stands in until it is looked at again: a mark must not flicker
        while somebody types."""
        self._in_sight: list[int] = []
        self._first = IdleWork(self)
        self._work = IdleWork(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.look)
        editing.document.edited.connect(self._wait)
        editing.deck_changed.connect(self._follow)
        self._wait()

    @property
    def count(self) -> int | None:
        """How many things are not shown as they were meant, hints left out; None until that is known."""
        if self.known is None:
            return None
        return sum(fault.severity is Severity.FAULT for fault in self.known.faults)

    @property
    def is_of_now(self) -> bool:
        """Whether ``known`` is about the text as it is."""
        return self.known is not None and self.known.deck.source.text == self._editing.document.text

    def on_slide(self, slide: int) -> tuple[Fault, ...]:
        """Return what is known of the slide with this index in the deck as last read whole."""
        return self._slides.get(slide, ())

    def of_all(self, deck: Deck, slide: int) -> tuple[Fault, ...]:
        """Return what the look at the whole deck found on a slide, as far as the words that it is about still stand in
        ``deck``, which may be a glimpse."""
        found, known = self._of_all.get(slide, ()), self.known
        if known is None or deck is known.deck or not found:
            return found
        text, span = deck.source.text, deck.slides[slide].span
        first, last = (0 if slide == 0 else span.start), span.end
        moved: list[Fault] = []
        for fault in found:
            at = text.find(fault.span.of(known.deck.source.text), first, last)
            if at >= 0:
                moved += moved_faults((replace(fault, line=deck.source.position(at).line),), at - fault.span.start, 0)
        return tuple(moved)

    def look_first(self, slides: Iterable[int]) -> None:
        """Look at ``slides`` (indexes) soon, and no longer at those that were asked for before: they are out of
        sight."""
        self._in_sight = list(slides)
        unknown = [slide for slide in self._in_sight if slide not in self._slides or slide in self._stale]
        if unknown:
            self._first.put("in sight", self._looked_at(unknown))

    def look(self) -> None:
        """Begin to look at the whole deck now."""
        deck = self._editing.settled_deck()
        self._pause.stop()
        self._work.put("faults", self._looked(deck))

    def look_soon(self) -> None:
        """Look again after a pause: something outside of the text may be another, such as a picture's file."""
        self._needs.renderer.lay_out_anew()
        self.one.forget()
        self._stale.update(self._slides)
        self.look_first(self._in_sight)
        self._wait()

    def stop(self) -> None:
        """Look at nothing any more."""
        self._pause.stop()
        self._work.stop()
        self._first.stop()

    def _wait(self) -> None:
        self._work.stop()
        self._pause.start()

    def _follow(self) -> None:
        old, deck = self._deck, self._editing.deck
        went = traces(old, deck)
        is_restyled = deck.settings != old.settings
        slides, was_stale, self._stale = self._slides, self._stale, set()
        self._deck, self._slides = deck, {}
        self._of_all = {went[slide].slide: found for slide, found in self._of_all.items() if slide in went}
        for slide, found in slides.items():
            if slide in went:
                now = went[slide].slide
                self._slides[now] = found
                is_same = not is_restyled and _text(old, slide) == _text(deck, now)
                if slide in was_stale or not is_same:
                    self._stale.add(now)
        self._wait()

    def _looked_at(self, slides: list[int]) -> Iterator[None]:
        for slide in slides:
            if slide < len(self._deck.slides) and (slide not in self._slides or slide in self._stale):
                deck, before = self._deck, self._slides.get(slide, ())
                self._slides[slide] = in_order((*self.one.faults(deck, slide), *self.of_all(deck, slide)))
                self._stale.discard(slide)
                if _said(self._slides[slide]) != _said(before):
                    self.found.emit([slide])
            yield

    def _looked(self, deck: Deck) -> Iterator[None]:
        self.one.forget()
        around = self.one.surroundings
        yield
        slides: list[tuple[Fault, ...]] = [()] * len(deck.slides)
        whole: list[tuple[Fault, ...]] = []
        for step in Examination(deck, self._needs.renderer, around, self._painted).steps():
            if step.slide is None:
                whole.append(step.faults)
            else:
                slides[step.slide] += step.faults
            yield
        structure, of_all = whole
        faults = in_order(chain.from_iterable((*whole, *slides)))
        yield
        self._of_all = by_slide(deck, of_all)
        deck_wide = by_slide(deck, (*structure, *of_all))
        found = {index: in_order((*own, *deck_wide.get(index, ()))) for index, own in enumerate(slides)}
        self.known = LookedThrough(deck, faults, {slide: some for slide, some in found.items() if some})
        before, self._slides, self._stale = self._slides, found, set()
        others = [slide for slide, some in found.items() if _said(some) != _said(before.get(slide, ()))]
        if others:
            self.found.emit(others)
        self.changed.emit()


def _said(faults: tuple[Fault, ...]) -> list[tuple[str, str]]:
    return [(fault.message, fault.mend) for fault in faults]


def _text(deck: Deck, slide: int) -> str:
    return deck.slides[slide].span.of(deck.source.text)
