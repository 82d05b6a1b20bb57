"""Owns looking the whole deck through in the pauses of typing: faults of form and of painting, and hints of care."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from hearthside.authoring.slide_faults import by_slide
from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck
from hearthside.export.examination import Examination
from hearthside.export.fault_order import in_order
from hearthside.export.paint_findings import PaintFindings
from hearthside.windows.editor.editing import Editing
from hearthside.windows.editor.needs import EditorNeeds
from hearthside.windows.idle_work import IdleWork

_PAUSE_MILLISECONDS = 1500


class LookedThrough(NamedTuple):
    """What was found in the whole of ``deck``, in the order of the text, and by slide (index from 0)."""

    deck: Deck
    faults: tuple[Fault, ...]
    by_slide: dict[int, tuple[Fault, ...]]
    of_all: dict[int, tuple[Fault, ...]]
    """Those of ``by_slide`` that only a look at the whole deck can find."""


class FaultWatch(QObject):
    """Looks again a while after the last key. What was found stands until then: ``known.deck`` says of which text."""

    changed = Signal()
    """``known`` is another."""

    def __init__(self, editing: Editing, needs: EditorNeeds) -> None:
        super().__init__(editing)
        self._editing = editing
        self._needs = needs
        self._painted = PaintFindings(needs.renderer)
        self.known: LookedThrough | None = None
        """None until the whole deck was looked through once."""
        self._work = IdleWork(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.look)
        editing.document.edited.connect(self._wait)
        editing.deck_changed.connect(self._wait)
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

    def look(self) -> None:
        """Begin to look now."""
        self._pause.stop()
        self._work.put("faults", self._looked(self._editing.settled_deck()))

    def look_soon(self) -> None:
        """Look again after a pause: something outside of the text may be another, such as a picture's file."""
        self._wait()

    def stop(self) -> None:
        """Look at nothing any more."""
        self._pause.stop()
        self._work.stop()

    def _wait(self) -> None:
        self._work.stop()
        self._pause.start()

    def _looked(self, deck: Deck) -> Iterator[None]:
        around = self._needs.surroundings(self._needs.settings.current.room)
        yield
        found: list[Fault] = []
        last: tuple[Fault, ...] = ()
        for last in Examination(deck, self._needs.renderer, around, self._painted).steps():
            found += last
            yield
        faults = in_order(found)
        yield
        self.known = LookedThrough(deck, faults, by_slide(deck, faults), by_slide(deck, last))
        self.changed.emit()
