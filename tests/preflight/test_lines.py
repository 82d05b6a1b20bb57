"""Owns the proof that each line says how things stand, and what helps."""

from __future__ import annotations

import pytest

from hearthside.laptop.battery import Charge
from hearthside.preflight.laptop import ENOUGH_BYTES, awake_line, power_line, saving_line, sound_line
from hearthside.preflight.line import LineState, PreflightLine, Topic, sum_words, title_of
from hearthside.preflight.screens import ScreenFact, ScreensFacts, screens_line

FINE, LOOK, UNKNOWN = LineState.FINE, LineState.LOOK, LineState.UNKNOWN
LAPTOP = ScreenFact(1, "eDP-1", 1366, 768)
PROJECTOR = ScreenFact(2, "HDMI-1", 1920, 1080)
MIRROR = ScreenFact(1, "HDMI-1", 1366, 768)


def test_every_topic_has_a_title_of_its_own() -> None:
    assert len({title_of(topic) for topic in Topic}) == len(Topic)


def test_every_state_has_words_for_people_who_do_not_see_its_sign() -> None:
    assert len({state.words for state in LineState}) == len(LineState)


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ((FINE, FINE), "Everything is fine"),
        ((FINE, UNKNOWN), "Nothing to look at so far"),
        ((LOOK, UNKNOWN), "1 thing to look at"),
        ((LOOK, FINE, LOOK), "2 things to look at"),
    ],
)
def test_the_sum_is_one_glance(states: tuple[LineState, ...], words: str) -> None:
    assert sum_words([PreflightLine(Topic.SOUND, state, "") for state in states]) == words


def test_two_screens_are_named_with_their_numbers() -> None:
    line = screens_line(ScreensFacts(screens=(LAPTOP, PROJECTOR), notes=LAPTOP, room=PROJECTOR))
    assert line.state is FINE
    assert line.words == "The room sees screen 2: HDMI-1, 1920 × 1080. Your notes are on screen 1."


@pytest.mark.parametrize(
    ("facts", "state", "words", "mend"),
    [
        (
            ScreensFacts(screens=(LAPTOP, PROJECTOR), notes=PROJECTOR, room=LAPTOP, notes_confirmed=False),
            LOOK, "The room sees screen 1", "S swaps them",
        ),
        (ScreensFacts(screens=(LAPTOP,), notes=LAPTOP, room=None), LOOK, "one screen", "Plug in the projector"),
        (ScreensFacts(screens=(LAPTOP, MIRROR), notes=LAPTOP, room=None), LOOK, "the same picture", "settings"),
        (ScreensFacts(screens=(LAPTOP, PROJECTOR), notes=LAPTOP, room=None), LOOK, "on your screen", "S gives it"),
        (ScreensFacts(screens=(LAPTOP,), notes=LAPTOP, room=None, room_is_shown=False), LOOK, "no screen", "again"),
        (ScreensFacts(screens=(LAPTOP,), notes=LAPTOP, room=None, window_was_asked_for=True), FINE, "in a call", ""),
    ],
)  # fmt: skip
def test_screens_as_they_may_be(facts: ScreensFacts, state: LineState, words: str, mend: str) -> None:
    line = screens_line(facts)
    assert line.state is state
    assert words in line.words
    assert mend in line.mend


@pytest.mark.parametrize(
    ("has_device", "was_played", "state", "words"),
    [
        (None, False, UNKNOWN, "Looking for a loudspeaker"),
        (False, False, LOOK, "No loudspeaker was found"),
        (False, True, LOOK, "No loudspeaker was found"),
        (True, False, FINE, "only you can tell"),
        (True, True, FINE, "Did you hear both?"),
    ],
)
def test_sound(has_device: bool | None, was_played: bool, state: LineState, words: str) -> None:
    line = sound_line(has_device, was_played=was_played)
    assert line.state is state
    assert words in line.words


@pytest.mark.parametrize(
    ("charge", "was_read", "state", "words", "mend"),
    [
        (None, False, UNKNOWN, "Asking", ""),
        (None, True, UNKNOWN, "does not tell of a battery", "should be plugged in"),
        (Charge(83.6, plugged_in=True), True, FINE, "Plugged in; the battery is at 84 %.", ""),
        (Charge(5, plugged_in=True), True, FINE, "5 %", ""),
        (Charge(83.6, plugged_in=False), True, LOOK, "Not plugged in", "Please plug it in."),
        (Charge(12, plugged_in=False), True, LOOK, "12 %", "before you begin"),
        (Charge(90, plugged_in=None), True, UNKNOWN, "90 %", "plugged in?"),
        (Charge(40, plugged_in=None), True, LOOK, "40 %", "plugged in?"),
    ],
)
def test_power(charge: Charge | None, was_read: bool, state: LineState, words: str, mend: str) -> None:
    line = power_line(charge, was_read=was_read)
    assert line.state is state
    assert words in line.words
    assert mend in line.mend


def test_staying_awake() -> None:
    states = {awake: awake_line(awake).state for awake in (None, True, False)}
    assert states == {None: UNKNOWN, True: FINE, False: LOOK}
    assert "turn off sleep" in awake_line(False).mend


def test_room_to_write_the_evening_down() -> None:
    assert saving_line(can_write=True, free_bytes=ENOUGH_BYTES).state is FINE
    assert saving_line(can_write=True, free_bytes=None).state is FINE
    full = saving_line(can_write=True, free_bytes=12_300_000)
    assert full.state is LOOK
    assert "12 MB" in full.words
    assert "read-only" in saving_line(can_write=False, free_bytes=None).words
