"""Whether there is something to play sound on, honestly."""

from __future__ import annotations

from pathlib import Path

from hearthside.doctor.sound import sound_finding

TWO_CARDS = """ 0 [PCH            ]: HDA-Intel - HDA Intel PCH
                      HDA Intel PCH at 0xa1330000 irq 141
 1 [Headset        ]: USB-Audio - Some Headset
                      Some Headset at usb-0000:00:14.0-2, full speed
"""


def test_the_cards_are_named(tmp_path: Path) -> None:
    cards = tmp_path / "cards"
    cards.write_text(TWO_CARDS)
    assert sound_finding(cards, "linux").words == "HDA Intel PCH, Some Headset"


def test_no_cards_is_no_fault(tmp_path: Path) -> None:
    cards = tmp_path / "cards"
    cards.write_text("--- no soundcards ---\n")
    for place in (cards, tmp_path / "nowhere"):
        finding = sound_finding(place, "linux")
        assert "no sound card" in finding.words
        assert not finding.missing


def test_elsewhere_nothing_is_claimed(tmp_path: Path) -> None:
    assert sound_finding(tmp_path, "darwin").words == "not checked on this system"
