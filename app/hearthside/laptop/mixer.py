"""Owns letting several tones sound at once: one that begins does not cut off one that still rings."""

from __future__ import annotations

import array
import threading

from hearthside.laptop.tones import BYTES_PER_FRAME

_LOUDEST = 32_767
_QUIETEST = -32_768


class Mixer:
    """Tones that are sounding. Added on one thread, taken on another: the sound system's own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._rest: list[memoryview] = []

    def add(self, frames: bytes) -> None:
        """Let ``frames`` (signed 16-bit, one channel) sound from now on, together with what sounds already."""
        with self._lock:
            self._rest.append(memoryview(frames))

    def clear(self) -> None:
        """Forget everything that has not sounded yet."""
        with self._lock:
            self._rest.clear()

    def take(self, frame_count: int) -> bytes:
        """Return the next ``frame_count`` frames; fewer, or none, where everything has rung out."""
        size = frame_count * BYTES_PER_FRAME
        with self._lock:
            parts = [rest[:size] for rest in self._rest]
            self._rest = [rest[size:] for rest in self._rest if len(rest) > size]
        return _sum(parts)


def _sum(parts: list[memoryview]) -> bytes:
    if len(parts) < 2:
        return bytes(parts[0]) if parts else b""
    longest, *others = sorted((part.cast("h") for part in parts), key=len, reverse=True)
    mixed = list(longest)
    for other in others:
        for place, sample in enumerate(other):
            mixed[place] += sample
    return array.array("h", (min(_LOUDEST, max(_QUIETEST, sample)) for sample in mixed)).tobytes()
