"""Owns counting what is to be mended in the whole deck, in the pauses of typing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck
from hearthside.render.renderer import SlideRenderer
from hearthside.windows.editor.editing import Editing
from hearthside.windows.library.idle_work import IdleWork

_PAUSE_MILLISECONDS = 1500


class FaultCount(QObject):
    """``count`` of things that are not shown as they were meant; hints are none. A slide that reads as before is not
    looked at again."""

    changed = Signal()
    """``count`` is another."""

    def __init__(self, editing: Editing, renderer: SlideRenderer) -> None:
        super().__init__(editing)
        self._editing = editing
        self._renderer = renderer
        self._known: dict[str, int] = {}
        self._looked_at: Deck | None = None
        self.count: int | None = None
        """None until the whole deck was looked at once."""
        self._work = IdleWork(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.look)
        editing.document.edited.connect(self._wait)
        editing.deck_changed.connect(self._wait)
        self._wait()

    def look(self) -> None:
        """Begin to count now."""
        self._work.put("faults", self._counted(self._editing.deck))

    def stop(self) -> None:
        """Count nothing any more."""
        self._pause.stop()
        self._work.stop()

    def _wait(self) -> None:
        self._work.stop()
        self._pause.start()

    def _counted(self, deck: Deck) -> Iterator[None]:
        before = self._looked_at
        is_alike = before is not None and (before.settings, before.source.folder) == (deck.settings, deck.source.folder)
        known = self._known if is_alike else {}
        found: dict[str, int] = {}
        total = _faults(deck.structure_faults)
        for index, slide in enumerate(deck.slides):
            text = slide.span.of(deck.source.text)
            count = known.get(text)
            if count is None:
                count = _faults((*slide.faults, *self._renderer.faults(deck, index)))
                yield
            found[text] = count
            total += count
        self._known, self._looked_at = found, deck
        if total != self.count:
            self.count = total
            self.changed.emit()


def _faults(found: tuple[Fault, ...]) -> int:
    return sum(fault.severity is Severity.FAULT for fault in found)
