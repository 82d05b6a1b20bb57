"""Owns the surroundings of every test: no display, a home of its own, no warning that passes unseen."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Before anything imports Qt. End-to-end tests start the app in a process of its own and choose its platform there.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(scope="session")
def lasting_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder that the tests of one process share: caches in it stay warm."""
    home = tmp_path_factory.mktemp("home")
    (home / "runtime").mkdir(mode=0o700)
    return home


@pytest.fixture(autouse=True)
def isolated_home(
    lasting_home: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing a test reads or writes is the person's own; settings and state are new for each test."""
    own = tmp_path_factory.mktemp("own")
    monkeypatch.setenv("HOME", str(lasting_home))
    monkeypatch.setenv("XDG_CACHE_HOME", str(lasting_home / "cache"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(lasting_home / "runtime"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(own / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(own / "state"))
    monkeypatch.setenv("XDG_DATA_HOME", str(own / "data"))
