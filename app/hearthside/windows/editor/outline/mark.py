"""Owns the mark of a slide in the outline: how much is wrong there, and what."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from hearthside.deck.fault_counts import counts
from hearthside.deck.faults import Fault, Severity

_MOST_MESSAGES = 4


class Mark(Struct, frozen=True):
    """What is wrong on a slide: ``faults`` are not shown as they were meant, ``hints`` could be better."""

    faults: int
    hints: int
    messages: tuple[str, ...]
    """The first few, in plain words."""

    @property
    def summary(self) -> str:
        """How many there are, in words."""
        return counts(self.faults, self.hints)


def mark_of(faults: Sequence[Fault]) -> Mark | None:
    """Return the mark of a slide with these ``faults``, in the order of the text; None for none."""
    if not faults:
        return None
    hints = sum(fault.severity is Severity.HINT for fault in faults)
    by_weight = sorted(faults, key=lambda fault: fault.severity is Severity.HINT)
    messages = tuple([f"{fault.message} {fault.mend}".rstrip() for fault in by_weight[:_MOST_MESSAGES]])
    return Mark(len(faults) - hints, hints, messages)
