"""Owns what the facilitator is told about the laptop: a sentence, and what can be done."""

from __future__ import annotations

from msgspec import Struct


class Advice(Struct, frozen=True):
    """One plain sentence for the facilitator alone, and a second one that says what helps."""

    text: str
    mend: str
    is_brief: bool = False
    """It is only good to know: nobody has to take it away."""
    subject: str = ""
    """What it is about: it makes an earlier advice about the same superfluous."""
