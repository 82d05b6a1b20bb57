"""Owns giving the memory of pictures back to the system as soon as nobody looks at them any more."""

from __future__ import annotations

import ctypes
import sys

_M_MMAP_THRESHOLD = -3
_LARGE_BYTES = 128 * 1024


def give_large_blocks_back() -> None:
    """Tell glibc to map each block from 128 KB on by itself, so that freeing it gives it back. Elsewhere, do nothing.

    That is where glibc begins too; but left alone, it raises the limit to 32 MB once a large block was freed. Slides as
    pictures, 8 MB each at 1920 × 1080, then lie among small things and leave holes: 17 MB after one walk through a
    deck.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # other C libraries have none
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES)
