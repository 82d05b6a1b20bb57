"""Measures the editor: keys, Enter and a button to what is painted, opening a long deck, and an evening of edits."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.drivers.editor_opening import FILLED, FILLED_AGAIN, PAINTED, SCROLLED
from tests.benchmarks.drivers.first_paint import PAINTED as EMPTY_PAINTED
from tests.benchmarks.harness import print_figure
from tests.benchmarks.long_deck import long_deck_text
from tests.benchmarks.stage import two_screens

TARGET_TEXT_MILLISECONDS = 16.0
TARGET_PICTURE_MILLISECONDS = 50.0
TARGET_BUTTON_MILLISECONDS = 50.0
"""To the text. People wait for a button as for a new picture."""
TARGET_OPEN_SECONDS = 1.5
"""Above what an empty widget takes, which says how fast the machine is just now."""
TARGET_GROWTH_MEGABYTES = 4.0
"""What the edits may leave behind once the whole deck was gone through and every cache is full."""
EDITS = 6000
_OPENINGS = 5
_LOOKS = 6
_FULL_LOOK = 1
"""By the look with this index the whole deck was gone through."""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, two_screens(Path(folder)) as environment:
        short, long = long_deck_text(20), long_deck_text(2000)
        decks = {"20 slides": short, "2,000 slides": long, "2,000 with emoji": long.replace("People", "😀 People")}
        for what, text in decks.items():
            _print_typing(what, _written(folder, text), environment)
        _print_opening(_written(folder, long), environment)
        _print_memory(_written(folder, long_deck_text(200)), environment)


def _written(folder: str, text: str) -> Path:
    path = Path(folder) / "deck.md"
    path.write_text(text, encoding="utf-8")
    return path


def _print_typing(where: str, deck: Path, environment: dict[str, str]) -> None:
    found: dict[str, list[list[float]]] = defaultdict(list)
    for line in _said(["editor_typing", str(deck)], environment):
        what, *milliseconds = line.split("\t")
        found[what].append([float(each) for each in milliseconds])
    names = {"key": "a key", "enter": "Enter", "button": "Duplicate", "undo": "Undo of it"}
    for what, name in names.items():
        texts, pictures = zip(*found[what], strict=True)
        is_typing = what in ("key", "enter")
        most_for_text = TARGET_TEXT_MILLISECONDS if is_typing else TARGET_BUTTON_MILLISECONDS
        most_for_picture = TARGET_PICTURE_MILLISECONDS if is_typing else None
        print_figure(f"{where}: {name} to text, median", median(texts), "ms", most_for_text)
        print_figure(f"{where}: {name} to picture, median", median(pictures), "ms", most_for_picture)
        if what == "key":
            print_figure(f"{where}: {name} to text, slowest tenth", quantiles(texts, n=10)[-1], "ms")
            print_figure(f"{where}: {name} to picture, slowest tenth", quantiles(pictures, n=10)[-1], "ms")
    moves = [each for (each,) in found["move"]]
    print_figure(f"{where}: Move down to text, median", median(moves), "ms", TARGET_BUTTON_MILLISECONDS)
    print_figure(f"{where}: longest hold-up in a pause, median", median(each for (each,) in found["pause"]), "ms")


def _print_opening(deck: Path, environment: dict[str, str]) -> None:
    taken: dict[str, list[float]] = defaultdict(list)
    for number in range(_OPENINGS + 1):
        empty = _times(["empty_widget"], environment)
        times = _times(["editor_opening", str(deck)], environment)
        if number > 0:  # the first only warms the disk's cache and Python's
            taken["empty"].append(empty[EMPTY_PAINTED])
            taken[PAINTED].append(times[PAINTED])
            taken[FILLED].append(times[FILLED])
            taken[FILLED_AGAIN].append(times[FILLED_AGAIN] - times[SCROLLED])
    empty_seconds = median(taken["empty"])
    print_figure("process start to an empty QWidget", empty_seconds, "s")
    target = empty_seconds + TARGET_OPEN_SECONDS
    print_figure("2,000 slides: process start to painted text", median(taken[PAINTED]), "s", target)
    print_figure("2,000 slides: to all thumbnails in sight", median(taken[FILLED]), "s", target)
    print_figure("2,000 slides: far scrolled to thumbnails there", median(taken[FILLED_AGAIN]), "s")


def _times(command: list[str], environment: dict[str, str]) -> dict[str, float]:
    """Return the seconds from the start of the driver to each of its lines."""
    whole = [sys.executable, "-m", f"tests.benchmarks.drivers.{command[0]}", *command[1:]]
    begun = time.perf_counter()
    with subprocess.Popen(whole, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        times = {line.strip(): time.perf_counter() - begun for line in process.stdout}
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended before it had shown everything")
    return times


def _print_memory(deck: Path, environment: dict[str, str]) -> None:
    looks: list[list[str]] = []
    for line in _said(["editor_memory", str(deck), str(EDITS), str(_LOOKS)], environment):
        edits, resident, alone = line.split("\t")
        looks.append([edits, resident])
        print_figure(f"200 slides: after {int(edits):,} edits and undos, RSS", int(resident) / 1e6, "MB")
        print_figure(f"200 slides: after {int(edits):,} edits and undos, PSS", int(alone) / 1e6, "MB")
    growth = (int(looks[-1][1]) - int(looks[_FULL_LOOK][1])) / 1e6
    print_figure(
        f"200 slides: RSS, the last look against that at {int(looks[_FULL_LOOK][0]):,}",
        growth,
        "MB",
        TARGET_GROWTH_MEGABYTES,
    )


def _said(command: list[str], environment: dict[str, str]) -> Iterator[str]:
    """Yield the lines of a driver as soon as it says them: some take minutes for all."""
    whole = [sys.executable, "-m", f"tests.benchmarks.drivers.{command[0]}", *command[1:]]
    with subprocess.Popen(whole, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            yield line.rstrip("\n")
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended before it was done")


if __name__ == "__main__":
    main()
