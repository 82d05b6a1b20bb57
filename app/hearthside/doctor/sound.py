"""Owns finding out whether this computer has something to play sound on, and the tones to play."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from hearthside.doctor.findings import Finding
from hearthside.export.terminal import shown
from hearthside.laptop.chimes import Chimes
from hearthside.laptop.tones import missing_tones
from hearthside.tr import tr

_SOUND_CARDS = Path("/proc/asound/cards")


def look_for_sound(sounds: Path, cards: Path = _SOUND_CARDS) -> Finding:
    """Open the system's sound device for a moment, without a sound, and see whether the tones are in ``sounds``."""
    with closing(Chimes(sounds)) as chimes:
        return sound_finding(chimes.find_device(), missing_tones(sounds), cards)


def sound_finding(has_device: bool | None, missing: Sequence[str], cards: Path = _SOUND_CARDS) -> Finding:
    """Return what was found. No device is no fault: every sound has its visible word."""
    subject = tr("Sound")
    if missing:
        words = tr("these tones cannot be read: {names}").format(names=", ".join(missing))
        return Finding(subject=subject, words=words, missing=True, mend=tr("Install Hearthside again."))
    if has_device:
        return Finding(subject=subject, words=", ".join(_card_names(cards)) or tr("a sound device was found"))
    if has_device is None:
        words = tr("the sound device does not answer; cues will be seen, and perhaps not heard")
    else:
        words = tr("no sound device was found; cues will be seen, not heard")
    return Finding(subject=subject, words=words)


def _card_names(cards: Path) -> list[str]:
    """Return the sound cards that the kernel of a Linux names; none elsewhere."""
    try:
        listing = cards.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return [shown(line.split(" - ", 1)[1]) for line in listing.splitlines() if " - " in line]
