"""Measures the memory of the process with both windows, after a walk through the whole starter deck."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from hearthside.store.bundled import find_bundled
from hearthside.store.deck_files import open_deck
from tests.benchmarks.harness import print_figure
from tests.benchmarks.stage import two_screens

TARGET_MEGABYTES = 110.0


class Measured(NamedTuple):
    """The memory of one process, and which windows it had."""

    proportional_megabytes: float
    resident_megabytes: float
    windows: str


def main() -> None:
    starter = find_bundled().slides / "wired-for-closeness.md"
    presses = sum(slide.content.steps + 1 for slide in open_deck(starter).slides)
    with tempfile.TemporaryDirectory() as folder, two_screens(Path(folder)) as environment:
        empty = _measured(["empty_memory"], environment)
        begun = _measured(["walk", str(starter), "0"], environment)
        walked = _measured(["walk", str(starter), str(presses)], environment)
    _print("an empty QWidget of 1920 × 1080", empty)
    _print("both windows at the first slide", begun, TARGET_MEGABYTES)
    _print(f"both windows after {presses} presses", walked, TARGET_MEGABYTES)
    print(f"  {walked.windows}")


def _measured(command: list[str], environment: dict[str, str]) -> Measured:
    whole = [sys.executable, "-m", f"tests.benchmarks.drivers.{command[0]}", *command[1:]]
    done = subprocess.run(whole, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    proportional, resident, windows = done.stdout.strip().split("\t")
    return Measured(int(proportional) / 1e6, int(resident) / 1e6, windows)


def _print(what: str, measured: Measured, target: float | None = None) -> None:
    print_figure(f"{what}, PSS", measured.proportional_megabytes, "MB", target)
    print_figure(f"{what}, RSS", measured.resident_megabytes, "MB")


if __name__ == "__main__":
    main()
