"""Owns the length of time behind ``::: break`` and ``::: breathe``: what is wrong with one, and writing another."""

from __future__ import annotations

import re

from hearthside.authoring.change import NO_CHANGE, Change
from hearthside.deck.activities import Break, Breathe
from hearthside.deck.edits import TextEdit
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source, Span

_FIRST_LINE = re.compile(r"[ \t]*:{3,}[ \t]*\{?\.?\w+(?P<duration>[^\n]*)")
_AROUND = " \t{}:"


def written_duration(deck: Deck, index: int) -> str | None:
    """Return the length of time of the break or the breathing on slide ``index`` (from 0), as its author wrote it;
    None where the slide has neither."""
    place = _place(deck, index)
    return None if place is None else place.of(deck.source.text)


def duration_rewritten(deck: Deck, index: int, duration: str) -> Change:
    """Return the change after which the break or breathing on slide ``index`` (from 0) takes ``duration``."""
    place = _place(deck, index)
    words = " ".join(duration.split())
    if place is None or place.of(deck.source.text) == words:
        return NO_CHANGE
    return Change((TextEdit(place, words if place else f" {words}"),))


def duration_fault(fence: str, duration: str) -> str:
    """Return what the deck would say about ``::: FENCE DURATION``: what is wrong and a mend; empty where nothing is."""
    deck = parse_deck(Source(f"## A\n\n::: {fence} {' '.join(duration.split())}\n:::\n"))
    found = next((fault for fault in deck.faults if fault.code == "bad-duration"), None)
    return "" if found is None else f"{found.message} {found.mend}"


def _place(deck: Deck, index: int) -> Span | None:
    activity = deck.slides[index].activity
    if not isinstance(activity, Break | Breathe):
        return None
    match = _FIRST_LINE.match(deck.source.text, activity.span.start)
    if match is None:
        return None
    written = match["duration"]
    start = match.start("duration") + len(written) - len(written.lstrip(_AROUND))
    end = match.start("duration") + len(written.rstrip(_AROUND))
    return Span(start, end) if start < end else Span(match.start("duration"), match.start("duration"))
