"""Owns that only one start at a time sets up one checkout."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator

WAITING = "Hearthside is being set up by another start; waiting for it …"


@contextlib.contextmanager
def one_at_a_time(path: str, say: Callable[[str], None]) -> Iterator[int]:
    """Hold the lock at ``path`` inside the block, after waiting for whoever holds it; gives its file descriptor.

    The system lets go of the lock when the last process that has the descriptor ends, however it ends.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _lock(descriptor, say)
        yield descriptor
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt
    import time

    def _lock(descriptor: int, say: Callable[[str], None]) -> None:
        told = False
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
                return
            except OSError:
                if not told:
                    say(WAITING)
                told = True
                time.sleep(0.2)

else:
    import fcntl

    def _lock(descriptor: int, say: Callable[[str], None]) -> None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(WAITING)
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        except OSError:  # a file system without locks: two starts at once are then the lesser evil
            return
