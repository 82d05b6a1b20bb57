"""Owns the proof that an evening in real windows, killed with -9 at any of twenty moments, has lost nothing."""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from hearthside.deck.model import Deck
from hearthside.evenings.archive import WrittenEvening, find_evening
from hearthside.evenings.taking_up import take_up
from hearthside.render.renderer import SlideRenderer
from hearthside.session.clock import Instant, SystemClock
from hearthside.session.clock_events import ClockAction, ClockUsed
from hearthside.session.evening_record import EveningRecord, read_record
from hearthside.session.events import CoverChanged, Event, Moved
from hearthside.session.journal_form import Entry
from hearthside.session.state import Cover, SessionState
from hearthside.store.deck_files import open_deck
from hearthside.store.journal import journal_folder, read_lines
from tests.end_to_end.conftest import Start
from tests.end_to_end.driven_app import ROOM
from tests.end_to_end.drivers.lived_evening import DECK
from tests.end_to_end.expected_room import ExpectedRoom
from tests.end_to_end.killed import Killed, killed_evenings
from tests.end_to_end.seen import look_alike
from tests.end_to_end.standing import standing
from tests.end_to_end.virtual_desktop import PROJECTOR, Area, VirtualDesktop
from tests.end_to_end.waiting import until

MOMENTS = 20
SOON_SECONDS = 5.0
EXACT_SECONDS = 0.01
LONG_SECONDS = 180.0
FACTS_OF_ONE_PRESS = 2
"""+ on a clock that nobody has started takes it out first."""
WHAT_HAPPENS = {
    *("Moved", "jump", "Frozen", "hold", "black", "white", "none", "Refitted", "RefitUndone", "SoundSwitched"),
    *("ClockStarted", "TimeAdded", "pause", "resume", "next-round", "restart-round"),
}


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    """Another one each time, told where a test fails; under CI always the same."""
    given = request.config.getoption("--seed")
    return int(given) if given is not None else 20 if "CI" in os.environ else random.randrange(10**6)


def record_of(lines: Sequence[bytes]) -> EveningRecord:
    record = read_record(lines)
    assert record is not None
    return record


def stands(killed: Killed, lines: Sequence[bytes], deck: Deck, now: Instant) -> SessionState:
    """Return how the evening stands at ``now`` by these lines of its journal."""
    began = time.process_time()
    state = take_up(WrittenEvening(killed.journal, record_of(lines)), deck, now).state
    assert time.process_time() - began < SOON_SECONDS
    return state


def all_that_was_said(killed: Killed, deck: Deck) -> Sequence[Entry]:
    """See that the journal leads to what the evening said last, and return all facts in it: there may be those of a
    press of which it had no time to speak."""
    lines, then = read_lines(killed.journal), Instant(9.0, killed.wall)
    assert killed.lines <= len(lines) <= killed.lines + FACTS_OF_ONE_PRESS, killed.moment
    state = stands(killed, lines[: killed.lines], deck, then)
    assert standing(state, then) == pytest.approx(killed.standing, abs=EXACT_SECONDS), killed.moment
    return record_of(lines).entries


def kind(fact: Event) -> str:
    """Return what happened, in a word."""
    match fact:
        case Moved(remember_return=True):
            return "jump"
        case CoverChanged(cover):
            return cover.value
        case ClockUsed(action=action):
            return action.value
    return type(fact).__name__


def shows_a_running_clock(state: SessionState, now: Instant) -> bool:
    """Whether the room sees a clock in a round that goes on for longer than a look at it takes."""
    clock = state.rack.clocks.get(state.room_position.slide)
    if clock is None or not clock.is_busy or state.cover is not Cover.NONE:
        return False
    return clock.remaining_seconds(now.monotonic_seconds) > LONG_SECONDS


def last_entry() -> tuple[int, Event]:
    """Return the last fact of the evening that goes on, and in which start of the program it happened."""
    evening = find_evening(journal_folder(), "last")
    assert evening is not None
    entry = evening.record.entries[-1]
    return entry.run, entry.fact


def test_twenty_times_killed_and_taken_up(
    start: Start,
    desktop: VirtualDesktop,
    renderer: SlideRenderer,
    tmp_path: Path,
    seed: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sys.stdout.write(f"The same evening and the same moments again: --seed {seed}\n")
    path = tmp_path / "deck.md"
    path.write_text(DECK, encoding="utf-8")
    deck = open_deck(path)
    happened: set[str] = set()
    with_a_clock_on_show: list[Killed] = []
    for killed in killed_evenings(desktop, path, tmp_path / "evenings", seed, MOMENTS):
        assert Area(*killed.room) == PROJECTOR
        facts = all_that_was_said(killed, deck)
        happened |= {kind(entry.fact) for entry in facts}
        now = SystemClock().now()
        is_past = facts[-1].at.wall_seconds < now.wall_seconds
        if is_past and shows_a_running_clock(stands(killed, read_lines(killed.journal), deck, now), now):
            with_a_clock_on_show.append(killed)
    assert happened >= WHAT_HAPPENS

    killed = random.Random(seed).choice(with_a_clock_on_show)
    monkeypatch.setenv("XDG_STATE_HOME", killed.state_home)
    state = stands(killed, read_lines(killed.journal), deck, SystemClock().now())
    expected = ExpectedRoom(deck, state, renderer, tmp_path)
    app = start("present", str(path), "--resume")
    app.wait_for_area(ROOM, PROJECTOR)
    until(
        lambda: look_alike(desktop.picture(PROJECTOR), expected.picture(PROJECTOR)),
        f"slide and clock in the room, to the second, as at {killed.moment}",
    )
    assert app.busy_seconds() < SOON_SECONDS
    app.press("t")
    paused = ClockUsed(state.room_position.slide, ClockAction.PAUSE)
    until(lambda: last_entry() == (1, paused), "the clock that ran paused, in the same journal")
