"""Owns the one way in which files say what went wrong: in plain words, with a mend."""

from __future__ import annotations

import errno
from pathlib import Path

from typing_extensions import override

from hearthside.tr import tr


class StoreTrouble(OSError):
    """A file could not be read or written. Nothing is lost: what was on disk before is still there.

    ``str()`` of it is one plain sentence for people, ``strerror`` the reason alone ("the disk is full"), ``mend``
    a sentence that says what they can do.
    """

    def __init__(self, path: Path, message: str, reason: str, mend: str, code: int = errno.EIO) -> None:
        super().__init__(code, reason, str(path))
        self.path = path
        self.message = message
        self.mend = mend

    @override
    def __str__(self) -> str:
        return self.message


def not_saved(path: Path, error: OSError) -> StoreTrouble:
    """Return the trouble that ``error`` means for somebody who wanted to save ``path``."""
    reason, mend = _reason_and_mend(error)
    message = tr("“{name}” was not saved: {reason}.").format(name=path.name, reason=reason)
    return StoreTrouble(path, message, reason, mend, error.errno or errno.EIO)


def _reason_and_mend(error: OSError) -> tuple[str, str]:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return tr("the disk is full"), tr("Make some room on the disk, then save again.")
        case errno.EROFS | errno.EACCES | errno.EPERM:
            return tr("the file or its folder is read-only"), tr("Allow writing there, or save a copy somewhere else.")
        case errno.ENOENT | errno.ENOTDIR:
            return tr("its folder is gone"), tr("Bring the folder back, or save a copy somewhere else.")
        case errno.EISDIR:
            return tr("there is a folder of that name"), tr("Choose another name.")
        case errno.ENAMETOOLONG:
            return tr("its name is too long"), tr("Choose a shorter name.")
        case _:
            reason = error.strerror or tr("the system gives no reason")
            return reason, tr("Try again, or save a copy somewhere else.")
