"""Owns the name of the file for a deck, made from a title."""

from __future__ import annotations

import re
import unicodedata

_NOT_FOR_A_NAME = re.compile(r"[^\w]+|_+")
_LONGEST_BYTES = 80
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|readme|format)\Z")
_WITHOUT_A_TITLE = "evening"


def deck_file_name(title: str) -> str:
    """Return ``mindful-communication.md`` for “Mindful Communication”: a name that every file system takes."""
    plain = unicodedata.normalize("NFC", title).casefold().replace("'", "").replace("’", "")
    words = [word for word in _NOT_FOR_A_NAME.split(plain) if word]
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word
        if len(longer.encode()) > _LONGEST_BYTES:
            break
        name = longer
    if not name and words:
        name = words[0].encode()[:_LONGEST_BYTES].decode(errors="ignore")
    name = name or _WITHOUT_A_TITLE
    return f"{name}-deck.md" if _RESERVED.fullmatch(name) else f"{name}.md"
