"""Owns the proof that faults are counted in words."""

from __future__ import annotations

from hearthside.deck.fault_counts import summary
from hearthside.deck.faults import Fault, Severity
from hearthside.deck.source import Span


def fault(severity: Severity) -> Fault:
    return Fault("code", Span(0, 0), 1, 1, "Something.", "Mend it.", severity)


def test_the_summary_counts() -> None:
    assert summary(()) == "Nothing to mend"
    assert summary((fault(Severity.FAULT),) * 2) == "2 things to mend"
    assert summary((fault(Severity.FAULT), *(fault(Severity.HINT),) * 2)) == "1 thing to mend, 2 hints"
    assert summary((fault(Severity.HINT),)) == "1 hint"
