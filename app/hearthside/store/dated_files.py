"""Owns finding files whose names begin with the moment they were begun: the order of names is that of time."""

from __future__ import annotations

from pathlib import Path


def newest_first(folder: Path, suffix: str) -> tuple[Path, ...]:
    """Return the files in ``folder`` that end in ``suffix``; a folder that cannot be read has none."""
    try:
        found = [path for path in folder.iterdir() if path.suffix == suffix and path.is_file()]
    except OSError:
        return ()
    return tuple(sorted(found, key=lambda path: path.name, reverse=True))
