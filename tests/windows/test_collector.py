"""Python's garbage is collected on the windows' thread alone."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from hearthside.windows.collector import Collector


class InACircle:
    """Notes the thread on which it was collected."""

    def __init__(self, collected_on: list[int]) -> None:
        self.itself = self
        self._collected_on = collected_on

    def __del__(self) -> None:
        self._collected_on.append(threading.get_ident())


@pytest.fixture
def collector(qapp: object) -> Iterator[Collector]:
    gc.enable()
    collector = Collector()
    yield collector
    collector.stop()
    gc.disable()


def make_garbage(collected_on: list[int]) -> None:
    for _ in range(50_000):
        InACircle(collected_on)


def test_another_thread_makes_garbage_and_this_one_takes_it_away(collector: Collector, qtbot: QtBot) -> None:
    collected_on: list[int] = []
    thread = threading.Thread(target=make_garbage, args=(collected_on,))
    thread.start()
    thread.join()
    assert collected_on == []
    collector._timer.timeout.emit()
    assert set(collected_on) == {threading.get_ident()}


def test_afterwards_python_collects_again(collector: Collector) -> None:
    before = gc.isenabled()
    collector.stop()
    assert (before, gc.isenabled()) == (False, True)
