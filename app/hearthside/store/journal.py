"""Owns the files in which evenings are written down as they happen: appended, synced, and never in the way.

A line that was written survives the end of the process at once, and the end of the laptop as soon as it is synced,
which a thread of its own does: the disk never holds up a page turn. What a line means is not known here.
"""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import platformdirs

from hearthside.store.trouble import StoreTrouble, not_saved

_SUFFIX = ".evening"
_LARGEST_BYTES = 64 * 1024 * 1024
"""No evening is longer; a larger file is not ours."""
_READ_BACK_BYTES = 65536
_KEPT = 200
"""As many evenings stay for reports; the oldest make room."""


def journal_folder() -> Path:
    """Return the folder of all journals, which may not exist yet."""
    return platformdirs.user_state_path("hearthside", appauthor=False) / "evenings"


def journals(folder: Path) -> tuple[Path, ...]:
    """Return the journals in ``folder``, the newest first; a folder that cannot be read has none."""
    try:
        found = [path for path in folder.iterdir() if path.suffix == _SUFFIX and path.is_file()]
    except OSError:
        return ()
    # The name begins with the moment of the start, so that its order is the order of the evenings.
    return tuple(sorted(found, key=lambda path: path.name, reverse=True))


def read_lines(path: Path) -> tuple[bytes, ...]:
    """Return the whole lines of a journal; a last line without its line feed was cut off and is left out.

    A file that cannot be read, or is too large to be an evening, has none.
    """
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            return ()
        data = path.read_bytes()
    except OSError:
        return ()
    return tuple(data[: data.rfind(b"\n") + 1].split(b"\n")[:-1])


def set_aside(path: Path) -> None:
    """Rename a journal that nobody can read, so that it stands in no one's way; a failure to do so is no trouble."""
    try:
        path.replace(path.with_suffix(".damaged"))
    except OSError:
        return


class JournalWriter:
    """One open journal. ``report_trouble`` hears once, from any thread, that it cannot be written any more."""

    def __init__(self, path: Path, report_trouble: Callable[[StoreTrouble], None]) -> None:
        """Open ``path`` for appending, made with its folder where missing; a line cut off at its end is removed.

        Trouble is reported, not raised: an evening goes on without a journal.
        """
        self.path = path
        self._report_trouble = report_trouble
        self._written = threading.Condition()
        self._has_unsynced = False
        self._is_closing = False
        self._file: BinaryIO | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            # Unbuffered: what was appended belongs to the system at once, and outlives this process.
            self._file = open(path, "ab+", buffering=0, opener=_private)  # noqa: SIM115 -- Path.open has no opener
            self._file.truncate(_whole_lines_size(self._file))
        except OSError as error:
            self._give_up(error)
        self._syncing = threading.Thread(target=self._sync_when_needed, name="journal", daemon=True)
        self._syncing.start()
        _make_room(path.parent)

    def append(self, line: bytes) -> None:
        """Write ``line`` and its line feed at once; after trouble nothing happens any more."""
        with self._written:
            if self._file is None:
                return
            try:
                # One call: a process that dies leaves a whole line or a cut one, never two mixed.
                if self._file.write(line + b"\n") != len(line) + 1:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            except OSError as error:
                self._give_up(error)
                return
            self._has_unsynced = True
            self._written.notify()

    def close(self) -> None:
        """Sync what is left and close the file; may be called twice."""
        with self._written:
            self._is_closing = True
            self._written.notify()
        self._syncing.join()
        if self._file is not None:
            self._file.close()
            self._file = None

    def _sync_when_needed(self) -> None:
        while True:
            with self._written:
                self._written.wait_for(lambda: self._has_unsynced or self._is_closing)
                if not self._has_unsynced or self._file is None:
                    return
                self._has_unsynced = False
                # A duplicate: the disk is waited for without the lock, and trouble meanwhile cannot close it.
                duplicate = os.dup(self._file.fileno())
            try:
                os.fsync(duplicate)
            except OSError as error:
                with self._written:
                    if self._file is not None:
                        self._give_up(error)
            finally:
                os.close(duplicate)

    def _give_up(self, error: OSError) -> None:
        """Stop writing for good; called at most once, since nothing is written after it."""
        if self._file is not None:
            self._file.close()
            self._file = None
        self._has_unsynced = False
        self._report_trouble(not_saved(self.path, error))


def new_journal_path(folder: Path, stamp: str) -> Path:
    """Return a free name in ``folder`` for an evening that starts at ``stamp`` (``2026-11-22T190000``)."""
    number = 0
    while (path := folder / f"{stamp}{f'-{number}' if number else ''}{_SUFFIX}").exists():
        number += 1
    return path


def _private(path: str, flags: int) -> int:
    """Open a file that nobody else on this computer may read."""
    return os.open(path, flags, 0o600)


def _whole_lines_size(file: BinaryIO) -> int:
    """Return how many bytes of an open journal are whole lines, reading back from its end."""
    at = file.seek(0, os.SEEK_END)
    while at > 0:
        start = max(0, at - _READ_BACK_BYTES)
        file.seek(start)
        feed = file.read(at - start).rfind(b"\n")
        if feed >= 0:
            return start + feed + 1
        at = start
    return 0


def _make_room(folder: Path) -> None:
    for path in journals(folder)[_KEPT:]:
        try:
            path.unlink()
        except OSError:
            return
