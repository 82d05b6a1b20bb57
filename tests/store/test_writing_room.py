"""Owns the proof that it is known before an evening whether it can be written down."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from hearthside.store.writing_room import can_write_in, free_bytes


def test_a_folder_that_is_not_there_yet_stands_for_the_one_above(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "hearthside" / "evenings"
    assert can_write_in(folder)
    assert free_bytes(folder) == pytest.approx(shutil.disk_usage(tmp_path).free, rel=0.1)
    assert not folder.parent.exists()


def test_what_may_not_be_written_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(os, "access", lambda path, _mode: asked.append(path))
    assert not can_write_in(tmp_path / "evenings")
    assert asked == [tmp_path]


def test_a_disk_that_does_not_say_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> None:
        raise OSError

    monkeypatch.setattr(shutil, "disk_usage", refuse)
    assert free_bytes(tmp_path) is None
