"""Owns the files in which evenings are written down as they happen: appended, synced, and never in the way.

A line that was written survives the end of the process at once, and the end of the laptop as soon as it is synced,
which a thread of its own does: the disk never holds up a page turn. What a line means is not known here.
"""

from __future__ import annotations

import contextlib
import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import platformdirs

from hearthside.store.dated_files import newest_first
from hearthside.store.trouble import StoreTrouble, not_saved

_SUFFIX = ".evening"
_LARGEST_BYTES = 64 * 1024 * 1024
"""No evening is longer; a larger file is not ours."""
_READ_BACK_BYTES = 65536
_MOST_WAITING_BYTES = 1024 * 1024
"""What waits for a disk that cannot be written: some thousand facts, more than an evening has."""
_KEPT = 200
"""As many evenings stay for reports; the oldest make room."""


def journal_folder() -> Path:
    """Return the folder of all journals, which may not exist yet."""
    return platformdirs.user_state_path("hearthside", appauthor=False) / "evenings"


def journals(folder: Path) -> tuple[Path, ...]:
    """Return the journals in ``folder``, the newest first; a folder that cannot be read has none."""
    return newest_first(folder, _SUFFIX)


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
    """One open journal. ``tell_trouble`` hears, from any thread, that it cannot be written, once each time; and None
    when it is written again, with all that waited meanwhile.

    The file is tried again every ``retry_seconds`` and at the end. What waits for it is bounded: an evening whose
    journal would have a hole, or whose file lost lines to somebody else, is not written on.
    """

    def __init__(
        self, path: Path, tell_trouble: Callable[[StoreTrouble | None], None], retry_seconds: float = 10.0
    ) -> None:
        """Open ``path`` for appending, made with its folder where missing; a line cut off at its end is removed.

        Trouble is told, not raised: an evening goes on without a journal.
        """
        self.path = path
        self._tell_trouble = tell_trouble
        self._retry_seconds = retry_seconds
        self._changed = threading.Condition()
        self._has_unsynced = False
        self._is_closing = False
        self._has_given_up = False
        self._is_told = False
        """Whether trouble was told that is not over yet."""
        self._size: int | None = None
        """How many bytes of the file are whole lines; None as long as it was not opened yet."""
        self._waiting: list[bytes] = []
        self._file: BinaryIO | None = None
        try:
            self._file = self._opened()
        except OSError as error:
            self._break_off(error)
        self._keeping_up = threading.Thread(target=self._keep_up, name="journal", daemon=True)
        self._keeping_up.start()
        _make_room(path.parent)

    def append(self, line: bytes) -> None:
        """Write ``line`` and its line feed at once, or as soon as the file can be written again; after ``close``
        nothing happens any more."""
        with self._changed:
            if self._is_closing or self._has_given_up:
                return
            self._waiting.append(line + b"\n")
            if self._file is None:
                self._has_given_up = sum(map(len, self._waiting)) > _MOST_WAITING_BYTES
            else:
                self._write_waiting(self._file)
            self._changed.notify()

    def close(self) -> None:
        """Sync what is left and close the file; may be called twice."""
        with self._changed:
            self._is_closing = True
            self._changed.notify()
        self._keeping_up.join()
        if self._file is not None:
            self._file.close()
            self._file = None

    def _keep_up(self) -> None:
        """Sync what was written, and try a file again that could not be."""
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._has_unsynced or self._file is None or self._is_closing)
                if self._file is None:
                    self._changed.wait_for(lambda: self._is_closing, self._retry_seconds)
                is_last = self._is_closing
            if self._has_given_up:
                return
            if self._file is None:
                self._try_again()
            if self._has_unsynced:
                self._sync()
            if is_last:
                return

    def _sync(self) -> None:
        with self._changed:
            if self._file is None:
                return
            self._has_unsynced = False
            # A duplicate: the disk is waited for without the lock, and trouble meanwhile cannot close it.
            duplicate = os.dup(self._file.fileno())
        try:
            os.fsync(duplicate)
        except OSError as error:
            with self._changed:
                if self._file is not None:
                    self._break_off(error)
        else:
            if self._is_told:
                self._is_told = False
                self._tell_trouble(None)
        finally:
            os.close(duplicate)

    def _try_again(self) -> None:
        """Open the file anew and write what waits; all is well again once that is synced."""
        try:
            file = self._opened()
        except OSError:
            return
        with self._changed:
            self._file = file
            self._write_waiting(file)

    def _opened(self) -> BinaryIO:
        """Return the file, with nothing in it but the lines that are known to be there."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        # Unbuffered: what was appended belongs to the system at once, and outlives this process.
        file: BinaryIO = open(self.path, "ab+", buffering=0, opener=_private)  # noqa: SIM115 -- Path.open has no opener
        try:
            whole = _whole_lines_size(file)
            size = whole if self._size is None else self._size
            if whole < size:
                self._has_given_up = True
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            file.truncate(size)
        except OSError:
            file.close()
            raise
        self._size = size
        return file

    def _write_waiting(self, file: BinaryIO) -> None:
        """Write all that waits, in one call: a process that dies leaves whole lines and a cut one at most, never two
        mixed."""
        data = b"".join(self._waiting)
        try:
            if file.write(data) != len(data):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        except OSError as error:
            self._break_off(error)
            return
        self._size = (self._size or 0) + len(data)
        self._waiting.clear()
        self._has_unsynced = True

    def _break_off(self, error: OSError) -> None:
        """Let go of the file until it is tried again; what a full disk took of a line is taken back."""
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.truncate(self._size)
            self._file.close()
            self._file = None
        self._has_unsynced = False
        if not self._is_told:
            self._is_told = True
            self._tell_trouble(not_saved(self.path, error))


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
