"""Owns whether there is room on the disk, and leave, to write in a folder that may not exist yet."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def can_write_in(folder: Path) -> bool:
    """Return whether files can be made in ``folder``, or it in the nearest folder above that exists."""
    return os.access(_existing(folder), os.W_OK | os.X_OK)


def free_bytes(folder: Path) -> int | None:
    """Return how much more the disk of ``folder`` takes; None where the system does not say."""
    try:
        return shutil.disk_usage(_existing(folder)).free
    except OSError:
        return None


def _existing(folder: Path) -> Path:
    return next((path for path in (folder, *folder.parents) if path.exists()), Path(folder.anchor))
