"""Which cues are heard, and how."""

from __future__ import annotations

import pytest

from hearthside.deck.activities import Sound
from hearthside.session.activity_clock import Cue
from hearthside.session.clock_events import ClockStarted, SoundSwitched
from hearthside.session.clock_plan import ClockKind, ClockPlan, CueKind, CueTime, TimedRound
from hearthside.session.clock_rack import SlideCue
from hearthside.session.cue_tones import cues_for_the_room, tone
from hearthside.session.events import CoverChanged, Event, Moved, SessionStarted
from hearthside.session.reducer import reduce
from hearthside.session.state import Cover, Position, SessionState
from tests.session.clocks import plan_of
from tests.session.fake_clock import FakeClock

BREAK = ClockPlan(kind=ClockKind.BREAK, rounds=(TimedRound(seconds=600),))
BEGIN = ClockPlan(kind=ClockKind.BEGIN, rounds=(TimedRound(seconds=600),), sound=Sound.SOFT)


def evening(plan: ClockPlan, *events: Event) -> SessionState:
    state = SessionState()
    for event in (SessionStarted(), ClockStarted(0, plan), *events):
        state, _ = reduce(state, event, FakeClock().now())
    return state


def cue(kind: CueKind, *, has_tone: bool = True, slide: int = 0) -> SlideCue:
    return SlideCue(slide, Cue(100, 0, CueTime(kind), has_tone))


@pytest.mark.parametrize(
    ("sound", "kind", "heard"),
    [
        (Sound.BELL, CueKind.END, Sound.BELL),
        (Sound.BELL, CueKind.HALF, Sound.SOFT),
        (Sound.BELL, CueKind.CHANGE, Sound.SOFT),
        (Sound.SOFT, CueKind.END, Sound.SOFT),
        (Sound.NONE, CueKind.END, Sound.NONE),
        (Sound.NONE, CueKind.TIME_LEFT, Sound.NONE),
    ],
)
def test_a_bell_for_the_end_and_a_soft_tone_for_the_rest(sound: Sound, kind: CueKind, heard: Sound) -> None:
    assert tone(evening(plan_of(60, sound=sound)), [cue(kind)], 101) is heard


def test_a_bell_calls_people_back_from_a_break() -> None:
    assert tone(evening(BREAK), [cue(CueKind.TIME_LEFT)], 101) is Sound.BELL


def test_one_sound_for_one_moment_and_the_bell_is_the_stronger() -> None:
    assert tone(evening(plan_of(60)), [cue(CueKind.CHANGE), cue(CueKind.END)], 101) is Sound.BELL


def test_silence() -> None:
    state = evening(plan_of(60))
    assert tone(state, [], 101) is Sound.NONE
    assert tone(state, [cue(CueKind.END)], 103.1) is Sound.NONE, "too late"
    assert tone(state, [cue(CueKind.CHANGE, has_tone=False)], 101) is Sound.NONE, "nobody's size"
    assert tone(state, [cue(CueKind.END, slide=7)], 101) is Sound.NONE, "its clock is gone"
    assert tone(evening(plan_of(60), SoundSwitched(False)), [cue(CueKind.END)], 101) is Sound.NONE


def test_under_hold_the_room_is_left_alone() -> None:
    held = evening(plan_of(60), CoverChanged(Cover.HOLD))
    assert cues_for_the_room(held, [cue(CueKind.END)]) == ()
    assert tone(held, [cue(CueKind.END)], 101) is Sound.NONE


def test_a_round_that_ends_on_another_slide_is_heard() -> None:
    assert tone(evening(plan_of(60), Moved(Position(3))), [cue(CueKind.END)], 101) is Sound.BELL


def test_once_it_has_begun_nobody_hears_when_it_was_to_begin() -> None:
    assert tone(evening(BEGIN), [cue(CueKind.END)], 101) is Sound.SOFT
    assert tone(evening(BEGIN, Moved(Position(1))), [cue(CueKind.END)], 101) is Sound.NONE
