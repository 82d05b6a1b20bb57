"""Measures how parsing grows: a slide of a long deck should cost what one of a short deck does."""

from __future__ import annotations

from functools import partial

from hearthside.deck.faults import Fault
from hearthside.deck.model import Deck
from hearthside.deck.parse import parse_deck
from hearthside.deck.source import Source
from tests.benchmarks.harness import least_seconds_of, print_figure
from tests.benchmarks.long_deck import long_deck_text

SIZES = (500, 1000, 2000, 4000)
MOST_GROWTH = 1.5
"""Were parsing quadratic, this would be 8; the half is room for the machine's moods and the garbage collector."""


def main() -> None:
    texts = {size: long_deck_text(size) for size in SIZES}
    _print("structure", least_seconds_of({size: partial(_parsed, text) for size, text in texts.items()}))
    _print(
        "every slide's content too", least_seconds_of({size: partial(_read, text) for size, text in texts.items()}, 3)
    )


def _parsed(text: str) -> Deck:
    return parse_deck(Source(text))


def _read(text: str) -> tuple[Fault, ...]:
    return _parsed(text).faults


def _print(what: str, seconds: dict[int, float]) -> None:
    for size in SIZES:
        print_figure(f"{size:,} slides, {what}", seconds[size], "s")
    shortest, longest = SIZES[0], SIZES[-1]
    growth = (seconds[longest] / longest) / (seconds[shortest] / shortest)
    print_figure(f"a slide among {longest:,} against one among {shortest:,}", growth, "×", MOST_GROWTH)


if __name__ == "__main__":
    main()
