"""Owns the few words that stand for any number of faults."""

from __future__ import annotations

from collections.abc import Sequence

from hearthside.deck.alike_faults import told_once
from hearthside.deck.faults import Fault, Severity
from hearthside.tr import ntr, tr


def summary(faults: Sequence[Fault]) -> str:
    """Return the few words that stand for all ``faults``: ``Nothing to mend``, ``2 things to mend, 1 hint``.

    What is alike on many slides counts once, as it is said once.
    """
    told = told_once(faults)
    to_mend = sum(fault.severity is Severity.FAULT for fault in told)
    return counts(to_mend, len(told) - to_mend)


def counts(to_mend: int, hints: int) -> str:
    """Return the same for so many faults and so many hints."""
    parts = []
    if to_mend:
        parts.append(ntr("1 thing to mend", "{count} things to mend", to_mend).format(count=to_mend))
    if hints:
        parts.append(ntr("1 hint", "{count} hints", hints).format(count=hints))
    return ", ".join(parts) or tr("Nothing to mend")
