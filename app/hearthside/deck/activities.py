"""Owns what happens on a timed slide: discussions and their rounds, breathing, breaks, the beginning."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct, field

from hearthside.deck.source import Span


class DiscussionFormat(StrEnum):
    SOLO = "solo"
    PAIRS = "pairs"
    TURNS = "turns"
    SPEAKER_LISTENER = "speaker-listener"
    IMAGO = "imago"
    THINK_PAIR_SHARE = "think-pair-share"
    ONE_TWO_FOUR_ALL = "one-two-four-all"
    TRIADS = "triads"
    CIRCLE = "circle"
    FISHBOWL = "fishbowl"
    GO_ROUND = "go-round"
    GROUP = "group"


class RoundKind(StrEnum):
    PLAIN = "plain"
    SHARED = "shared"
    """``seconds`` is a total that each group divides by its own size."""
    EACH = "each"
    """``seconds`` is already multiplied by the number of people; ``each_seconds`` is one person's."""


class Sound(StrEnum):
    BELL = "bell"
    SOFT = "soft"
    NONE = "none"


class ClockDisplay(StrEnum):
    VISIBLE = "visible"
    BAR = "bar"
    HIDDEN = "hidden"


class Round(Struct, frozen=True, kw_only=True):
    """One stretch of a discussion. ``seconds`` is its whole length, at least 1."""

    text: str
    seconds: int
    kind: RoundKind = RoundKind.PLAIN
    each_seconds: int = 0
    optional: bool = False
    silent: bool = False
    job: str = ""
    """What those who do not speak do meanwhile: "Listen: no fixing, no defending"."""
    marks: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    """For a shared round: group size (2, 3, 4) to the changes of turn, in seconds from the round's start."""


class Discussion(Struct, frozen=True, kw_only=True):
    """A timed conversation; its question is the slide's heading."""

    span: Span
    format: DiscussionFormat
    rounds: tuple[Round, ...]
    sizes: tuple[int, ...] = ()
    """Group sizes that hear a soft tone at their change of turn."""
    cues: tuple[str, ...] = ()
    """``half`` or a time left written as a duration (``1:00``)."""
    sound: Sound = Sound.BELL
    clock: ClockDisplay = ClockDisplay.VISIBLE
    gap_seconds: int = 5
    people: int | None = None
    solo: str = ""
    shows_pass: bool = True

    @property
    def total_seconds(self) -> int:
        """All rounds together, the gaps between them left out."""
        return sum(round_.seconds for round_ in self.rounds)


class _OneStretch(Struct, frozen=True, kw_only=True):
    """What a timed slide without rounds says."""

    span: Span
    seconds: int

    @property
    def total_seconds(self) -> int:
        return self.seconds


class Breathe(_OneStretch, frozen=True, kw_only=True):
    """A stretch of quiet breathing."""


class Break(_OneStretch, frozen=True, kw_only=True):
    """A break; the slide says when it ends."""


class Begin(Struct, frozen=True, kw_only=True):
    """The slide that waits for the start; when, is the deck's ``start:``."""

    span: Span

    @property
    def total_seconds(self) -> int:
        return 0


Activity: TypeAlias = Discussion | Breathe | Break | Begin
