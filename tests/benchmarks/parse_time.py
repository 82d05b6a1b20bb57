"""Measures how parsing grows with the number of slides: twice the slides should take twice the time."""

from __future__ import annotations

from hearthside.deck.parse import parse_deck

from hearthside.deck.source import Source
from tests.benchmarks.harness import print_figure, seconds_of
from tests.benchmarks.long_deck import long_deck_text

SIZES = (500, 1000, 2000, 4000)
MOST_GROWTH_PER_DOUBLING = 2.3
"""Twice the time is linear; the rest is room for the machine's own moods."""


def main() -> None:
    parsed: dict[int, float] = {}
    read: dict[int, float] = {}
    for size in SIZES:
        text = long_deck_text(size)
        parsed[size] = seconds_of(lambda text=text: parse_deck(Source(text)))  # type: ignore[misc]
        read[size] = seconds_of(lambda text=text: parse_deck(Source(text)).faults, repeats=1)  # type: ignore[misc]
        print_figure(f"{size:,} slides, structure", parsed[size], "s")
        print_figure(f"{size:,} slides, every slide's content too", read[size], "s")
    for what, seconds in (("structure", parsed), ("with content", read)):
        for size in SIZES[1:]:
            growth = seconds[size] / seconds[size // 2]
            print_figure(f"{size:,} against {size // 2:,} slides, {what}", growth, "×", MOST_GROWTH_PER_DOUBLING)


if __name__ == "__main__":
    main()
