"""Owns what is known at this moment to be wrong with the slide at the cursor, and with the others."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from hearthside.authoring.mends import mend_for, place_to_write
from hearthside.authoring.slide_faults import carried
from hearthside.care.legibility import about, metres, readable_from_m
from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck
from hearthside.deck.source import Span
from hearthside.export.fault_order import in_order
from hearthside.render.reading_size import smallest_text
from hearthside.render.theme_contrast import BODY, weakest_body
from hearthside.tr import tr
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.fault_watch import FaultWatch
from hearthside.windows.editor.needs import EditorNeeds
from hearthside.windows.editor.slide.elsewhere import Elsewhere, OnMany, slides_to_look_at, told_of_many
from hearthside.windows.notices import Notice

_PAUSE_MILLISECONDS = 60
"""The picture comes first."""


class SlideChecks(QObject):
    """Looks at the slide at the cursor soon after each key, and takes from the watch what concerns the whole deck."""

    changed = Signal()
    """``here``, ``good`` or ``elsewhere`` is another."""

    def __init__(self, editing: Editing, needs: EditorNeeds, watch: FaultWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._needs = needs
        self._watch = watch
        self.here: tuple[Fault, ...] = ()
        """Faults first, then hints; their places are those of this moment only where the deck is settled."""
        self.good: tuple[str, ...] = ()
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self.look)
        editing.slide_changed.connect(self._wait)
        editing.deck_changed.connect(self._wait)
        watch.changed.connect(self._take)
        self.on_many: tuple[OnMany, ...] = ()
        """What several slides have alike, the one at the cursor included, as of when it was last looked through."""
        self._everywhere: tuple[Elsewhere, ...] = ()
        self._wait()

    def elsewhere(self) -> tuple[Elsewhere, ...]:
        """Return the other slides with something of their own to look at, in order, as when last looked through."""
        here = self._editing.glimpse.slide
        return tuple(found for found in self._everywhere if found.slide != here)

    def look(self) -> None:
        """Look at the slide now."""
        self._soon.stop()
        deck, index = self._editing.glimpse
        here = self._faults(deck, index)
        good = tuple(self._good(deck, index)) if not any(fault.code == "small-text" for fault in here) else ()
        self.here, self.good = here, good
        self.changed.emit()

    def all_faults(self) -> tuple[Fault, ...]:
        """Return everything that is known of the whole text as it is now, in its order: for a key, not for typing."""
        deck, known = self._editing.settled_deck(), self._watch.known
        if known is None:
            return in_order((*deck.faults, *self._faults(*self._editing.glimpse)))
        if self._watch.is_of_now:
            return known.faults
        here = {(fault.code, fault.span, fault.message): fault for fault in self._faults(*self._editing.glimpse)}
        for fault in carried(known.faults, known.deck.source.text, deck.source.text):
            if not self._is_here(fault):
                here.setdefault((fault.code, fault.span, fault.message), fault)
        return tuple(sorted(here.values(), key=lambda fault: (fault.span.start, fault.code)))

    def go_to(self, fault: Fault) -> None:
        """Have the text show where ``fault`` is, or the place where its mend is to be typed."""
        deck = self._editing.settled_deck()
        found = self._now(fault)
        if found is None:
            self._tell_gone()
            return
        words = found.span.of(deck.source.text).rstrip()
        self._editing.show(place_to_write(deck, found) or Span(found.span.start, found.span.start + len(words)))

    def can_mend(self, fault: Fault) -> bool:
        """Whether there is a change that mends ``fault``."""
        if not self._editing.is_settled:
            return fault.proposal is not None
        return mend_for(self._editing.deck, fault) is not None

    def mend(self, fault: Fault) -> None:
        """Mend ``fault`` as one step of undo."""
        deck = self._editing.settled_deck()
        found = self._now(fault)
        change = mend_for(deck, found) if found is not None else None
        if change is None or found is None:
            self._tell_gone()
            return
        if change.select is None:
            end = min(found.span.start, len(deck.source.text))
            change = replace(change, select=Span(end, end))
        self._editing.change(change)
        self._watch.look()

    def stop(self) -> None:
        """Look at nothing any more."""
        self._soon.stop()

    def _take(self) -> None:
        known = self._watch.known
        if known is not None:
            self._everywhere = slides_to_look_at(known)
            self.on_many = told_of_many(known)
        self.look()

    def _wait(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _is_here(self, fault: Fault) -> bool:
        """Whether ``fault`` stands on the slide at the cursor: there it would have been found again."""
        deck, index = self._editing.glimpse
        span = deck.slides[index].span
        return (span.start if index else 0) <= fault.span.start < span.end

    def _tell_gone(self) -> None:
        self._editing.post(Notice(tr("This is mended already, or reads differently now."), is_brief=True))
        self.look()

    def _now(self, fault: Fault) -> Fault | None:
        """Return ``fault`` where it stands in the settled deck; None where it is no more."""
        found = (*self._faults(*self._editing.glimpse), *self.all_faults())
        alike = [each for each in found if (each.code, each.message) == (fault.code, fault.message)]
        return min(alike, key=lambda each: abs(each.span.start - fault.span.start), default=None)

    def _faults(self, deck: Deck, index: int) -> tuple[Fault, ...]:
        known = in_order((*self._watch.one.faults(deck, index), *self._watch.of_all(deck, index)))
        return tuple(sorted(known, key=lambda fault: fault.severity is Severity.HINT))

    def _good(self, deck: Deck, index: int) -> list[str]:
        found = []
        room = self._watch.one.surroundings.room
        laid_out = self._needs.renderer.display_list(deck, index)
        text = smallest_text(laid_out)
        if text is not None:
            distance = about(readable_from_m(text, room.screen_height_m))
            if distance >= about(room.back_row_m):
                words = tr("Readable from about {distance} m: smallest text {units} units")
                found.append(words.format(distance=metres(distance), units=round(text.size_units)))
        ratio = weakest_body(self._needs.renderer.theme(deck), laid_out.ground)
        if ratio is not None and ratio >= BODY:
            found.append(tr("Contrast {ratio} : 1").format(ratio=f"{ratio:.1f}"))
        return found
