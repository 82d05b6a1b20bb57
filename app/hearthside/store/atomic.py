"""Owns saving a file whole or not at all: whoever reads it, at any moment, finds the old bytes or the new ones."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from hearthside.store.fingerprint import fingerprint
from hearthside.store.trouble import StoreTrouble, not_saved
from hearthside.tr import tr

Write: TypeAlias = Callable[[Path, bytes, str | None], None]
"""Writes a file as ``write_atomically`` does; tests put in a disk that is full."""

_WRITABLE_BY_ANYBODY = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_FOR_ALL = 0o666  # as far as the person's own mask lets it
_PRIVATE = 0o600


class ChangedOnDisk(StoreTrouble):
    """The file no longer holds what it held when it was read; nothing was written."""

    def __init__(self, path: Path) -> None:
        reason = tr("another program has changed the file")
        message = tr("“{name}” was not saved: {reason}.").format(name=path.name, reason=reason)
        super().__init__(path, message, reason, tr("Load it again, then make your change once more."))


def write_atomically(
    path: Path, data: bytes, expected_fingerprint: str | None = None, *, is_private: bool = False
) -> None:
    """Make the file at ``path`` hold exactly ``data``, on the disk and not only in a cache.

    Symbolic links are followed, and permissions and owner stay; a new file that ``is_private`` is its owner's alone.
    With ``expected_fingerprint`` the file must still hold the bytes with that fingerprint. Raises ChangedOnDisk where
    it does not, and StoreTrouble where it cannot be saved (disk full, read-only, folder gone); what was there before
    is then untouched.
    """
    try:
        target = path.resolve()
        _refuse_read_only(target)
        draft = target.with_name(f".hearthside-{os.urandom(6).hex()}.tmp")
        try:
            _write_durably(draft, data, _PRIVATE if is_private else _FOR_ALL)
            _take_after(draft, target)
            if expected_fingerprint is not None and fingerprint(_read(target)) != expected_fingerprint:
                raise ChangedOnDisk(path)
            draft.replace(target)
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
        _sync_folder(target.parent)
    except StoreTrouble:
        raise
    except OSError as error:
        raise not_saved(path, error) from error
    except RuntimeError as error:  # a circle of symbolic links, in Python 3.11 and 3.12
        raise not_saved(path, OSError(errno.ELOOP, os.strerror(errno.ELOOP))) from error


def _refuse_read_only(target: Path) -> None:
    """Replacing a file asks nobody whether it may be written, so its own answer is asked for first."""
    with suppress(FileNotFoundError):
        if not target.stat().st_mode & _WRITABLE_BY_ANYBODY or not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _write_durably(draft: Path, data: bytes, mode: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(draft, flags, mode), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _take_after(draft: Path, target: Path) -> None:
    """Give ``draft`` the permissions and the owner of ``target``, where there is one."""
    with suppress(FileNotFoundError):
        before = target.stat()
        draft.chmod(stat.S_IMODE(before.st_mode))
        if hasattr(os, "chown"):
            with suppress(OSError):  # only the superuser may give a file away
                os.chown(draft, before.st_uid, before.st_gid)


def _read(target: Path) -> bytes:
    """Return the bytes of ``target``; a file that is gone holds none that anybody could expect."""
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return b""


def _sync_folder(folder: Path) -> None:
    """Make the new name durable too; Windows cannot and need not open a folder for this."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
