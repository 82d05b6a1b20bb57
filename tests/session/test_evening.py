"""Properties that hold for every evening, however it goes."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct

from hearthside.session.clock import Instant
from hearthside.session.clock_rack import SlideCue
from hearthside.session.events import (
    CoverChanged,
    DeckReplaced,
    Event,
    Frozen,
    Moved,
    SessionStarted,
)
from hearthside.session.pace import Pace, pace
from hearthside.session.reducer import reduce
from hearthside.session.state import Cover, Position, SessionState
from tests.session.decks import Page, deck_of
from tests.session.fake_clock import FakeClock

SLIDES = 6
DECK = deck_of(*(Page(str(number), planned_seconds=40 * number) for number in range(SLIDES - 1)))

positions = st.builds(Position, st.integers(0, SLIDES - 1), st.integers(0, 3))
events = st.one_of(
    st.builds(Moved, positions, st.booleans()),
    st.builds(CoverChanged, st.sampled_from(Cover)),
    st.builds(Frozen, st.booleans()),
    st.builds(DeckReplaced, positions, st.none() | positions, st.none() | positions),
    st.builds(SessionStarted, positions),
)
evenings = st.lists(st.tuples(events, st.floats(0, 600), st.sampled_from([0.0, 0.0, 3600.0, -3600.0])), max_size=30)


@pytest.mark.parametrize("kind", [*get_args(Event), SlideCue, Instant, Pace, Position, SessionState])
def test_facts_and_states_cannot_be_changed_afterwards(kind: type[Any]) -> None:
    assert issubclass(kind, Struct)
    assert kind.__struct_config__.frozen


@given(evenings)
@settings(max_examples=150)
def test_the_times_of_all_slides_are_the_time_since_the_start(evening: list[tuple[Event, float, float]]) -> None:
    clock = FakeClock()
    state, _ = reduce(SessionState(), SessionStarted(), clock.now())
    passed = 0.0
    for event, seconds, wall_jump in evening:
        clock.set_wall(wall_jump)
        passed += seconds
        state, _ = reduce(state, event, clock.pass_seconds(seconds))
        now = clock.now()
        assert state.elapsed_seconds(now) == pytest.approx(passed)
        assert sum(state.seconds_on(slide, now) for slide in range(SLIDES)) == pytest.approx(passed)


@given(evenings)
@settings(max_examples=100)
def test_the_pace_always_adds_up(evening: list[tuple[Event, float, float]]) -> None:
    clock = FakeClock()
    state = SessionState()
    for event, seconds, _ in evening:
        state, _ = reduce(state, event, clock.pass_seconds(seconds))
        now = clock.now()
        found = pace(state, DECK, now)
        left = found.forecast_end_wall_seconds - now.wall_seconds
        assert found.planned_seconds_so_far + left == pytest.approx(DECK.planned_seconds)
        assert 0 <= found.planned_seconds_so_far <= DECK.planned_seconds
        assert found.behind_seconds == 0 or abs(found.behind_seconds) > 20
