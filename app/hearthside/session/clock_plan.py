"""Owns what an activity's clock has to run: rounds as numbers, never words, so that a journal can keep them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from hearthside.deck.activities import Activity, Begin, Break, Breathe, Discussion, Round, RoundKind, Sound
from hearthside.deck.durations import parse_duration
from hearthside.deck.turns import GROUP_SIZES

BREAK_ENDS_SOON_SECONDS = 120.0
"""A bell calls people back this long before a break ends."""
_SHORTEST_WITH_HALF_SECONDS = 60.0
"""Halfway through less than a minute is no news."""


class ClockKind(StrEnum):
    DISCUSSION = "discussion"
    BREATHE = "breathe"
    BREAK = "break"
    BEGIN = "begin"


class CueKind(StrEnum):
    """What a reading of the clock can cross, in the order of their weight when several fall together."""

    END = "end"
    CHANGE = "change"
    TIME_LEFT = "time-left"
    HALF = "half"


@dataclass(frozen=True, slots=True)
class CueTime:
    """A place in a round where something is said. ``number`` is the group's size for CHANGE, seconds for TIME_LEFT."""

    kind: CueKind
    number: float = 0.0
    turn: int = 0
    """Which change it is for groups of that size, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedRound:
    """One round: its length, the sizes of group that share it, and which of them hear a tone."""

    seconds: float
    number: int = 0
    """Its index among the rounds that the deck lists: earlier ones may have been dropped."""
    turn_sizes: tuple[int, ...] = ()
    tone_sizes: tuple[int, ...] = ()
    time_left_seconds: tuple[float, ...] = ()
    has_half: bool = False
    is_each: bool = False
    """Whether everybody in one circle has a turn; ``turn_sizes`` is then the number of people."""
    optional: bool = False

    def cue_times(self, total_seconds: float) -> Iterator[tuple[float, CueTime]]:
        """Yield each cue with the seconds after the round's start at which it is due, in no particular order.

        A change of turn divides the round's present total, so that time added reaches everybody's turn; a group with
        more people than there are seconds has none.
        """
        if self.has_half and total_seconds >= _SHORTEST_WITH_HALF_SECONDS:
            yield total_seconds / 2, CueTime(CueKind.HALF)
        for left in self.time_left_seconds:
            if left < total_seconds:
                yield total_seconds - left, CueTime(CueKind.TIME_LEFT, left)
        for size in self.turn_sizes:
            for turn, after in enumerate(turn_marks(size, total_seconds), 1):
                yield after, CueTime(CueKind.CHANGE, size, turn)
        yield total_seconds, CueTime(CueKind.END)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockPlan:
    """All rounds of one slide's clock. The next begins by itself, ``gap_seconds`` after the one before ended."""

    kind: ClockKind
    rounds: tuple[TimedRound, ...]
    gap_seconds: float = 0.0
    sound: Sound = Sound.BELL


def turn_marks(size: int, total_seconds: float) -> tuple[float, ...]:
    """Return when a group of ``size`` changes turns, in seconds from the round's start."""
    return tuple(total_seconds * turn / size for turn in range(1, size)) if size <= total_seconds else ()


def clock_plan(
    activity: Activity, seconds_until_start: float = 0.0, round_seconds: tuple[float, ...] = ()
) -> ClockPlan:
    """Return what the clock of ``activity`` runs.

    ``seconds_until_start`` is how long a ``::: begin`` has to wait. ``round_seconds`` are other lengths for its rounds,
    0 for one that is dropped; they count only where there is one for each round and one of them is left.
    """
    rounds = _own_rounds(activity, seconds_until_start)
    if len(round_seconds) == len(rounds) and any(seconds > 0 for seconds in round_seconds):
        changed = zip(rounds, round_seconds, strict=True)
        rounds = tuple(replace(round_, seconds=seconds) for round_, seconds in changed if seconds > 0)
    match activity:
        case Discussion():
            gap_seconds = float(activity.gap_seconds)
            return ClockPlan(kind=ClockKind.DISCUSSION, rounds=rounds, gap_seconds=gap_seconds, sound=activity.sound)
        case Breathe():
            return ClockPlan(kind=ClockKind.BREATHE, rounds=rounds, sound=Sound.SOFT)
        case Break():
            return ClockPlan(kind=ClockKind.BREAK, rounds=rounds)
        case Begin():
            return ClockPlan(kind=ClockKind.BEGIN, rounds=rounds, sound=Sound.SOFT)


def _own_rounds(activity: Activity, seconds_until_start: float) -> tuple[TimedRound, ...]:
    match activity:
        case Discussion():
            return tuple(_discussion_round(activity, number) for number in range(len(activity.rounds)))
        case Breathe():
            return (TimedRound(seconds=activity.seconds),)
        case Break():
            return (TimedRound(seconds=activity.seconds, time_left_seconds=(BREAK_ENDS_SOON_SECONDS,)),)
        case Begin():
            return (TimedRound(seconds=max(1.0, seconds_until_start)),)


def _discussion_round(discussion: Discussion, number: int) -> TimedRound:
    round_ = discussion.rounds[number]
    sizes = _turn_sizes(discussion, round_)
    is_each = round_.kind is RoundKind.EACH
    lefts = (parse_duration(cue) for cue in discussion.cues if cue != "half")
    return TimedRound(
        seconds=round_.seconds,
        number=number,
        turn_sizes=sizes,
        tone_sizes=sizes if is_each else discussion.sizes,
        time_left_seconds=tuple(float(left) for left in lefts if left),
        has_half="half" in discussion.cues,
        is_each=is_each,
        optional=round_.optional,
    )


def _turn_sizes(discussion: Discussion, round_: Round) -> tuple[int, ...]:
    """Return the sizes of group whose turns change in ``round_``: those that the discussion names, else all three;
    ``each`` is one group of everybody."""
    match round_.kind:
        case RoundKind.SHARED:
            return discussion.sizes or GROUP_SIZES
        case RoundKind.EACH:
            return (round(round_.seconds / max(1, round_.each_seconds)),)
        case RoundKind.PLAIN:
            return ()
