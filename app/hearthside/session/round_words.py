"""Owns what a clock says in words: who speaks, what comes then, cues, when people are back, a message for breakouts.

What the room reads never says that it is late, and no number in it is ever below zero.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import assert_never

from hearthside.deck.activities import Activity, Begin, Break, Breathe, Discussion, Round, RoundKind
from hearthside.deck.durations import format_clock, format_minutes
from hearthside.session.activity_clock import ActivityClock, Cue, Phase
from hearthside.session.clock import Instant
from hearthside.session.clock_plan import ClockKind, CueKind
from hearthside.session.pace import clock_words
from hearthside.tr import tr


def shown_seconds(seconds: float) -> int:
    """Return ``seconds`` as a clock that runs down shows them: up to the next whole one, so that 0:00 means the end."""
    return max(0, math.ceil(seconds - 1e-6))


def time_words(clock: ActivityClock, at: float) -> str:
    """Return the figures for the ring: what is left of the round, ``0:00`` at its end and after."""
    return format_clock(shown_seconds(clock.remaining_seconds(at)))


def overtime_words(clock: ActivityClock, at: float) -> str:
    """Return the overtime for the console alone: ``+0:32``; empty where there is none."""
    seconds = math.floor(clock.overtime_seconds(at))
    return f"+{format_clock(seconds)}" if seconds > 0 else ""


def caption(clock: ActivityClock, activity: Activity, now: Instant) -> str:
    """Return the line under the figures: who speaks or what is done; in a gap the role that comes next; at the end a
    kind close."""
    if clock.phase is Phase.OVER:
        return closing_words(clock.plan.kind)
    match activity:
        case Discussion():
            if clock.phase is Phase.GAP:
                return next_words(_text(clock, activity, clock.round_index + 1))
            return _text(clock, activity, clock.round_index)
        case Breathe():
            return tr("Breathe as it suits you")
        case Break():
            return back_words(clock, now)
        case Begin():
            return tr("until we begin")
        case unreachable:  # pragma: no cover
            assert_never(unreachable)


def next_words(role: str) -> str:
    """Return what the room reads of the round that comes next."""
    return tr("Next: {role}").format(role=role)


def listeners_words(clock: ActivityClock, activity: Activity) -> str:
    """Return what those who do not speak do in this round, in a gap in the next; empty where nothing is to be said."""
    if not isinstance(activity, Discussion) or clock.phase is Phase.OVER:
        return ""
    round_ = _round(clock, activity, clock.round_index + (clock.phase is Phase.GAP))
    return "" if round_ is None else round_.job


def then_words(clock: ActivityClock, activity: Activity) -> str:
    """Return the console's second line: ``then B mirrors 1:00 · step 1 of 5``; empty for a clock of one round."""
    count = len(clock.plan.rounds)
    if not isinstance(activity, Discussion) or count < 2:
        return ""
    step = tr("step {number} of {count}").format(number=clock.round_index + 1, count=count)
    if clock.is_last_round:
        return tr("the last · {step}").format(step=step)
    following = clock.plan.rounds[clock.round_index + 1]
    length = format_clock(shown_seconds(following.seconds))
    text = _text(clock, activity, clock.round_index + 1)
    return tr("then {text} {length} · {step}").format(text=text, length=length, step=step)


def back_words(clock: ActivityClock, now: Instant) -> str:
    """Return when people are back from a break, by the clock on the wall: ``back at 20:05``."""
    left = clock.remaining_seconds(now.monotonic_seconds)
    return tr("back at {time}").format(time=clock_words(now.wall_seconds + left))


def begin_words(clock: ActivityClock, now: Instant) -> str:
    """Return when it begins, time added by hand included: ``We start at 19:00``."""
    left = clock.remaining_seconds(now.monotonic_seconds)
    return tr("We start at {time}").format(time=clock_words(now.wall_seconds + left))


def cue_words(clock: ActivityClock, cues: Sequence[Cue], at: float) -> str:
    """Return the quiet line for what was crossed on ``clock`` in one reading: the latest moment's cues, said together.

    Noticed late, it says what is still true. Empty where there is nothing to say.
    """
    if not cues:
        return ""
    latest = max(cue.due_at for cue in cues)
    together = [cue for cue in cues if cue.due_at == latest]
    pieces = [_one_cue(clock, cue, at) for cue in together if cue.time.kind is not CueKind.CHANGE]
    pieces += _change_words(clock, [cue for cue in together if cue.time.kind is CueKind.CHANGE])
    return " · ".join(pieces)


