"""Owns the few words that stand for any number of faults."""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.deck.faults import Fault, Severity
from hearthside.tr import tr


def summary(faults: Sequence[Fault]) -> str:
    """Return the few words that stand for all ``faults``: ``Nothing to mend``, ``2 things to mend, 1 hint``."""
    to_mend = sum(fault.severity is Severity.FAULT for fault in faults)
    hints = len(faults) - to_mend
    parts = []
    if to_mend:
        parts.append(tr("1 thing to mend") if to_mend == 1 else tr("{count} things to mend").format(count=to_mend))
    if hints:
        parts.append(tr("1 hint") if hints == 1 else tr("{count} hints").format(count=hints))
    return ", ".join(parts) or tr("Nothing to mend")
