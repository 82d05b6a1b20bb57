"""Owns the proof that time goes on by itself while an evening runs, is read as often as needed, and stops with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from hearthside.deck.model import Deck
from hearthside.session.clock import Instant
from hearthside.session.clock_events import Slept, WokeUp
from hearthside.session.events import Event, Moved, SessionEnded, SessionStarted
from hearthside.session.state import Position, SessionState
from hearthside.windows.presenting.evening import Evening
from tests.session.fake_clock import FakeClock
from tests.windows.timed import LAST, K, TimedStage


class Kept:
    """Remembers what it was given to keep."""

    def __init__(self) -> None:
        self.facts: list[Event] = []
        self.closed = 0

    def write(self, facts: Sequence[Event], now: Instant, deck: Deck | None) -> None:
        assert not self.closed
        self.facts += facts

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def stage(tmp_path: Path, qapp: object) -> TimedStage:
    return TimedStage(tmp_path)


def test_no_evening_no_heartbeat(qapp: object) -> None:
    evening = Evening(FakeClock())
    beats = [evening.next_beat_milliseconds]
    evening.happen((Moved(Position(3)),))
    assert evening.state == SessionState()
    for fact in (SessionStarted(), SessionEnded()):
        evening.happen((fact,))
        beats.append(evening.next_beat_milliseconds)
    assert beats == [None, 5000, None]


def test_an_evening_that_was_only_prepared_starts_over_where_it_stands(qapp: object) -> None:
    clock, kept = FakeClock(), Kept()
    evening = Evening(clock)
    evening.happen((SessionStarted(),))
    evening.happen((Moved(Position(2)),))
    now = clock.pass_seconds(600)
    evening.start_over()
    evening.keep_in(kept)
    assert evening.state == SessionState(position=Position(2), started_at=now, entered_at=now)
    assert kept.facts == [SessionStarted(Position(2))]
    evening.stop()


def test_the_clocks_are_read_when_the_next_cue_is_due(stage: TimedStage) -> None:
    assert stage.controller.evening.next_beat_milliseconds == 5000
    stage.press(K.Key_T)
    assert stage.controller.evening.next_beat_milliseconds == 1000
    stage.later(59.75)
    assert stage.controller.evening.next_beat_milliseconds == 250
    stage.press(K.Key_H)
    assert stage.controller.evening.next_beat_milliseconds == 5000


def test_a_beat_of_the_timer_reads_the_clocks(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    stage.later(59)
    stage.clock.pass_seconds(1.5)
    stage.controller.evening._timer.timeout.emit()
    assert stage.cues


def test_a_reading_in_which_nothing_happens_tells_nobody(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    told: list[SessionState] = []
    stage.controller.evening.changed.connect(told.append)
    stage.later(50)
    assert told == []


def test_a_jump_between_the_clocks_pauses_and_asks(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    stage.later(20)
    stage.clock.set_wall(1234)
    stage.later(1)
    assert stage.time.pending_sleep == pytest.approx(1235)
    stage.later(300)
    assert stage.left == pytest.approx(100)
    assert (stage.cues, stage.tones) == ([], [])
    stage.time.wake(minus_away=False)
    assert stage.time.pending_sleep is None
    assert stage.left == pytest.approx(100)


def test_minus_the_time_away_is_silent(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    stage.later(20)
    stage.clock.set_wall(150)
    stage.later(1)
    stage.time.wake(minus_away=True)
    assert stage.here.round_index == 1
    assert stage.tones == []


def test_a_key_that_wakes_the_laptop_is_read_after_the_sleep(stage: TimedStage) -> None:
    kept = Kept()
    stage.controller.evening.keep_in(kept)
    stage.press(K.Key_T)
    stage.clock.set_wall(5000)
    stage.press(K.Key_T)
    assert [type(fact) for fact in kept.facts[-2:]] == [Slept, WokeUp]
    assert stage.left == pytest.approx(120)


def test_a_sleep_comes_before_what_was_done_after_it(stage: TimedStage) -> None:
    kept = Kept()
    stage.controller.evening.keep_in(kept)
    stage.press(K.Key_T)
    stage.clock.set_wall(5000)
    stage.controller.go_to(LAST)
    assert [type(fact) for fact in kept.facts[-2:]] == [Slept, Moved]


def test_what_happened_before_somebody_keeps_it_is_kept_too(stage: TimedStage) -> None:
    stage.press(K.Key_T)
    kept = Kept()
    stage.controller.evening.keep_in(kept)
    stage.press(K.Key_Right, K.Key_Right)
    assert [type(fact).__name__ for fact in kept.facts] == ["SessionStarted", "ClockStarted", "Moved"]


def test_a_reading_is_never_kept(stage: TimedStage) -> None:
    kept = Kept()
    stage.controller.evening.keep_in(kept)
    stage.press(K.Key_T)
    count = len(kept.facts)
    stage.later(700)
    assert len(kept.facts) == count


def test_the_end_is_kept_and_closes(stage: TimedStage) -> None:
    kept = Kept()
    stage.controller.evening.keep_in(kept)
    stage.controller.end()
    stage.controller.go_to(LAST)
    assert (kept.facts[-1], kept.closed) == (SessionEnded(), 1)


def test_an_evening_that_ended_before_it_was_kept_is_closed(stage: TimedStage) -> None:
    stage.controller.end()
    kept = Kept()
    stage.controller.evening.keep_in(kept)
    assert (kept.facts[-1], kept.closed) == (SessionEnded(), 1)


def test_letting_go_ends_nothing(stage: TimedStage) -> None:
    kept = Kept()
    stage.controller.evening.keep_in(kept)
    stage.controller.evening.stop()
    assert SessionEnded() not in kept.facts
    assert (kept.closed, stage.controller.evening.next_beat_milliseconds) == (1, None)