def crossing_words(clock: ActivityClock, activity: Activity, cues: Sequence[Cue], now: Instant) -> str:
    """Return what is said where ``clock`` is on show, to the room and on the console alike: ``cue_words``, and where a
    round has ended and the next runs already, what that is, since there is no sentence left to finish."""
    has_gone_on = bool(cues) and cues[-1].time.kind is CueKind.END and clock.phase is Phase.ROUND
    if has_gone_on and isinstance(activity, Discussion):
        return tr("Now: {role}").format(role=caption(clock, activity, now))
    return cue_words(clock, cues, now.monotonic_seconds)


def breakout_message(clock: ActivityClock, discussion: Discussion, question: str) -> str:
    """Return the round as a message for breakout rooms: ``Partner A speaks, 3 minutes. …``; in a gap the next round."""
    index = clock.round_index + (clock.phase is Phase.GAP)
    timed = clock.plan.rounds[index]
    round_ = _round(clock, discussion, index)
    length = minutes_words(timed.seconds if index != clock.round_index else clock.countdown.total_seconds)
    lines = [f"{_text(clock, discussion, index)}, {length}."]
    if round_ is not None and round_.job:
        lines.append(tr("Meanwhile: {job}.").format(job=round_.job.rstrip(".")))
    if round_ is not None and round_.kind is RoundKind.SHARED:
        lines.append(tr("The time is for your whole group: share it out, so that everybody has a turn."))
    if question:
        lines.append(question)
    if discussion.solo:
        lines.append(tr("On your own: {solo}").format(solo=discussion.solo))
    if discussion.shows_pass:
        lines.append(tr("You may pass, write, or step out."))
    return "\n".join(lines)


def minutes_words(seconds: float) -> str:
    """Return a length as people say it: ``3 minutes``, ``1 minute``, ``90 seconds``, else as on a plan."""
    whole = shown_seconds(seconds)
    if whole == 60:
        return tr("1 minute")
    if whole and whole % 60 == 0 and whole < 3600:
        return tr("{count} minutes").format(count=whole // 60)
    return tr("{count} seconds").format(count=whole) if whole < 120 else format_minutes(whole)


def closing_words(kind: ClockKind) -> str:
    """Return what stands in the place of the time when a clock of that kind has run out."""
    match kind:
        case ClockKind.DISCUSSION:
            return tr("Finish your sentence")
        case ClockKind.BREATHE:
            return tr("Come back in your own time")
        case ClockKind.BREAK:
            return tr("Welcome back")
        case ClockKind.BEGIN:
            return tr("Let’s begin")
        case unreachable:  # pragma: no cover
            assert_never(unreachable)


def _one_cue(clock: ActivityClock, cue: Cue, at: float) -> str:
    if cue.time.kind is CueKind.END:
        return closing_words(clock.plan.kind)
    if cue.time.kind is CueKind.HALF:
        return tr("Past halfway") if cue.is_late(at) else tr("Halfway")
    if clock.plan.kind is ClockKind.BREAK:
        return tr("Please come back soon")
    left = cue.time.number
    if cue.is_late(at):
        return tr("Less than {length} left").format(length=minutes_words(left))
    return tr("One minute left") if left == 60 else tr("{length} left").format(length=minutes_words(left))


def _change_words(clock: ActivityClock, cues: Sequence[Cue]) -> list[str]:
    if not cues:
        return []
    if clock.plan.rounds[cues[0].round_index].is_each:
        return [tr("Next person")]
    sizes = sorted({int(cue.time.number) for cue in cues})
    return [tr("{groups}: change turns").format(groups=_groups(sizes))]


def _groups(sizes: Sequence[int]) -> str:
    names = {
        (2,): tr("Twos"),
        (3,): tr("Threes"),
        (4,): tr("Fours"),
        (2, 3): tr("Twos and threes"),
        (2, 4): tr("Twos and fours"),
        (3, 4): tr("Threes and fours"),
    }
    return names.get(tuple(sizes), tr("Everybody"))


def _round(clock: ActivityClock, discussion: Discussion, index: int) -> Round | None:
    """Return the deck's words for the clock's round ``index``; None where an edited deck has it no longer."""
    number = clock.plan.rounds[index].number
    return discussion.rounds[number] if number < len(discussion.rounds) else None


def _text(clock: ActivityClock, discussion: Discussion, index: int) -> str:
    round_ = _round(clock, discussion, index)
    return tr("Round {number}").format(number=index + 1) if round_ is None else round_.text
