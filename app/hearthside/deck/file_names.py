"""Owns the names of files that are made from titles: good on every system, and readable in a list."""

from __future__ import annotations

import re
import unicodedata

_NOT_FOR_A_NAME = re.compile(r"[^\w]+|_+")
_MOST_BYTES = 80
_DEVICES = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9¹²³]")
"""What Windows takes for a device, whatever comes behind the dot."""
_BESIDE_DECKS = ("readme", "format")
"""Texts that may lie in a folder of decks and are none."""
_WITHOUT_A_TITLE = "evening"


def file_stem(title: str, most_bytes: int = _MOST_BYTES) -> str:
    """Return ``mindful-communication`` for “Mindful Communication”, cut between words where that is possible.

    Empty where ``title`` has no letter or figure. May be the name of a device.
    """
    plain = unicodedata.normalize("NFC", title).casefold().replace("'", "").replace("’", "")
    words = [word for word in _NOT_FOR_A_NAME.split(plain) if word]
    stem = ""
    for word in words:
        longer = f"{stem}-{word}" if stem else word
        if len(longer.encode(errors="replace")) > most_bytes:
            break
        stem = longer
    if not stem and words:
        stem = words[0].encode(errors="replace")[:most_bytes].decode(errors="ignore")
    return stem


def is_device(stem: str) -> bool:
    """Return whether Windows takes a file with this ``stem``, in small letters, for one of its devices."""
    return _DEVICES.fullmatch(stem) is not None


def deck_file_name(title: str) -> str:
    """Return ``mindful-communication.md`` for the deck “Mindful Communication”."""
    stem = file_stem(title) or _WITHOUT_A_TITLE
    return f"{stem}-deck.md" if is_device(stem) or stem in _BESIDE_DECKS else f"{stem}.md"
