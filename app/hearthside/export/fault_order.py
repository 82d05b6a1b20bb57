"""Owns the order in which a deck's faults are named, each once."""

from __future__ import annotations

from collections.abc import Iterable

from hearthside.deck.faults import Fault, Severity


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return ``faults`` in the order of the text.

    Each is named once, though more than one look at the deck may find it; the first to say so is heard.
    Several hints may stand at one place, as those about a file that several decks share.
    """
    first: dict[tuple[str, int, int, str], Fault] = {}
    for fault in faults:
        hint = fault.message if fault.severity is Severity.HINT else ""
        first.setdefault((fault.code, fault.line, fault.column, hint), fault)
    return tuple(sorted(first.values(), key=lambda fault: (fault.span.start, fault.code)))
