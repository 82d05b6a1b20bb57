"""Owns what an activity's clock has to run: rounds as numbers, never words, so that a journal can keep them."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

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

    @property
    def can_run_over(self) -> bool:
        """Whether people may still talk, or be outside, when it is over; breathing and waiting end by themselves."""
        return self in (ClockKind.DISCUSSION, ClockKind.BREAK)


class CueKind(StrEnum):
    """What a reading of the clock can cross, in the order of their weight when several fall together."""

    END = "end"
    CHANGE = "change"
    TIME_LEFT = "time-left"
    HALF = "half"


class CueTime(Struct, frozen=True):
    """A place in a round where something is said. ``number`` is the group's size for CHANGE, seconds for TIME_LEFT."""

    kind: CueKind
    number: float = 0.0
    turn: int = 0
    """Which change it is for groups of that size, from 1."""


class TimedRound(Struct, frozen=True, kw_only=True):
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


class ClockPlan(Struct, frozen=True, kw_only=True):
    """All rounds of one slide's clock. The next begins by itself, ``gap_seconds`` after the one before ended."""

    kind: ClockKind
    rounds: tuple[TimedRound, ...]
    gap_seconds: float = 0.0
    sound: Sound = Sound.BELL


@lru_cache(maxsize=256)
def cue_timetable(round_: TimedRound, total_seconds: float) -> tuple[tuple[float, CueTime], ...]:
    """Return the cues of ``round_`` when it lasts ``total_seconds``, each with the seconds after the round's start at
    which it is due, the earliest first and the end last.

    A change of turn divides the present total, so that time added reaches everybody's turn.
    """
    cues: list[tuple[float, CueTime]] = []
    if round_.has_half and total_seconds >= _SHORTEST_WITH_HALF_SECONDS:
        cues.append((total_seconds / 2, CueTime(CueKind.HALF)))
    lefts = (left for left in round_.time_left_seconds if left < total_seconds)
    cues += [(total_seconds - left, CueTime(CueKind.TIME_LEFT, left)) for left in lefts]
    for size in round_.turn_sizes:
        marks = enumerate(turn_marks(size, total_seconds), 1)
        cues += [(after, CueTime(CueKind.CHANGE, size, turn)) for turn, after in marks]
    return (*sorted(cues, key=lambda cue: cue[0]), (total_seconds, CueTime(CueKind.END)))


def turn_marks(size: int, total_seconds: float) -> tuple[float, ...]:
    """Return when a group of ``size`` changes turns, in seconds from the round's start; a group with more people than
    there are seconds never does."""
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
        case unreachable:  # pragma: no cover
            assert_never(unreachable)


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
        case unreachable:  # pragma: no cover
            assert_never(unreachable)


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
        case unreachable:  # pragma: no cover
            assert_never(unreachable)
