"""The words below the room's clock: what a cue says, for how long, and where."""

from __future__ import annotations

import pytest

from hearthside.session.clock_events import ClockAction
from hearthside.session.clock_plan import CueKind
from hearthside.windows.audience.live_clock import NOTE_SECONDS
from tests.windows.audience.night import TALK, TEA, Night


def test_a_cue_is_read_for_a_few_seconds(night: Night) -> None:
    night.start()
    night.use(ClockAction.NEXT_ROUND)
    night.after(240)
    night.cue(CueKind.HALF)
    assert night.note == "Halfway"
    night.after(NOTE_SECONDS - 0.5)
    assert night.note == "Halfway"
    night.after(0.6)
    assert night.note == ""


def test_a_note_goes_by_itself_while_the_clock_stands(night: Night) -> None:
    night.start()
    night.use(ClockAction.PAUSE)
    night.cue(CueKind.HALF)
    assert night.live.next_beat_milliseconds == pytest.approx(NOTE_SECONDS * 1000, abs=5)


def test_a_cue_of_another_slide_is_not_read_here(night: Night) -> None:
    night.start(TEA)
    night.start(TALK)
    night.cue(CueKind.TIME_LEFT, 120, slide=TEA)
    assert night.note == ""


def test_a_word_of_one_round_is_gone_in_the_next(night: Night) -> None:
    night.start()
    night.after(30)
    night.cue(CueKind.HALF)
    night.use(ClockAction.NEXT_ROUND)
    assert night.note == "Now: Speak"


def test_a_chime_for_a_skipped_round_has_the_next_role_as_its_word(night: Night) -> None:
    night.start()
    night.use(ClockAction.NEXT_ROUND)
    night.cue(CueKind.END)
    assert night.note == "Now: Speak"
