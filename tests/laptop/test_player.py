"""The device is open while something sounds, and no longer; one that is slow or gone keeps nobody waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from hearthside.laptop.player import Player
from hearthside.laptop.tones import Tone, read_tone, seconds_of
from hearthside.store.bundled import find_bundled
from tests.laptop.fake_device import FakeDevices

SOUNDS = find_bundled().assets / "sounds"
BELL_SECONDS = seconds_of(read_tone(SOUNDS, Tone.BELL))
SOFT_SECONDS = seconds_of(read_tone(SOUNDS, Tone.SOFT))


class Stage:
    """A player with fake devices and a time that stands still until the test moves it."""

    def __init__(self) -> None:
        self.now_seconds = 100.0
        self.devices = FakeDevices()
        self.player = Player(SOUNDS, self.devices, lambda: self.now_seconds)

    def ask(self, *tones: Tone) -> Callable[[], None]:
        return self.player.request(tones)

    def heard(self) -> bytes:
        return self.devices.takes[-1](10_000_000)


@pytest.fixture
def stage() -> Stage:
    return Stage()


def test_a_tone_opens_the_device_and_is_what_the_device_gets(stage: Stage) -> None:
    assert stage.player.seconds_left() is None
    stage.ask(Tone.BELL)()
    assert stage.devices.open == 1
    assert stage.heard() == read_tone(SOUNDS, Tone.BELL)


def test_the_device_is_let_go_when_the_last_tone_has_rung_out(stage: Stage) -> None:
    stage.ask(Tone.BELL)()
    stage.now_seconds += 2.5
    stage.ask(Tone.SOFT)()
    assert len(stage.devices.takes) == 1
    assert stage.player.seconds_left() == pytest.approx(SOFT_SECONDS + 0.5)
    stage.now_seconds += 60
    assert stage.player.seconds_left() == 0.0
    stage.player.fall_silent()
    assert stage.devices.open == 0
    assert stage.player.seconds_left() is None


def test_a_short_tone_does_not_cut_off_a_long_one(stage: Stage) -> None:
    stage.ask(Tone.BELL)()
    stage.ask(Tone.SOFT)()
    assert stage.player.seconds_left() == pytest.approx(BELL_SECONDS + 0.5)


def test_several_tones_of_one_request_sound_one_after_the_other(stage: Stage) -> None:
    stage.ask(Tone.BELL, Tone.SOFT)()
    assert stage.heard() == read_tone(SOUNDS, Tone.BELL) + read_tone(SOUNDS, Tone.SOFT)


def test_what_a_lost_device_did_not_play_is_not_played_later(stage: Stage) -> None:
    stage.ask(Tone.BELL)()
    stage.player.fall_silent()
    stage.ask(Tone.SOFT)()
    assert stage.heard() == read_tone(SOUNDS, Tone.SOFT)


def test_without_a_device_there_is_silence_and_the_next_tone_looks_again(stage: Stage) -> None:
    stage.devices.present = False
    stage.player.look()
    stage.ask(Tone.BELL)()
    assert stage.devices.takes == []
    assert stage.player.seconds_left() is None
    stage.devices.present = True
    stage.ask(Tone.SOFT)()
    assert stage.player.has_device
    assert stage.heard() == read_tone(SOUNDS, Tone.SOFT)


def test_after_a_device_that_hung_there_is_no_burst_of_tones(stage: Stage) -> None:
    late = [stage.ask(Tone.BELL) for _ in range(5)]
    stage.now_seconds += 3.1
    for begin in late:
        begin()
    assert stage.devices.takes == []
    stage.ask(Tone.SOFT)()
    assert stage.heard() == read_tone(SOUNDS, Tone.SOFT)


def test_looking_makes_no_sound_and_holds_nothing(stage: Stage) -> None:
    stage.player.look()
    assert (stage.player.has_device, stage.devices.open) == (True, 0)
    assert stage.heard() == b""


def test_looking_while_something_sounds_lets_it_sound(stage: Stage) -> None:
    stage.ask(Tone.BELL)()
    stage.player.look()
    assert stage.devices.open == 1


def test_silence_is_told_at_once_or_when_it_comes(stage: Stage) -> None:
    before, after = threading.Event(), threading.Event()
    stage.player.tell_when_silent(before)
    assert before.is_set()
    stage.ask(Tone.BELL)()
    stage.player.tell_when_silent(after)
    assert not after.is_set()
    stage.player.fall_silent()
    assert after.is_set()


@pytest.mark.parametrize("present", [True, False])
def test_whether_there_is_a_device_is_known_after_the_first_try(stage: Stage, present: bool) -> None:
    known_before = stage.player.has_device
    stage.devices.present = present
    stage.player.look()
    assert (known_before, stage.player.has_device) == (None, present)
