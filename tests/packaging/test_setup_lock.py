"""One start at a time: who comes second says so, and waits."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from setup_lock import WAITING, one_at_a_time

if sys.platform == "win32":
    pytest.skip("POSIX locks", allow_module_level=True)

import fcntl


class Locks:
    """Plays the system's locks: the first try finds it taken where ``taken``; ``flags`` are those asked for."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.trouble: OSError | None = None
        self.flags: list[int] = []
        monkeypatch.setattr(fcntl, "flock", self.flock)

    def flock(self, descriptor: int, flags: int) -> None:
        self.flags.append(flags)
        if self.trouble is not None and flags & fcntl.LOCK_NB:
            raise self.trouble


@pytest.fixture
def locks(monkeypatch: pytest.MonkeyPatch) -> Locks:
    return Locks(monkeypatch)


def test_a_free_lock_is_taken_without_a_word(locks: Locks, tmp_path: Path) -> None:
    said: list[str] = []
    with one_at_a_time(str(tmp_path / "lock"), said.append):
        assert locks.flags == [fcntl.LOCK_EX | fcntl.LOCK_NB]
    assert said == []


def test_a_taken_lock_is_waited_for(locks: Locks, tmp_path: Path) -> None:
    said: list[str] = []
    locks.trouble = BlockingIOError()
    with one_at_a_time(str(tmp_path / "lock"), said.append):
        assert locks.flags[-1] == fcntl.LOCK_EX
    assert said == [WAITING]


def test_a_file_system_without_locks_does_not_stop_anybody(locks: Locks, tmp_path: Path) -> None:
    locks.trouble = OSError("no locks available")
    with one_at_a_time(str(tmp_path / "lock"), pytest.fail):
        pass
