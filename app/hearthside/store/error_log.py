"""Owns the file in which an unexpected fault of the program itself is written down, for whoever mends it."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

_LARGEST_BYTES = 512 * 1024


def error_log_path() -> Path:
    """Return where this person's log of faults is kept on this system."""
    return platformdirs.user_state_path("hearthside", appauthor=False) / "faults.log"


def write_down(error: BaseException, path: Path) -> bool:
    """Append ``error`` with its traceback to ``path``; return False, and never raise, where that cannot be done.

    A log that has grown too large begins anew; the one before is kept beside it.
    """
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    entry = "".join((f"--- {moment}\n", *traceback.format_exception(error)))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _LARGEST_BYTES:
            path.replace(path.with_suffix(".old.log"))
        with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(entry)
    except OSError:
        return False
    return True
