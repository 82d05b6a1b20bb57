"""Owns what the clock bar says of a clock at one moment, in words: private, so overtime has its place here."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from msgspec import Struct

from hearthside.deck.activities import Activity, Begin, Break, Breathe, Discussion, Round, RoundKind
from hearthside.deck.durations import format_clock
from hearthside.session.activity_clock import ActivityClock, Phase, StopCause, advance
from hearthside.session.clock import Instant
from hearthside.session.clock_rack import ClockRack
from hearthside.session.pace import clock_words
from hearthside.session.round_words import (
    back_words,
    begin_words,
    caption,
    closing_words,
    listeners_words,
    overtime_words,
    shown_seconds,
    then_words,
    time_words,
)
from hearthside.tr import tr


class ClockMood(StrEnum):
    READY = "ready"
    RUNNING = "running"
    GAP = "gap"
    STANDING = "standing"
    """Paused, held, or stopped by a sleep."""
    OVERTIME = "overtime"
    OVER = "over"
    """The end has come and no overtime counts."""


class ClockReading(Struct, frozen=True, kw_only=True):
    """One reading: ``figures`` are large, ``state`` is a chip of one or two words, the rest are two lines."""

    mood: ClockMood
    figures: str
    title: str
    state: str = ""
    detail: str = ""
    brief: str = ""
    """What of the detail is said beside the word of a cue: when the next round begins."""
    listeners: str = ""
    """What those who do not speak do, for whoever asks."""

    @property
    def spoken(self) -> str:
        """All of it in one sentence, for screen readers."""
        return ", ".join(part for part in (self.title, self.figures, self.state, self.detail, self.listeners) if part)


class RoundPart(Struct, frozen=True):
    """One round on the bar: its words, its length, what is special about it, and the part of it that passed."""

    words: str
    seconds: float
    tags: str
    passed: float
    is_on: bool

    @property
    def spoken(self) -> str:
        length = format_clock(shown_seconds(self.seconds))
        return " · ".join(part for part in (self.words, length, self.tags) if part)


def read_clock(clock: ActivityClock, activity: Activity, now: Instant) -> ClockReading:
    """Return what the console says of ``clock``, whenever it was read last."""
    at = now.monotonic_seconds
    clock, _ = advance(clock, at)
    mood = _mood(clock, at)
    return ClockReading(
        mood=mood,
        figures=_figures(clock, mood, at),
        title=_title(clock, activity, now),
        state=_state_words(clock, mood),
        detail=_detail(clock, activity, now),
        brief=_starts_in(clock, now),
        listeners=listeners_words(clock, activity),
    )


def round_parts(clock: ActivityClock, activity: Activity, now: Instant) -> tuple[RoundPart, ...]:
    """Return the rounds that ``clock`` runs, in their order."""
    at = now.monotonic_seconds
    clock, _ = advance(clock, at)
    parts: list[RoundPart] = []
    for index, (timed, seconds) in enumerate(zip(clock.plan.rounds, clock.round_lengths_seconds, strict=True)):
        is_on = index == clock.round_index
        deck_round = _deck_round(activity, timed.number)
        parts.append(
            RoundPart(
                words=deck_round.text if deck_round is not None else "",
                seconds=clock.countdown.total_seconds if is_on else seconds,
                tags=" · ".join(round_tags(deck_round)) if deck_round is not None else "",
                passed=_passed(clock, at) if is_on else float(index < clock.round_index),
                is_on=is_on and clock.phase is not Phase.OVER,
            )
        )
    return tuple(parts)


def round_tags(round_: Round) -> tuple[str, ...]:
    """Return what is special about a round, in words."""
    tags = []
    if round_.kind is RoundKind.SHARED:
        tags.append(tr("shared"))
    if round_.kind is RoundKind.EACH:
        tags.append(tr("{time} each").format(time=format_clock(round_.each_seconds)))
    if round_.optional:
        tags.append(tr("optional"))
    if round_.silent:
        tags.append(tr("silent"))
    return tuple(tags)


def clock_elsewhere(rack: ClockRack, here: int) -> int | None:
    """Return the slide, not ``here``, whose clock runs: one with people in the middle of it before one in overtime."""
    found = [
        (clock.is_busy, slide == rack.last_touched, slide)
        for slide, clock in rack.clocks.items()
        if slide != here and clock.is_running and (clock.is_busy or clock.plan.kind.can_run_over)
    ]
    return max(found)[2] if found else None


def elsewhere_words(clock: ActivityClock, activity: Activity | None, slide: int, now: Instant) -> str:
    """Return the chip for a clock that runs on another slide (``slide`` from 0): ``Speak 2:08 · slide 9``."""
    at = now.monotonic_seconds
    clock, _ = advance(clock, at)
    role = caption(clock, activity, now) if isinstance(activity, Discussion) else _kind_words(activity)
    if clock.phase is Phase.OVER:
        figures = tr("time is over")
    elif clock.phase is Phase.GAP:
        figures = format_clock(shown_seconds(clock.gap_seconds_left(at)))
    else:
        figures = time_words(clock, at)
    if clock.phase is Phase.OVER and isinstance(activity, Discussion):
        role = ""
    number = tr("slide {number}").format(number=slide + 1)
    return " · ".join(part for part in (" ".join(part for part in (role, figures) if part), number) if part)


def _mood(clock: ActivityClock, at: float) -> ClockMood:
    match clock.phase:
        case Phase.READY:
            return ClockMood.READY
        case Phase.OVER:
            counts = clock.is_running and clock.overtime_seconds(at) >= 1
            return ClockMood.OVERTIME if counts else ClockMood.OVER
        case Phase.ROUND | Phase.GAP:
            if not clock.is_running:
                return ClockMood.STANDING
            return ClockMood.GAP if clock.phase is Phase.GAP else ClockMood.RUNNING
        case unreachable:  # pragma: no cover
            assert_never(unreachable)


def _figures(clock: ActivityClock, mood: ClockMood, at: float) -> str:
    if mood is ClockMood.OVERTIME:
        return overtime_words(clock, at)
    if clock.phase is Phase.GAP:
        return format_clock(shown_seconds(clock.gap_seconds_left(at)))
    return time_words(clock, at)


def _state_words(clock: ActivityClock, mood: ClockMood) -> str:
    if clock.stopped_by is StopCause.HOLD:
        return tr("held")
    words = {
        ClockMood.READY: tr("ready"),
        ClockMood.STANDING: tr("paused"),
        ClockMood.OVERTIME: tr("over"),
        ClockMood.OVER: tr("over"),
    }
    return words.get(mood, "")


def _title(clock: ActivityClock, activity: Activity, now: Instant) -> str:
    if not isinstance(activity, Discussion):
        return _kind_words(activity)
    if clock.phase is not Phase.OVER:
        return caption(clock, activity, now)
    last = _deck_round(activity, clock.round.number)
    return last.text if last is not None else ""


def _detail(clock: ActivityClock, activity: Activity, now: Instant) -> str:
    if clock.phase is Phase.OVER:
        return tr("the room reads “{words}”").format(words=closing_words(clock.plan.kind))
    if clock.phase is Phase.GAP:
        step = tr("step {number} of {count}").format(number=clock.round_index + 2, count=len(clock.plan.rounds))
        return f"{_starts_in(clock, now)} · {step}"
    match activity:
        case Discussion():
            return then_words(clock, activity) or listeners_words(clock, activity)
        case Breathe():
            ends = now.wall_seconds + clock.remaining_seconds(now.monotonic_seconds)
            return tr("until {time}").format(time=clock_words(ends))
        case Break():
            return back_words(clock, now)
        case Begin():
            return begin_words(clock, now)
        case unreachable:  # pragma: no cover
            assert_never(unreachable)


def _starts_in(clock: ActivityClock, now: Instant) -> str:
    """Return when the next round begins by itself: ``starts in 0:04``; empty outside the gap before it."""
    if clock.phase is not Phase.GAP:
        return ""
    left = format_clock(shown_seconds(clock.gap_seconds_left(now.monotonic_seconds)))
    return tr("starts in {time}").format(time=left)


def _kind_words(activity: Activity | None) -> str:
    match activity:
        case Breathe():
            return tr("Breathing")
        case Break():
            return tr("Break")
        case Begin():
            return tr("Until we begin")
        case _:
            return ""


def _deck_round(activity: Activity, number: int) -> Round | None:
    if isinstance(activity, Discussion) and number < len(activity.rounds):
        return activity.rounds[number]
    return None


def _passed(clock: ActivityClock, at: float) -> float:
    if clock.phase in (Phase.GAP, Phase.OVER):
        return 1.0
    total = clock.countdown.total_seconds
    return min(1.0, clock.countdown.elapsed_seconds(at) / total) if total > 0 else 1.0
