"""Measures process start to the first painted slide, against an empty QWidget measured in between."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from hearthside.store.bundled import find_bundled
from tests.benchmarks.drivers.first_paint import PAINTED
from tests.benchmarks.harness import print_figure
from tests.benchmarks.long_deck import long_deck_text
from tests.benchmarks.stage import two_screens

ROUNDS = 15
TARGET_SECONDS = 0.35
TARGET_RATIO = 1.5


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, two_screens(Path(folder)) as environment:
        long_deck = Path(folder) / "long.md"
        long_deck.write_text(long_deck_text(2000), encoding="utf-8")
        starter = find_bundled().slides / "wired-for-closeness.md"
        commands = {
            "an empty QWidget": ["empty_widget"],
            "such a slide without Hearthside": ["bare_slide"],
            "the starter deck's first slide": ["first_slide", str(starter)],
            "the first slide of 2,000": ["first_slide", str(long_deck)],
        }
        taken: dict[str, list[float]] = {what: [] for what in commands}
        for round_number in range(ROUNDS + 1):
            for what, command in commands.items():
                seconds = _seconds_until_painted(command, environment)
                if round_number > 0:  # the first round only warms the disk's cache and Python's
                    taken[what].append(seconds)
    empty, bare, starter_seconds, long_seconds = (median(seconds) for seconds in taken.values())
    print_figure("process start to an empty QWidget", empty, "s")
    print_figure("process start to such a slide painted with PySide6 alone", bare, "s")
    print_figure("the same, against the empty QWidget", bare / empty, "×")
    print_figure("process start to the starter deck's first slide", starter_seconds, "s", TARGET_SECONDS)
    print_figure("the same, against the empty QWidget", starter_seconds / empty, "×", TARGET_RATIO)
    print_figure("process start to the first slide of 2,000", long_seconds, "s", empty + 1.5)


def _seconds_until_painted(command: list[str], environment: dict[str, str]) -> float:
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", f"tests.benchmarks.drivers.{command[0]}", *command[1:]],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline().strip()
        seconds = time.perf_counter() - begun
    if said != PAINTED:
        sys.exit(f"{command[0]} ended without painting anything")
    return seconds


if __name__ == "__main__":
    main()
