"""Owns asking Linux for the memory of this process."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path


def memory_bytes() -> tuple[int, int]:
    """Return the proportional set size, as if no other program used Python or Qt, and the resident set size.

    What the kernel calls proportional counts only a share of Qt's libraries wherever another program has loaded the
    same file, a second benchmark for example, and so depends on what else happens to run. Here the files of Python and
    of its packages count in full. What every desktop has loaded anyway (the C library, X11's), and the pictures that
    lie in memory shared with the display, count as the kernel says.
    """
    own = (str(Path(sys.prefix).resolve()), str(Path(sys.base_prefix).resolve()))
    alone = resident = 0
    for path, proportional_bytes, resident_bytes in _mappings():
        alone += resident_bytes if path.startswith(own) else proportional_bytes
        resident += resident_bytes
    return alone, resident


def _mappings() -> Iterator[tuple[str, int, int]]:
    """Yield of each mapping its file ("" for none), its proportional and its resident bytes."""
    path, resident, proportional = "", 0, 0
    for line in Path("/proc/self/smaps").read_text(encoding="utf-8", errors="replace").splitlines():
        name, _, rest = line.partition(":")
        if name == "Rss":
            resident = int(rest.split()[0]) * 1024
        elif name == "Pss":
            proportional = int(rest.split()[0]) * 1024
            yield path, proportional, resident
        elif " " in name:
            path = line.split(maxsplit=5)[5] if len(line.split(maxsplit=5)) == 6 else ""
