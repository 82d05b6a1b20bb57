"""Presents a deck and ends when the room has seen its first slide."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests.benchmarks.drivers.wired import open_room

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def _end_after_first_paint(room: QWidget) -> None:
    from tests.benchmarks.drivers.first_paint import exit_after_first_paint  # it imports Qt, and not before the program

    exit_after_first_paint(room)


if __name__ == "__main__":
    sys.exit(open_room(sys.argv[1], _end_after_first_paint))
