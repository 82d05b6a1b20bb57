"""Owns asking Linux for the memory of this process."""

from __future__ import annotations

from pathlib import Path


def memory_bytes() -> tuple[int, int]:
    """Return the proportional set size and the resident set size.

    The first counts only a share of the libraries that other processes use at the moment, Qt's among them; the second
    counts them in full, as if this process were alone with them.
    """
    found: dict[str, int] = {}
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines():
        name, _, rest = line.partition(":")
        if name in ("Pss", "Rss"):
            found[name] = int(rest.split()[0]) * 1024
    return found["Pss"], found["Rss"]
