"""Owns what may stand in a file for another program's calendar or address book, and what such a file may be called."""

from __future__ import annotations

import re

_CONTROLS = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]+")
_NO_LETTERS = re.compile(r"[\W_]+")
_LONGEST_NAME = 60
_LONGEST_VALUE = 4_000
_DEVICES = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])")
"""What Windows takes for a device, whatever comes behind the dot."""


def plain_value(text: str) -> str:
    """Return ``text`` with spaces for control characters and ``\\n`` for line ends, cut where it is beyond reading."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub(" ", text).strip()[:_LONGEST_VALUE]


def file_name(words: str, fallback: str, ending: str) -> str:
    """Return a file's name made of ``words``, good on every system: ``mindful-communication.ics``."""
    stem = _NO_LETTERS.sub("-", words.casefold()).strip("-")[:_LONGEST_NAME].strip("-")
    if not stem or _DEVICES.fullmatch(stem):
        stem = fallback
    return f"{stem}.{ending}"
