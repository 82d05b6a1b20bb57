"""Presents a deck and ends when the room has seen its first slide."""

from __future__ import annotations

import sys

from tests.benchmarks.drivers.wired import present

# isort: split
from tests.benchmarks.drivers.first_paint import exit_after_first_paint

if __name__ == "__main__":
    sys.exit(present(sys.argv[1], exit_after_first_paint))
