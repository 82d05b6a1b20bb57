"""Owns the proof that an evening survives the end of the program and of the projector, clocks and all."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.evenings.archive import WrittenEvening, find_evening
from hearthside.evenings.taking_up import TakenUp, take_up
from hearthside.session.clock import SystemClock
from hearthside.session.clock_events import ClockStarted
from hearthside.session.events import Event
from hearthside.session.state import Position
from hearthside.store.deck_files import open_deck
from hearthside.store.journal import journal_folder, journals
from tests.end_to_end.conftest import Start
from tests.end_to_end.driven_app import CONSOLE, ROOM, DrivenApp
from tests.end_to_end.virtual_desktop import PROJECTOR, VirtualDesktop
from tests.end_to_end.waiting import until

DECK = """---
title: An evening
---

## Reveals {.steps}

- First
- Second

## What settles you?

::: discuss pairs
- Think quietly 1:00
- Speak 8:00 shared
:::

## After

Good night.
"""
TALK = 2


@pytest.fixture
def timed_deck(tmp_path: Path) -> Path:
    path = tmp_path / "timed.md"
    path.write_text(DECK, encoding="utf-8")
    return path


def last_evening() -> WrittenEvening:
    """Return the evening that the app writes down just now."""
    evening = until(lambda: find_evening(journal_folder(), "last"), "a journal")
    assert evening is not None
    return evening


def facts() -> list[Event]:
    return [entry.fact for entry in last_evening().record.entries]


def stands(deck: Path) -> TakenUp:
    """Return how the evening stands by its journal, now."""
    return take_up(last_evening(), open_deck(deck), SystemClock().now())


def wait_for_journal(count: int) -> None:
    until(lambda: len(journals(journal_folder())) == count, f"{count} journals")


def talking(start: Start, deck: Path) -> DrivenApp:
    """Start an evening and bring it into the second round of its conversation."""
    app = start("present", str(deck), "--from", str(TALK + 1))
    app.window(CONSOLE)
    wait_for_journal(1)
    app.press("t", "bracketright")
    until(lambda: len(facts()) == 3, "a clock that runs")
    return app


def ends_at_seconds(deck: Path) -> float:
    """Return when the second round will be over, on the monotonic clock, whenever that is asked."""
    clock = stands(deck).state.rack.clocks[TALK]
    assert (clock.round_index, clock.is_running) == (1, True)
    now_seconds = SystemClock().now().monotonic_seconds
    return now_seconds + clock.remaining_seconds(now_seconds)


def test_killed_in_the_middle_of_a_round_and_taken_up_again(
    start: Start, desktop: VirtualDesktop, timed_deck: Path
) -> None:
    killed = talking(start, timed_deck)
    before = ends_at_seconds(timed_deck)
    killed.kill()
    app = start("present", str(timed_deck), "--resume")
    app.wait_for_area(ROOM, PROJECTOR)
    app.window(CONSOLE)
    assert app.busy_seconds() < 5
    app.press("minus")
    until(lambda: len(facts()) == 4, "the key of the clock")
    assert len(journals(journal_folder())) == 1
    assert last_evening().record.entries[-1].run == 1
    state = stands(timed_deck).state
    assert state.position == Position(TALK)
    assert ends_at_seconds(timed_deck) == pytest.approx(before - 60, abs=1)


def test_the_offer_to_go_on_is_one_key(start: Start, desktop: VirtualDesktop, timed_deck: Path) -> None:
    talking(start, timed_deck).kill()
    app = start("present", str(timed_deck))
    app.window(CONSOLE)
    wait_for_journal(2)
    app.press("y", "plus")
    wait_for_journal(1)
    until(lambda: len(facts()) == 4, "the key of the clock")
    assert stands(timed_deck).state.position == Position(TALK)


def test_a_new_evening_leaves_the_old_one_alone(start: Start, desktop: VirtualDesktop, timed_deck: Path) -> None:
    talking(start, timed_deck).kill()
    app = start("present", str(timed_deck), "--no-resume")
    app.window(CONSOLE)
    wait_for_journal(2)
    app.press("y", "Right")
    until(lambda: len(facts()) == 2, "a page turned")
    assert stands(timed_deck).state.position == Position(1)


def test_unplugged_in_the_middle_of_a_round_the_clock_runs_on(
    start: Start, desktop: VirtualDesktop, timed_deck: Path
) -> None:
    app = talking(start, timed_deck)
    app.wait_for_area(ROOM, PROJECTOR)
    before = ends_at_seconds(timed_deck)
    desktop.unplug("PROJECTOR")
    until(lambda: not app.is_shown(ROOM), "the room's window hidden")
    app.press("t", "t")
    desktop.plug("PROJECTOR", PROJECTOR)
    app.wait_for_area(ROOM, PROJECTOR)
    assert [type(fact) for fact in facts()].count(ClockStarted) == 1
    assert ends_at_seconds(timed_deck) == pytest.approx(before, abs=1)


def test_ctrl_c_ends_the_program_and_not_the_evening(start: Start, desktop: VirtualDesktop, timed_deck: Path) -> None:
    app = talking(start, timed_deck)
    assert app.interrupt() == 130
    assert app.output == ""
    assert not last_evening().record.is_ended
