"""Owns what may stand in a file for another program's calendar or address book, and what such a file may be called."""

from __future__ import annotations

import re

from hearthside.deck.file_names import file_stem, is_device

_CONTROLS = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]+")
_MOST_BYTES_OF_A_NAME = 60
_LONGEST_VALUE = 4_000


def plain_value(text: str) -> str:
    """Return ``text`` with spaces for control characters and ``\\n`` for line ends, cut where it is beyond reading."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROLS.sub(" ", text).strip()[:_LONGEST_VALUE]


def file_name(words: str, fallback: str, ending: str) -> str:
    """Return a file's name made of ``words``, good on every system: ``mindful-communication.ics``."""
    stem = file_stem(words, _MOST_BYTES_OF_A_NAME)
    return f"{fallback if not stem or is_device(stem) else stem}.{ending}"
