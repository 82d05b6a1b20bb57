"""A tone's file that is not as it should be is silence."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from hearthside.laptop.tones import Tone, missing_tones, read_tone, seconds_of
from hearthside.store.bundled import find_bundled

SOUNDS = find_bundled().assets / "sounds"


def write_tone(path: Path, *, channels: int = 1, rate: int = 44_100, seconds: int = 1) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(bytes(2 * channels * rate * seconds))


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_comes_with_hearthside(tone: Tone) -> None:
    assert 0.5 < seconds_of(read_tone(SOUNDS, tone)) < 3
    assert not missing_tones(SOUNDS)


@pytest.mark.parametrize("data", [None, b"", b"RIFF", b"no sound at all" * 9, (SOUNDS / "bell.wav").read_bytes()[:30]])
def test_a_damaged_or_missing_file_is_silence(tmp_path: Path, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / "bell.wav").write_bytes(data)
    assert read_tone(tmp_path, Tone.BELL) == b""
    assert "bell.wav" in missing_tones(tmp_path)


def test_a_file_cut_off_in_the_middle_sounds_as_far_as_it_goes(tmp_path: Path) -> None:
    (tmp_path / "bell.wav").write_bytes((SOUNDS / "bell.wav").read_bytes()[:10_001])
    tone = read_tone(tmp_path, Tone.BELL)
    assert 0 < len(tone) < 10_001
    assert len(tone) % 2 == 0


def test_a_folder_in_place_of_a_file_is_silence(tmp_path: Path) -> None:
    (tmp_path / "soft.wav").mkdir()
    assert read_tone(tmp_path, Tone.SOFT) == b""


@pytest.mark.parametrize(("channels", "rate"), [(2, 44_100), (1, 48_000)])
def test_a_file_of_another_kind_is_silence(tmp_path: Path, channels: int, rate: int) -> None:
    write_tone(tmp_path / "bell.wav", channels=channels, rate=rate)
    assert read_tone(tmp_path, Tone.BELL) == b""


def test_no_tone_lasts_for_ever(tmp_path: Path) -> None:
    write_tone(tmp_path / "bell.wav", seconds=12)
    assert seconds_of(read_tone(tmp_path, Tone.BELL)) == 10
