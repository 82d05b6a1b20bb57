"""Coming back after the program died: the same place, the same time left, and no chime for what passed meanwhile."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hearthside.session.activity_clock import Phase
from hearthside.session.clock import Instant
from hearthside.session.clock_events import ClockAction, ClockStarted, ClockUsed, Slept, WokeUp
from hearthside.session.clock_plan import ClockKind, ClockPlan, TimedRound
from hearthside.session.events import Event, Moved, SessionStarted
from hearthside.session.journal_form import Entry
from hearthside.session.reducer import reduce
from hearthside.session.replay import replay
from hearthside.session.state import Position, SessionState

_PLAN = ClockPlan(
    kind=ClockKind.DISCUSSION, rounds=(TimedRound(seconds=60.0), TimedRound(seconds=120.0)), gap_seconds=5.0
)
_WALL = 1_800_000_000.0


def _entries(*facts: tuple[float, Event], run: int = 0, started_at: float = 100.0) -> list[Entry]:
    return [Entry(run, Instant(started_at + after, _WALL + after), fact) for after, fact in facts]


_EVENING = _entries(
    (0.0, SessionStarted(Position(0))), (10.0, Moved(Position(2, 1))), (20.0, ClockStarted(2, _PLAN)), run=0
)


def test_the_clock_went_on_while_the_program_was_dead() -> None:
    recovered = replay(_EVENING, Instant(7.0, _WALL + 50.0))
    clock = recovered.state.rack.clocks[2]
    assert recovered.state.position == Position(2, 1)
    assert clock.phase is Phase.ROUND
    assert clock.remaining_seconds(7.0) == 30.0
    assert recovered.ended_meanwhile == ()
    assert recovered.state.elapsed_seconds(Instant(7.0, 0.0)) == 50.0


def test_a_round_that_ended_meanwhile_is_told_silently() -> None:
    recovered = replay(_EVENING, Instant(7.0, _WALL + 95.0))
    assert recovered.ended_meanwhile == (2,)
    assert recovered.state.rack.clocks[2].round_index == 1
    assert recovered.state.rack.clocks[2].remaining_seconds(7.0) == 110.0


def test_a_paused_clock_waits_however_long_it_took() -> None:
    entries = [*_EVENING, *_entries((30.0, ClockUsed(2, ClockAction.PAUSE)))]
    recovered = replay(entries, Instant(7.0, _WALL + 9000.0))
    assert recovered.state.rack.clocks[2].remaining_seconds(7.0) == 50.0


def test_within_a_run_a_changed_wall_clock_means_nothing() -> None:
    jumped = replace(_EVENING[2], at=Instant(_EVENING[2].at.monotonic_seconds, _WALL + 3620.0))
    recovered = replay([*_EVENING[:2], jumped], Instant(7.0, _WALL + 3650.0))
    assert recovered.state.rack.clocks[2].remaining_seconds(7.0) == 30.0
    assert recovered.state.elapsed_seconds(Instant(7.0, 0.0)) == 50.0


def test_a_second_run_goes_on_where_the_first_died() -> None:
    second = [
        Entry(1, Instant(3.0, _WALL + 40.0), ClockUsed(2, ClockAction.PAUSE)),
        Entry(1, Instant(13.0, _WALL + 50.0), ClockUsed(2, ClockAction.RESUME)),
    ]
    recovered = replay([*_EVENING, *second], Instant(1.0, _WALL + 60.0))
    assert recovered.state.rack.clocks[2].remaining_seconds(1.0) == 30.0


def test_a_wall_clock_set_back_counts_as_no_time() -> None:
    recovered = replay(_EVENING, Instant(7.0, _WALL - 500.0))
    assert recovered.state.rack.clocks[2].remaining_seconds(7.0) == 60.0


def test_a_sleep_is_put_where_it_was() -> None:
    entries = [*_EVENING, *_entries((50.0, Slept(140.0, 10.0)), (55.0, WokeUp(minus_away=False)))]
    recovered = replay(entries, Instant(7.0, _WALL + 60.0))
    assert recovered.state.rack.clocks[2].remaining_seconds(7.0) == 60.0 - 20.0 - 5.0


def test_nothing_written_is_an_evening_that_never_began() -> None:
    assert replay([], Instant(7.0, _WALL)).state == SessionState()


@given(st.lists(st.floats(0.0, 400.0), max_size=8), st.floats(0.0, 400.0))
def test_dying_and_coming_back_leads_where_going_on_would_have(pauses: list[float], away: float) -> None:
    actions = (ClockAction.PAUSE, ClockAction.RESUME)
    times = sorted(20.0 + pause for pause in pauses)
    facts = [(time, ClockUsed(2, actions[index % 2])) for index, time in enumerate(times)]
    entries = [*_EVENING, *_entries(*facts)]
    last = entries[-1].at
    lived = SessionState()
    for entry in entries:
        lived, _ = reduce(lived, entry.fact, entry.at)
    recovered = replay(entries, Instant(9.0, last.wall_seconds + away)).state
    clock = lived.rack.clocks[2]
    if not clock.is_running:
        assert abs(recovered.rack.clocks[2].remaining_seconds(9.0) - clock.remaining_seconds(0.0)) < 0.001
    assert recovered.position == lived.position
