"""Owns collecting faults while a deck is read."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hearthside.deck.edits import TextEdit
from hearthside.deck.faults import Fault, Severity, SlideRemark
from hearthside.deck.source import Source, Span

MOST_FAULTS = 500
"""A file that is no deck at all would otherwise have a fault in every line; nobody reads more than a few."""


class FaultLog:
    """Takes faults by their span and finds their line and column."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: list[Fault] = []

    @property
    def found(self) -> Sequence[Fault]:
        return tuple(self._found)

    def fault(self, code: str, span: Span, message: str, mend: str, proposal: TextEdit | None = None) -> None:
        """Report something that will not be shown as its author meant."""
        self._add(Fault(code, span, 0, 0, message, mend, Severity.FAULT, proposal))

    def hint(self, code: str, span: Span, message: str, mend: str, proposal: TextEdit | None = None) -> None:
        """Report something that could be better."""
        self._add(Fault(code, span, 0, 0, message, mend, Severity.HINT, proposal))

    def remark(self, code: str, span: Span, message: str, mend: str, remark: SlideRemark) -> None:
        """Report a hint at a remark that somebody left in the deck."""
        self._add(Fault(code, span, 0, 0, message, mend, Severity.HINT, remark=remark))

    def _add(self, fault: Fault) -> None:
        if len(self._found) < MOST_FAULTS:
            place = self._source.position(fault.span.start)
            self._found.append(replace(fault, line=place.line, column=place.column))
