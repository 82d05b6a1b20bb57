"""Runs the benchmarks by hand: `python tests/benchmarks` for all of them, `python tests/benchmarks start_up` for one.

Each runs in a process of its own, on a machine that should do nothing else meanwhile. None is a test: they print
figures beside their targets and never fail a build.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BENCHMARKS = {
    "parse_time": "how parsing grows with the number of slides",
    "open_deck": "opening a deck of 2,000 slides",
    "start_up": "process start to the first painted slide, against an empty QWidget",
    "page_turn": "key to painted at 1920 × 1080, with 20 and with 2,000 slides",
    "clock_tick": "a running clock at 1920 × 1080: one tick, and the part of a core",
    "replay": "taking up an evening of 100,000 facts from its journal",
    "editor": "the editor: keys and buttons to what is painted, opening 2,000 slides, and memory over 6,000 edits",
    "memory": "the process with both windows, after a walk through the starter deck",
}


def main() -> int:
    """Run the benchmarks named on the command line, all of them where none is."""
    parser = argparse.ArgumentParser(prog="python tests/benchmarks", description=__doc__.splitlines()[0])
    lines = "; ".join(f"{name}: {what}" for name, what in BENCHMARKS.items())
    parser.add_argument("names", nargs="*", metavar="NAME", help=lines)
    names = parser.parse_args().names or list(BENCHMARKS)
    unknown = sorted(set(names) - set(BENCHMARKS))
    if unknown:
        parser.error(f"no benchmark {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
    environment = os.environ | {"PYTHONPATH": str(ROOT / "app")}
    codes = []
    for name in names:
        print(f"\n{name}: {BENCHMARKS[name]}", flush=True)
        command = [sys.executable, "-m", f"tests.benchmarks.{name}"]
        codes.append(subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode)
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
