"""Measures the memory of the process with both windows, after a walk through the whole starter deck."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from hearthside.store.deck_files import open_deck

from hearthside.store.bundled import find_bundled
from tests.benchmarks.harness import print_figure
from tests.benchmarks.stage import two_screens

TARGET_MEGABYTES = 110.0


def main() -> None:
    starter = find_bundled().slides / "wired-for-closeness.md"
    presses = sum(slide.content.steps + 1 for slide in open_deck(starter).slides)
    with tempfile.TemporaryDirectory() as folder, two_screens(Path(folder)) as environment:
        empty, _ = _megabytes(["empty_memory"], environment)
        begun, _ = _megabytes(["walk", str(starter), "0"], environment)
        walked, windows = _megabytes(["walk", str(starter), str(presses)], environment)
    print_figure("an empty QWidget of 1920 × 1080, PSS", empty, "MB")
    print_figure("both windows at the first slide, PSS", begun, "MB", TARGET_MEGABYTES)
    print_figure(f"both windows after {presses} presses, PSS", walked, "MB", TARGET_MEGABYTES)
    print(f"  {windows}")


def _megabytes(command: list[str], environment: dict[str, str]) -> tuple[float, str]:
    whole = [sys.executable, "-m", f"tests.benchmarks.drivers.{command[0]}", *command[1:]]
    done = subprocess.run(whole, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    number, _, windows = done.stdout.strip().partition("\t")
    return int(number) / 1e6, windows


if __name__ == "__main__":
    main()
