"""Owns what can be said about a deck that is not as it should be."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from hearthside.deck.edits import TextEdit
from hearthside.deck.source import Span


class Severity(StrEnum):
    """How much a fault matters; neither ever stops a deck from being presented."""

    HINT = "hint"
    """Could be better; the deck does what its author meant."""
    FAULT = "fault"
    """Something will not be shown as its author meant."""


class SlideRemark(Struct, frozen=True):
    """A remark in the deck that asks for a look: the number of its slide, and its words, which others may have too."""

    slide: int
    words: str


class Fault(Struct, frozen=True):
    """One thing to mend: where, what in plain words, and a proposed mend in plain words."""

    code: str
    """A stable name in kebab-case for tests and tools, never shown to people: ``missing-picture``."""
    span: Span
    line: int
    column: int
    message: str
    mend: str
    severity: Severity = Severity.FAULT
    proposal: TextEdit | None = None
    """The edit that makes the proposed mend, where whoever found the fault knows it to the letter."""
    remark: SlideRemark | None = None
    """What is pointed at, where that is a remark for the trainer."""


class UnreadableDeck(Exception):
    """The only refusal: the file is no text (UTF-8 or UTF-16), is over 16 MiB, or is no file at all.

    ``str()`` of it is one plain sentence for people; ``mend`` says what they can do.
    """

    def __init__(self, message: str, mend: str) -> None:
        super().__init__(message)
        self.mend = mend
