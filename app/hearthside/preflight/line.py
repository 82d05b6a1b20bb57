"""Owns the form of what is said before an evening: one line for each thing that is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from hearthside.tr import ntr, tr


class Topic(StrEnum):
    """What a line is about."""

    SCREENS = "screens"
    SOUND = "sound"
    POWER = "power"
    AWAKE = "awake"
    TIME = "time"
    BOOKING = "booking"
    HELP = "help"
    DECK = "deck"
    SAVING = "saving"


class LineState(StrEnum):
    """How things stand with it; none of them keeps an evening from beginning."""

    FINE = "fine"
    LOOK = "look"
    """Worth a look before people come."""
    UNKNOWN = "unknown"
    """Nobody can tell, or not yet."""

    @property
    def words(self) -> str:
        """What the sign means, for people who do not see it."""
        return {
            LineState.FINE: tr("fine"),
            LineState.LOOK: tr("look at this"),
            LineState.UNKNOWN: tr("cannot tell"),
        }[self]


class PreflightLine(Struct, frozen=True):
    """One line: what it is about, how things stand, plain words, and what helps where something does."""

    topic: Topic
    state: LineState
    words: str
    mend: str = ""
    details: tuple[str, ...] = ()
    """Single places that the words sum up."""


def title_of(topic: Topic) -> str:
    """Return the short name that stands before the words of a line about ``topic``."""
    return {
        Topic.SCREENS: tr("Screens"),
        Topic.SOUND: tr("Sound"),
        Topic.POWER: tr("Power"),
        Topic.AWAKE: tr("Staying awake"),
        Topic.TIME: tr("Time"),
        Topic.BOOKING: tr("Booking"),
        Topic.HELP: tr("Places for help"),
        Topic.DECK: tr("Slides"),
        Topic.SAVING: tr("Writing down"),
    }[topic]


def sum_words(lines: Sequence[PreflightLine]) -> str:
    """Return the one glance: ``Everything is fine``, or how many lines are worth a look."""
    count = sum(line.state is LineState.LOOK for line in lines)
    if count:
        return ntr("1 thing to look at", "{count} things to look at", count).format(count=count)
    if any(line.state is LineState.UNKNOWN for line in lines):
        return tr("Nothing to look at so far")
    return tr("Everything is fine")
