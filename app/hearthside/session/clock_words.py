"""Owns the quiet words that the room sees beside a tone: no cue is only heard, and none of them is a reproach."""

from __future__ import annotations

from collections.abc import Iterable

from hearthside.deck.durations import format_clock
from hearthside.session.clock_plan import ClockKind, ClockPlan, CueKind, CueTime
from hearthside.tr import tr

_BETWEEN = " · "


def cue_words(plan: ClockPlan, round_index: int, cues: Iterable[CueTime]) -> str:
    """Return what the room reads when ``cues`` of one round of ``plan`` fall together; empty where there are none."""
    by_kind: dict[CueKind, list[CueTime]] = {}
    for cue in cues:
        by_kind.setdefault(cue.kind, []).append(cue)
    if CueKind.END in by_kind:
        return end_words(plan.kind)
    said = []
    if CueKind.HALF in by_kind:
        said.append(tr("Halfway"))
    said += [time_left_words(plan.kind, cue.number) for cue in by_kind.get(CueKind.TIME_LEFT, ())]
    if CueKind.CHANGE in by_kind:
        sizes = {int(cue.number) for cue in by_kind[CueKind.CHANGE]}
        said.append(tr("Next person") if plan.rounds[round_index].is_each else change_words(sizes))
    return _BETWEEN.join(said)


def end_words(kind: ClockKind) -> str:
    """Return what the room reads when a clock of that kind has run out."""
    words = {
        ClockKind.DISCUSSION: tr("Finish your sentence"),
        ClockKind.BREATHE: tr("Come back when you are ready"),
        ClockKind.BREAK: tr("Welcome back"),
        ClockKind.BEGIN: tr("Let’s begin"),
    }
    return words[kind]


def change_words(sizes: Iterable[int]) -> str:
    """Return whose turns change now: ``Twos and fours: change turns``."""
    names = {2: tr("twos"), 3: tr("threes"), 4: tr("fours")}
    groups = [names.get(size, tr("groups of {size}").format(size=size)) for size in sorted(sizes)]
    listed = (
        groups[0] if len(groups) == 1 else tr("{some} and {last}").format(some=", ".join(groups[:-1]), last=groups[-1])
    )
    return tr("{groups}: change turns").format(groups=listed[:1].upper() + listed[1:])


def time_left_words(kind: ClockKind, seconds: float) -> str:
    """Return how much time is left: ``One minute left``; before the end of a break, when it goes on."""
    minutes, rest = divmod(round(seconds), 60)
    if kind is ClockKind.BREAK and minutes and not rest:
        return tr("Back in one minute") if minutes == 1 else tr("Back in {count} minutes").format(count=minutes)
    if rest and minutes:
        return tr("{time} left").format(time=format_clock(round(seconds)))
    if rest:
        return tr("{count} seconds left").format(count=rest)
    return tr("One minute left") if minutes == 1 else tr("{count} minutes left").format(count=minutes)


def next_role(role: str) -> str:
    """Return what comes after the round that has just ended."""
    return tr("Next: {role}").format(role=role)


def minutes_until(seconds: float) -> str:
    """Return how long it is until the evening begins, in whole minutes rounded up: ``in 12 minutes``."""
    minutes = max(1, -int(-seconds // 60))
    hours, rest = divmod(minutes, 60)
    if hours:
        return tr("in {hours} h {minutes} min").format(hours=hours, minutes=rest) if rest else _in_hours(hours)
    return tr("in a minute") if minutes == 1 else tr("in {count} minutes").format(count=minutes)


def _in_hours(hours: int) -> str:
    return tr("in an hour") if hours == 1 else tr("in {count} hours").format(count=hours)
