"""Owns how an evening is written down: a line of JSON per fact, numbers and names of facts, never a word of content."""

from __future__ import annotations

from typing import Final, get_args

import msgspec
from msgspec import Struct

from hearthside.session.clock import Instant
from hearthside.session.events import Event

FORMAT_VERSION: Final = 1

_KINDS: Final = {kind.__name__: kind for kind in get_args(Event)}


class SlideOutline(Struct, frozen=True):
    """What a report has to know of a slide when its deck is gone or was edited since."""

    planned_seconds: float
    section: int | None
    key: str
    """A short fingerprint of the slide's text, to know it again; the text itself cannot be read from it."""


class JournalHead(Struct, frozen=True, kw_only=True):
    """The first line of a journal: which deck the evening presents, and as what."""

    version: int = FORMAT_VERSION
    deck_path: str
    deck_fingerprint: str
    is_rehearsal: bool = False
    slides: tuple[SlideOutline, ...] = ()


class Entry(Struct, frozen=True):
    """A fact and when it happened. ``run`` counts the starts of the program that took part in the evening, from 0:
    monotonic moments may be compared within one run only."""

    run: int
    at: Instant
    fact: Event


class _Line(Struct, frozen=True):
    run: int
    mono: float
    wall: float
    kind: str
    fact: msgspec.Raw


def head_line(head: JournalHead) -> bytes:
    """Return the head as one line without its line feed."""
    return msgspec.json.encode(head)


def read_head(line: bytes) -> JournalHead | None:
    """Return the head that ``line`` says; None where it is damaged, foreign, or of a later version."""
    try:
        head = msgspec.json.decode(line, type=JournalHead)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return head if head.version == FORMAT_VERSION else None


def entry_line(entry: Entry) -> bytes:
    """Return a fact as one line without its line feed."""
    fact = msgspec.Raw(msgspec.json.encode(entry.fact))
    at = entry.at
    return msgspec.json.encode(_Line(entry.run, at.monotonic_seconds, at.wall_seconds, type(entry.fact).__name__, fact))


def read_entry(line: bytes) -> Entry | None:
    """Return the fact that ``line`` says; None where it is damaged or a fact that this version does not know."""
    try:
        read = msgspec.json.decode(line, type=_Line)
        kind = _KINDS.get(read.kind)
        if kind is None:
            return None
        fact = msgspec.json.decode(read.fact, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return Entry(read.run, Instant(read.mono, read.wall), fact)
