"""Owns finding out whether this computer has something to play sound on."""

from __future__ import annotations

import sys
from pathlib import Path

from hearthside.doctor.findings import Finding
from hearthside.export.terminal import shown
from hearthside.tr import tr

_SOUND_CARDS = Path("/proc/asound/cards")


def sound_finding(cards: Path = _SOUND_CARDS, system: str = sys.platform) -> Finding:
    """Return which sound cards the kernel names; only Linux is asked, elsewhere it is said not to be checked."""
    subject = tr("Sound")
    if not system.startswith("linux"):
        return Finding(subject=subject, words=tr("not checked on this system"))
    try:
        listing = cards.read_text(encoding="utf-8", errors="replace")
    except OSError:
        listing = ""
    names = [line.split(" - ", 1)[1].strip() for line in listing.splitlines() if " - " in line]
    if names:
        return Finding(subject=subject, words=shown(", ".join(names)))
    return Finding(subject=subject, words=tr("no sound card found; everything can be presented silently"))
