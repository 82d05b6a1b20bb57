"""Owns looking a deck through: what its text says wrong, and what painting it brings to light."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from hearthside.deck.booking import Booking
from hearthside.deck.faults import Fault, UnreadableDeck
from hearthside.deck.model import Deck
from hearthside.deck.own_details import with_own_details
from hearthside.export.fault_report import DeckReport
from hearthside.export.offscreen import painting_application
from hearthside.export.series_faults import series_faults
from hearthside.render.renderer import SlideRenderer, make_renderer
from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import open_deck


def examine(paths: Sequence[Path], details: Booking | None = None) -> list[DeckReport]:
    """Open and look through every deck, in order; needs no display. An unreadable one becomes a report that says so.

    ``details`` are the facilitator's own, for decks that bring none.
    """
    application = painting_application()
    renderer = make_renderer(find_bundled())
    reports = [_examine_one(path, details, renderer) for path in paths]
    del application
    return reports


def faults_step_by_step(deck: Deck, renderer: SlideRenderer) -> Iterator[tuple[Fault, ...]]:
    """Yield the faults of the deck's structure, then every slide's: of form, then of painting. A step is one slide."""
    yield (*deck.structure_faults, *series_faults(deck))
    for index, slide in enumerate(deck.slides):
        yield (*slide.faults, *renderer.faults(deck, index))


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return ``faults`` in the order of the text.

    Each is named once: text and painter may both find that a picture is on the network; the first to say so is heard.
    """
    first: dict[tuple[str, int, int], Fault] = {}
    for fault in faults:
        first.setdefault((fault.code, fault.line, fault.column), fault)
    return tuple(sorted(first.values(), key=lambda fault: (fault.span.start, fault.code)))


def _examine_one(path: Path, details: Booking | None, renderer: SlideRenderer) -> DeckReport:
    try:
        deck = with_own_details(open_deck(path), details)
    except UnreadableDeck as refusal:
        return DeckReport(path=path, refusal=refusal)
    faults = in_order(chain.from_iterable(faults_step_by_step(deck, renderer)))
    return DeckReport(path=path, title=deck.settings.title, faults=faults)
