"""Measures opening a deck of 2,000 slides from its file: reading, decoding, splitting, the time plan."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hearthside.store.deck_files import open_deck
from tests.benchmarks.harness import print_figure, seconds_of
from tests.benchmarks.long_deck import long_deck_text

SLIDES = 2000
TARGET_SECONDS = 1.5


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.md"
        path.write_text(long_deck_text(SLIDES), encoding="utf-8")
        deck = open_deck(path)
        print_figure(f"opening {SLIDES:,} slides", seconds_of(lambda: open_deck(path)), "s", TARGET_SECONDS)
        print_figure("opening them again, unchanged", seconds_of(lambda: open_deck(path, deck)), "s", TARGET_SECONDS)
        first = seconds_of(lambda: open_deck(path).slides[0].content, repeats=3)
        print_figure("opening them and reading the first slide", first, "s", TARGET_SECONDS)


if __name__ == "__main__":
    main()
