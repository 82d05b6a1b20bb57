"""Owns reading a file that a person chose: never a device, never more than was asked for, refused in plain words."""

from __future__ import annotations

import stat
from pathlib import Path

from hearthside.tr import tr


class UnreadableFile(Exception):
    """There is no such file, or it may not or cannot be read. ``str()`` is a plain sentence, ``mend`` what can be
    done."""

    def __init__(self, message: str, mend: str) -> None:
        super().__init__(message)
        self.mend = mend


class NoPlainFile(Exception):
    """What stands there is a folder, a device or the like."""

    def __init__(self, *, is_folder: bool) -> None:
        super().__init__()
        self.is_folder = is_folder


def read_up_to(path: Path, limit_bytes: int) -> bytes:
    """Return what is in the file at ``path``: at most one byte more than ``limit_bytes``, so that a file that grows
    meanwhile is still found to be too long. Raises UnreadableFile or NoPlainFile."""
    name = path.name
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise NoPlainFile(is_folder=stat.S_ISDIR(mode))
        with path.open("rb") as file:
            return file.read(limit_bytes + 1)
    except FileNotFoundError:
        message, mend = tr("There is no file “{name}”."), tr("Check its name, and the folder it is in.")
        raise UnreadableFile(message.format(name=name), mend) from None
    except PermissionError:
        message, mend = tr("“{name}” may not be read."), tr("Allow reading it, or copy it into a folder of your own.")
        raise UnreadableFile(message.format(name=name), mend) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or tr("the system gives no reason")
        message, mend = (
            tr("“{name}” cannot be read: {reason}."),
            tr("Copy it to this computer's own disk and try again."),
        )
        raise UnreadableFile(message.format(name=name, reason=reason), mend) from None
