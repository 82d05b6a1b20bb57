"""Owns looking a deck through: what its text says wrong, and what painting it brings to light."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from hearthside.deck.faults import Fault, UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.export.fault_report import DeckReport
from hearthside.export.offscreen import painting_application
from hearthside.render.renderer import SlideRenderer, make_renderer
from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import open_deck


def examine(paths: Sequence[Path]) -> list[DeckReport]:
    """Open and look through every deck, in order; needs no display. An unreadable one becomes a report that says so."""
    application = painting_application()
    renderer = make_renderer(find_bundled())
    reports = [_examine_one(path, renderer) for path in paths]
    del application
    return reports


def all_faults(deck: Deck, renderer: SlideRenderer) -> tuple[Fault, ...]:
    """Return the faults of form and of painting (pictures, too-full slides), in the order of the text."""
    found = {*deck.faults, *_painting_faults(deck, renderer)}
    return tuple(sorted(found, key=lambda fault: (fault.span.start, fault.code, fault.message)))


def _painting_faults(deck: Deck, renderer: SlideRenderer) -> Iterator[Fault]:
    for index in range(len(deck.slides)):
        yield from renderer.faults(deck, index)


def _examine_one(path: Path, renderer: SlideRenderer) -> DeckReport:
    try:
        deck = open_deck(path)
    except UnreadableDeck as refusal:
        return DeckReport(path=path, refusal=refusal)
    return DeckReport(path=path, title=deck.settings.title, faults=all_faults(deck, renderer))
