"""Owns which slide a fault belongs to, and which faults make a slide one that cannot be judged by its picture."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from hearthside.deck.common_ends import common_ends
from hearthside.deck.content_move import moved_faults
from hearthside.deck.faults import Fault, Severity
from hearthside.deck.model import Deck

HALF_WRITTEN = frozenset(
    {
        "front-matter-yaml",
        "nested-fence",
        "stray-fence",
        "too-much",
        "unclosed-code",
        "unclosed-comment",
        "unclosed-fence",
        "unclosed-front-matter",
        "unknown-fence",
        "unread",
    }
)
"""Codes of faults that somebody who is typing makes on the way: a part that is open swallows what stands behind it."""


def by_slide(deck: Deck, faults: Iterable[Fault]) -> dict[int, tuple[Fault, ...]]:
    """Return ``faults`` by the index of the slide in whose text they stand; what is in the front matter is the
    first slide's. Takes little time for many faults."""
    starts = [slide.span.start for slide in deck.slides if slide.span or slide.number == 1]
    found: dict[int, list[Fault]] = {}
    for fault in faults:
        found.setdefault(max(0, bisect_right(starts, fault.span.start) - 1), []).append(fault)
    return {slide: tuple(some) for slide, some in found.items()}


def structure_faults_on(deck: Deck, index: int) -> tuple[Fault, ...]:
    """Return those faults of the structure of ``deck`` that stand on slide ``index``; good for a glimpse too."""
    span = deck.slides[index].span
    start = span.start if index else 0
    return tuple(fault for fault in deck.structure_faults if start <= fault.span.start < max(span.end, start + 1))


def carried(faults: Iterable[Fault], old: str, new: str) -> tuple[Fault, ...]:
    """Return ``faults`` of the text ``old`` where they are in ``new``, without those in what was edited since.

    Their lines are those of ``old``.
    """
    ahead, alike_behind = common_ends(old, new)
    behind = len(old) - alike_behind
    by = len(new) - len(old)
    kept: list[Fault] = []
    for fault in faults:
        if fault.span.end <= ahead:
            kept.append(fault)
        elif fault.span.start >= behind:
            kept += moved_faults((fault,), by, 0)
    return tuple(kept)


def half_written(faults: Iterable[Fault]) -> Fault | None:
    """Return the first of ``faults`` because of which a slide does not look as it will when the writing is done."""
    return next((fault for fault in faults if fault.severity is Severity.FAULT and fault.code in HALF_WRITTEN), None)
