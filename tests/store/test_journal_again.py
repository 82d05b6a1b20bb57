"""A journal whose disk is full for a while: it is written again, with nothing missing, torn or twice."""

from __future__ import annotations

import io
import os
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from typing_extensions import override

from hearthside.store import journal
from hearthside.store.journal import JournalWriter, read_lines
from hearthside.store.trouble import StoreTrouble

SOON = 0.01
"""Seconds after which the file is tried again."""
AT_THE_END = 3600.0
"""Not before the end."""
MOST_SECONDS = 20.0


@dataclass
class Disk:
    """A disk with so much room; where it ends in the middle of a line, that is written in part."""

    room: float = float("inf")
    opened: int = 0
    can_open: bool = True
    told: list[StoreTrouble | None] = field(default_factory=list)
    is_back: threading.Event = field(default_factory=threading.Event)

    def tell(self, trouble: StoreTrouble | None) -> None:
        self.told.append(trouble)
        if trouble is None:
            self.is_back.set()

    def open(self, path: Path, *_mode: Any, **_how: Any) -> FullFile:
        self.opened += 1
        if not self.can_open:
            raise OSError(28, "No space left on device")
        return FullFile(self, path)


class FullFile(io.FileIO):
    """A file on that disk."""

    def __init__(self, disk: Disk, path: Path) -> None:
        super().__init__(os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT), "rb+")
        self._disk = disk

    @override
    def write(self, data: Any) -> int:
        taken = min(len(data), int(min(self._disk.room, len(data))))
        self._disk.room -= taken
        return super().write(data[:taken])


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk()
    monkeypatch.setattr(journal, "open", made.open, raising=False)
    return made


def _writer(disk: Disk, path: Path, retry_seconds: float = SOON) -> JournalWriter:
    return JournalWriter(path, disk.tell, retry_seconds)


def test_when_there_is_room_again_everything_is_there_once(tmp_path: Path, disk: Disk) -> None:
    writer = _writer(disk, tmp_path / "a.evening")
    writer.append(b"one")
    disk.room = 6  # enough for one line and for half of the next
    for line in (b"two", b"three", b"four"):
        writer.append(line)
    assert read_lines(writer.path) == (b"one", b"two"), "no half line is left"
    assert [trouble is None for trouble in disk.told] == [False]
    disk.room = float("inf")
    assert disk.is_back.wait(MOST_SECONDS)
    writer.append(b"five")
    writer.close()
    assert writer.path.read_bytes() == b"one\ntwo\nthree\nfour\nfive\n"
    assert [trouble is None for trouble in disk.told] == [False, True]


def test_it_may_be_full_twice(tmp_path: Path, disk: Disk) -> None:
    writer = _writer(disk, tmp_path / "a.evening")
    for line in (b"one", b"two"):
        disk.is_back.clear()
        disk.room = 2
        writer.append(line)
        disk.room = float("inf")
        assert disk.is_back.wait(MOST_SECONDS)
    writer.close()
    assert read_lines(writer.path) == (b"one", b"two")
    assert [trouble is None for trouble in disk.told] == [False, True, False, True]


def test_at_the_end_it_is_tried_once_more(tmp_path: Path, disk: Disk) -> None:
    writer = _writer(disk, tmp_path / "a.evening", AT_THE_END)
    disk.room = 0
    writer.append(b"one")
    writer.append(b"two")
    disk.room = float("inf")
    writer.close()
    assert read_lines(writer.path) == (b"one", b"two")


def test_a_folder_that_comes_late_has_the_evening_from_its_beginning(tmp_path: Path, disk: Disk) -> None:
    disk.can_open = False
    writer = _writer(disk, tmp_path / "a.evening")
    writer.append(b"head")
    writer.append(b"one")
    disk.can_open = True
    assert disk.is_back.wait(MOST_SECONDS)
    writer.close()
    assert read_lines(writer.path) == (b"head", b"one")


def test_a_disk_that_stays_full_ends_quietly_and_leaves_whole_lines(tmp_path: Path, disk: Disk) -> None:
    writer = _writer(disk, tmp_path / "a.evening", AT_THE_END)
    writer.append(b"one")
    disk.room = 1
    writer.append(b"two")
    writer.close()
    assert writer.path.read_bytes() == b"one\n"
    assert [trouble is None for trouble in disk.told] == [False]


def test_a_file_that_lost_lines_meanwhile_is_not_written_on(tmp_path: Path, disk: Disk) -> None:
    writer = _writer(disk, tmp_path / "a.evening", AT_THE_END)
    writer.append(b"head")
    disk.room = 0
    writer.append(b"one")
    writer.path.unlink()
    disk.room = float("inf")
    writer.close()
    assert read_lines(writer.path) == (), "an evening without its beginning cannot be read"


def test_what_waits_is_bounded_and_no_hole_is_written(
    tmp_path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_MOST_WAITING_BYTES", 100)
    writer = _writer(disk, tmp_path / "a.evening", AT_THE_END)
    writer.append(b"one")
    disk.room = 0
    for _ in range(20):
        writer.append(b"x" * 20)
    disk.room = float("inf")
    writer.append(b"last")
    writer.close()
    assert writer.path.read_bytes() == b"one\n"


def test_a_disk_that_syncs_again_is_well_again(tmp_path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    syncs, sync = iter([False, False]), os.fsync

    def sometimes(handle: int) -> None:
        if not next(syncs, True):
            raise OSError(5, "Input/output error")
        sync(handle)

    monkeypatch.setattr(os, "fsync", sometimes)
    writer = _writer(disk, tmp_path / "a.evening")
    writer.append(b"one")
    assert disk.is_back.wait(MOST_SECONDS)
    writer.append(b"two")
    writer.close()
    assert read_lines(writer.path) == (b"one", b"two")
    assert [trouble is None for trouble in disk.told] == [False, True]
