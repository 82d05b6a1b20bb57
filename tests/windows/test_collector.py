"""Python's garbage is collected on the windows' thread alone."""

from __future__ import annotations

import gc
import sys
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


def kept_for_long(collector: Collector) -> None:
    """Let so much time pass that Python itself would look at everything."""
    collector._timer.timeout.emit()
    for _ in range(gc.get_threshold()[2] + 1):
        gc.collect(1)
    collector._timer.timeout.emit()


def test_what_has_lived_long_is_laid_aside_and_not_looked_at_again(collector: Collector) -> None:
    collected_on: list[int] = []
    old = InACircle(collected_on)
    kept_for_long(collector)
    assert gc.get_freeze_count() > 0
    del old
    kept_for_long(collector)
    assert collected_on == [], "nobody looked at everything"


def test_what_was_laid_aside_is_found_when_something_large_is_done_with(collector: Collector) -> None:
    collected_on: list[int] = []
    old = InACircle(collected_on)
    kept_for_long(collector)
    del old
    collector.look_at_everything_soon()
    collector._timer.timeout.emit()
    assert len(collected_on) == 1


def test_and_when_there_is_a_good_deal_more_than_before(collector: Collector, monkeypatch: pytest.MonkeyPatch) -> None:
    collected_on: list[int] = []
    old = InACircle(collected_on)
    monkeypatch.setattr(sys, "getallocatedblocks", lambda: 1000)
    kept_for_long(collector)
    del old
    monkeypatch.setattr(sys, "getallocatedblocks", lambda: 1300)
    kept_for_long(collector)
    assert collected_on == []
    monkeypatch.setattr(sys, "getallocatedblocks", lambda: 1301)
    kept_for_long(collector)
    assert len(collected_on) == 1


def test_a_long_deck_that_was_just_read_is_not_looked_at_twice(collector: Collector) -> None:
    collector._timer.timeout.emit()
    before = gc.get_freeze_count()
    deck = [[number] for number in range(30_000)]
    collector._timer.timeout.emit()
    assert gc.get_freeze_count() - before >= len(deck)


def test_when_it_stops_nothing_is_laid_aside_any_more(collector: Collector) -> None:
    kept_for_long(collector)
    collector.stop()
    assert gc.get_freeze_count() == 0
