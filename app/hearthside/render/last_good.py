"""Owns what picture files held when they could last be read, so that an evening goes on though they go away."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from hearthside.render.picture_files import Stamp, read_picture, stamp_of

_MOST_KEPT_BYTES = 64 * 1024 * 1024
_PIECE_BYTES = 64 * 1024
"""What a slow stick gives in three milliseconds."""


class _Held(Struct, frozen=True):
    stamp: Stamp
    pieces: tuple[bytes, ...]
    """As they were read: putting a large file together would take longer than a step may."""

    @property
    def size_bytes(self) -> int:
        return sum(map(len, self.pieces))


class LastGood:
    """Reads picture files, and of those that it was told to ``keep`` it knows what they held, ``most_bytes`` in all.

    A file that does not fit any more is left on the disk alone. What is changed on the disk is taken as it is there.
    """

    def __init__(self, most_bytes: int = _MOST_KEPT_BYTES) -> None:
        self._most_bytes = most_bytes
        self._held: dict[Path, _Held] = {}
        self._meant: dict[tuple[str, Path | None], Path] = {}

    @property
    def held_bytes(self) -> int:
        return sum(held.size_bytes for held in self._held.values())

    def gone(self, target: str, folder: Path | None) -> tuple[Path, Stamp] | None:
        """Return the file that ``target`` meant for a deck in ``folder``, as it was, where it is kept and not to be
        found any more."""
        path = self._meant.get((target, folder))
        held = None if path is None else self._held.get(path)
        return None if path is None or held is None or _is_there(path) else (path, held.stamp)

    def read(self, path: Path) -> bytes:
        """Return what the file at ``path`` holds or, where it cannot be read, what it held. Raises OSError where that
        is not known either."""
        try:
            data, stamp = read_picture(path)
        except OSError:
            if path in self._held:
                return b"".join(self._held[path].pieces)
            raise
        if path in self._held and self._held[path].stamp != stamp:
            self._hold(path, _Held(stamp, (data,)))
        return data

    def keep(self, target: str, folder: Path | None, path: Path) -> Iterator[None]:
        """Read the file at ``path``, which ``target`` means for a deck in ``folder``, and keep what it holds; a small
        piece with each step, so that nothing waits for a slow disk."""
        self._meant[target, folder] = path
        try:
            with path.open("rb", buffering=0) as file:
                stamp, held = stamp_of(os.fstat(file.fileno())), self._held.get(path)
                is_known = held is not None and held.stamp == stamp
                if is_known or not self._has_room_for(path, stamp[1]):
                    return
                pieces: list[bytes] = []
                while len(pieces) * _PIECE_BYTES <= stamp[1] and (piece := file.read(_PIECE_BYTES)):
                    pieces.append(piece)
                    yield
                whole = _Held(stamp, tuple(pieces))
                if whole.size_bytes == stamp[1] and stamp_of(os.fstat(file.fileno())) == stamp:
                    self._hold(path, whole)  # else somebody is writing it just now
        except OSError:
            return  # what was kept of it stays

    def _has_room_for(self, path: Path, size_bytes: int) -> bool:
        before = self._held.get(path)
        others = self.held_bytes - (0 if before is None else before.size_bytes)
        return others + size_bytes <= self._most_bytes

    def _hold(self, path: Path, held: _Held) -> None:
        """Keep ``held`` instead of what was kept of the file; where it does not fit, nothing that is not true."""
        if self._has_room_for(path, held.size_bytes):
            self._held[path] = held
        else:
            self._held.pop(path, None)


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
