"""Owns saving a file that is new: nothing that lies in its place is ever written over, its name gives way instead."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from hearthside.store.atomic import Write, write_atomically


class NewFile(NamedTuple):
    """Where something was saved, and whether it was: a file that held the very same already is left as it is."""

    path: Path
    is_made: bool


def save_new(path: Path, data: bytes, write: Write = write_atomically) -> NewFile:
    """Save ``data`` at ``path`` or, where something else lies there, as ``name 2``, ``name 3`` beside it.

    Raises StoreTrouble where it cannot be saved.
    """
    for place in _names(path):
        if not os.path.lexists(place):
            write(place, data, None)
            return NewFile(place, is_made=True)
        if holds(place, data):
            return NewFile(place, is_made=False)
    raise AssertionError("names never end")  # pragma: no cover


def holds(path: Path, data: bytes) -> bool:
    """Return whether the file at ``path`` holds exactly ``data``; one that cannot be read does not."""
    with suppress(OSError):
        return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data
    return False


def _names(path: Path) -> Iterator[Path]:
    yield path
    for number in itertools.count(2):
        yield path.with_stem(f"{path.stem} {number}")
