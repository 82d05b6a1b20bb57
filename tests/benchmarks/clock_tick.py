"""Measures a running clock at 1920 × 1080: the CPU of one tick, and the part of a core while a round runs."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.harness import print_figure
from tests.benchmarks.stage import two_screens

SECONDS = 20
TARGET_MILLISECONDS = 2.0
TARGET_PERCENT = 3.0
_ROUNDS = {
    "a round of 3:00": "::: discuss pairs\n- A speaks 3:00\n- B speaks 3:00\n:::\n",
    "a shared round of 8:00": "::: discuss turns sizes=2,3,4\n- Speak 8:00 shared\n- Reflect back 2:00\n:::\n",
}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, two_screens(Path(folder)) as environment:
        for name, fence in _ROUNDS.items():
            tick, slowest, percent = _figures(Path(folder), fence, environment)
            print_figure(f"{name}: one tick, median", tick, "ms", TARGET_MILLISECONDS)
            print_figure(f"{name}: one tick, slowest tenth", slowest, "ms")
            print_figure(f"{name}: of a core", percent, "%", TARGET_PERCENT)
        tick, _slowest, percent = _figures(Path(folder), "::: breathe 2:00\n:::\n", environment)
        print_figure("a breathing circle: one frame, median", tick, "ms")
        print_figure("a breathing circle: of a core", percent, "%")


def _figures(folder: Path, fence: str, environment: dict[str, str]) -> tuple[float, float, float]:
    deck = folder / "deck.md"
    deck.write_text(f"---\ntitle: Deck\n---\n\n## What settles you?\n\n{fence}\n## After\n\nWords.\n", encoding="utf-8")
    command = [sys.executable, "-m", "tests.benchmarks.drivers.clock_ticks", str(deck), str(SECONDS)]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    tick, slowest, percent = (float(figure) for figure in done.stdout.split())
    return tick, slowest, percent


if __name__ == "__main__":
    main()
