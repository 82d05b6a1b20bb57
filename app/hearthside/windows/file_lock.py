"""Owns that one file is somebody's at a time: a lock beside it, which a program that died holds no more."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile


def lock_beside(file: Path) -> QLockFile | None:
    """Return the lock of ``file``, held until it is unlocked or the program is gone; None where somebody else who still
    runs has it. One that cannot be made, on a full disk, keeps nobody out."""
    lock = QLockFile(str(file.with_suffix(".lock")))
    lock.setStaleLockTime(0)  # a workshop is longer than any time; a dead program is recognised all the same
    return lock if lock.tryLock(0) or lock.error() != QLockFile.LockError.LockFailedError else None


def is_held_elsewhere(file: Path) -> bool:
    """Return whether somebody else has the lock of ``file`` just now."""
    lock = lock_beside(file)
    if lock is None:
        return True
    lock.unlock()
    return False
