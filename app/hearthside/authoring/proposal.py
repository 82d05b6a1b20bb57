"""Owns what is proposed while typing: a text to put in, and what it is."""

from __future__ import annotations

from msgspec import Struct


class Proposal(Struct, frozen=True):
    """``text`` takes the place of what was typed; ``explanation`` is a few words for people."""

    text: str
    explanation: str = ""
