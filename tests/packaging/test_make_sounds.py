"""The tones in assets/sounds are what the script computes, and such as a quiet room can bear."""

from __future__ import annotations

import math
import wave
from array import array
from pathlib import Path

import pytest

import make_sounds
from tests.architecture.python_files import ROOT

SOUNDS = ROOT / "assets" / "sounds"
TENTH_OF_A_SECOND = make_sounds.FRAMES_PER_SECOND // 10


def shipped(name: str) -> array[int]:
    with wave.open(str(SOUNDS / name), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 44_100)
        return array("h", file.readframes(file.getnframes()))


def loudness(samples: array[int]) -> float:
    return math.sqrt(sum(sample * sample for sample in samples) / len(samples)) / make_sounds.FULL_SCALE


def power_at(samples: array[int], hertz: float) -> float:
    """How much of ``hertz`` is in ``samples`` (Goertzel)."""
    turn = 2 * math.cos(math.tau * hertz / make_sounds.FRAMES_PER_SECOND)
    before, now = 0.0, 0.0
    for sample in samples:
        before, now = now, sample + turn * now - before
    return now * now + before * before - turn * now * before


def test_making_them_again_gives_the_same_bytes(tmp_path: Path) -> None:
    assert make_sounds.main([str(tmp_path)]) == 0
    assert {path.name for path in SOUNDS.glob("*.wav")} == set(make_sounds.RECIPES)
    for name in make_sounds.RECIPES:
        assert (tmp_path / name).read_bytes() == (SOUNDS / name).read_bytes(), f"run packaging/make_sounds.py: {name}"


@pytest.mark.parametrize(("name", "peak_decibels"), [("bell.wav", -6.0), ("soft.wav", -12.0)])
def test_a_tone_is_as_loud_as_it_should_be_and_has_no_offset(name: str, peak_decibels: float) -> None:
    samples = shipped(name)
    peak = max(abs(sample) for sample in samples) / make_sounds.FULL_SCALE
    assert 20 * math.log10(peak) == pytest.approx(peak_decibels, abs=0.1)
    assert abs(sum(samples) / len(samples)) < 1


@pytest.mark.parametrize("name", list(make_sounds.RECIPES))
def test_a_tone_begins_softly_and_dies_away_without_a_click(name: str) -> None:
    samples = shipped(name)
    first, last = samples[:44], samples[-441:]  # one millisecond, ten milliseconds
    assert max(abs(sample) for sample in first) < 0.05 * make_sounds.FULL_SCALE
    assert max(abs(sample) for sample in last) < 0.001 * make_sounds.FULL_SCALE
    assert samples[0] == samples[-1] == 0
    assert loudness(samples[:TENTH_OF_A_SECOND]) > 10 * loudness(samples[-2 * TENTH_OF_A_SECOND :])


@pytest.mark.parametrize("name", list(make_sounds.RECIPES))
def test_a_tone_is_never_sharp(name: str) -> None:
    samples = shipped(name)[:8820]
    fundamental = max(power_at(samples, partial.hertz) for partial in make_sounds.RECIPES[name].partials)
    sharp = max(power_at(samples, hertz) for hertz in range(4_000, 16_000, 500))
    assert 10 * math.log10(sharp / fundamental) < -50


def test_the_soft_tone_is_softer_and_shorter_than_the_bell() -> None:
    bell, soft = shipped("bell.wav"), shipped("soft.wav")
    assert len(soft) < len(bell) / 2
    assert loudness(soft) < loudness(bell)
