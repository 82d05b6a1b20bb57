"""Work in slices."""

from __future__ import annotations

from collections.abc import Iterator

from pytestqt.qtbot import QtBot

from hearthside.windows.idle_work import IdleWork


def counting(into: list[str], name: str, steps: int) -> Iterator[None]:
    for _ in range(steps):
        into.append(name)
        yield


def test_everything_is_done_in_the_order_it_was_asked_for(qtbot: QtBot) -> None:
    done: list[str] = []
    work = IdleWork()
    work.put("a", counting(done, "a", 3))
    work.put("b", counting(done, "b", 2))
    qtbot.waitUntil(lambda: not work.is_busy)
    assert done == ["a", "a", "a", "b", "b"]


def test_newer_work_of_the_same_name_replaces_older(qtbot: QtBot) -> None:
    done: list[str] = []
    work = IdleWork()
    work.put("a", counting(done, "old", 3))
    work.put("a", counting(done, "new", 1))
    qtbot.waitUntil(lambda: not work.is_busy)
    assert done == ["new"]


def test_work_may_ask_for_more_work(qtbot: QtBot) -> None:
    done: list[str] = []
    work = IdleWork()

    def asking() -> Iterator[None]:
        work.put("second", counting(done, "second", 1))
        yield

    work.put("first", asking())
    qtbot.waitUntil(lambda: not work.is_busy)
    assert done == ["second"]


def test_endless_work_leaves_room_for_events(qtbot: QtBot) -> None:
    work = IdleWork()
    work.put("endless", counting([], "x", 10**9))
    qtbot.wait(1)
    assert work.is_busy
    work.stop()
    assert not work.is_busy
