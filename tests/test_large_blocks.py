"""Large blocks of memory are given back where glibc would keep them, and nothing happens elsewhere."""

from __future__ import annotations

import ctypes
import sys
from types import SimpleNamespace

import pytest

from hearthside.large_blocks import give_large_blocks_back


def test_glibc_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: SimpleNamespace(mallopt=lambda *what: told.append(what)))
    give_large_blocks_back()
    assert told == [(-3, 128 * 1024)]


def test_another_c_library_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: SimpleNamespace())
    give_large_blocks_back()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_another_system_is_left_alone(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(ctypes, "CDLL", lambda _name: pytest.fail("there is no such library"))
    give_large_blocks_back()
