"""Whether there is something to play sound on, honestly."""

from __future__ import annotations

from pathlib import Path

import pytest

from hearthside.doctor.sound import look_for_sound, sound_finding
from hearthside.store.bundled import find_bundled

TWO_CARDS = """ 0 [PCH            ]: HDA-Intel - HDA Intel PCH
                      HDA Intel PCH at 0xa1330000 irq 141
 1 [Headset        ]: USB-Audio - Some Headset
                      Some Headset at usb-0000:00:14.0-2, full speed
"""


def test_the_cards_are_named(tmp_path: Path) -> None:
    cards = tmp_path / "cards"
    cards.write_text(TWO_CARDS)
    assert sound_finding(True, (), cards).words == "HDA Intel PCH, Some Headset"


def test_a_device_without_a_card_is_a_device(tmp_path: Path) -> None:
    cards = tmp_path / "cards"
    cards.write_text("--- no soundcards ---\n")
    for place in (cards, tmp_path / "nowhere"):
        assert sound_finding(True, (), place).words == "a sound device was found"


@pytest.mark.parametrize(
    ("has_device", "words"), [(False, "no sound device was found; cues will be seen"), (None, "does not answer")]
)
def test_no_device_is_no_fault(tmp_path: Path, has_device: bool | None, words: str) -> None:
    cards = tmp_path / "cards"
    cards.write_text(TWO_CARDS)
    finding = sound_finding(has_device, (), cards)
    assert words in finding.words
    assert not finding.missing


def test_tones_that_are_gone_are_missing(tmp_path: Path) -> None:
    finding = look_for_sound(tmp_path)
    assert finding.missing
    assert "bell.wav, soft.wav" in finding.words


def test_the_tones_that_come_with_hearthside_are_all_there() -> None:
    assert not look_for_sound(find_bundled().assets / "sounds").missing
