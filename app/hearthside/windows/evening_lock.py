"""Owns that one evening is written by one program at a time, and is not offered while another still presents it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile


def lock_evening(journal: Path) -> QLockFile | None:
    """Return the lock of the evening in the file ``journal``, held until it is unlocked or the program is gone; None
    where another program that still runs has it. One that cannot be made, on a full disk, keeps nobody out."""
    lock = QLockFile(str(journal.with_suffix(".lock")))
    lock.setStaleLockTime(0)  # a workshop is longer than any time; a dead program is recognised all the same
    return lock if lock.tryLock(0) or lock.error() != QLockFile.LockError.LockFailedError else None


def is_presented_elsewhere(journal: Path) -> bool:
    """Return whether another program presents the evening in the file ``journal`` just now."""
    lock = lock_evening(journal)
    if lock is None:
        return True
    lock.unlock()
    return False
