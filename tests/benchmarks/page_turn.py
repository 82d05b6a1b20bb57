"""Measures one page turn at 1920 × 1080: from the key to the painted window, with 20 and with 2,000 slides."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.harness import print_figure
from tests.benchmarks.long_deck import long_deck_text
from tests.benchmarks.stage import two_screens

TURNS = 18
TARGET_MILLISECONDS = 12.0


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, two_screens(Path(folder)) as environment:
        for slides in (20, 2000):
            deck = Path(folder) / f"{slides}.md"
            deck.write_text(long_deck_text(slides), encoding="utf-8")
            for motion in (True, False):
                _settings(environment, reduce_motion=not motion)
                how = "fading" if motion else "at once"
                taken = _milliseconds(deck, environment)
                for way, turns in (("on", taken[:TURNS]), ("back", taken[TURNS:])):
                    what = f"a turn {way} among {slides:,} slides, {how}"
                    print_figure(f"{what}, median", median(turns), "ms", TARGET_MILLISECONDS)
                    print_figure(f"{what}, slowest tenth", quantiles(turns, n=10)[-1], "ms")


def _settings(environment: dict[str, str], *, reduce_motion: bool) -> None:
    path = Path(environment["XDG_CONFIG_HOME"]) / "hearthside" / "settings.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"version = 1\nreduce_motion = {str(reduce_motion).lower()}\n", encoding="utf-8")


def _milliseconds(deck: Path, environment: dict[str, str]) -> list[float]:
    command = [sys.executable, "-m", "tests.benchmarks.drivers.page_turns", str(deck), str(TURNS)]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return [float(line) * 1000 for line in done.stdout.split()]


if __name__ == "__main__":
    main()
