"""Owns how the evening keeps to its plan: what has passed, what was planned, and when it will end."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from hearthside.deck.model import Deck
from hearthside.session.clock import Instant
from hearthside.session.state import SessionState
from hearthside.tr import tr

TOLERANCE_SECONDS = 20
"""Nobody is behind or ahead by less."""
_SAME_EVENING_SECONDS = 60 * 60
"""A start further than this from the announced time is a rehearsal, which has no announced time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """The evening against its plan, at one moment."""

    elapsed_seconds: float
    """Since the session started; it goes on through Hold, black and jumps."""
    planned_seconds_so_far: float
    """What the plan allows for what has been done."""
    behind_seconds: float
    """Negative when ahead; 0 within the tolerance."""
    forecast_end_wall_seconds: float
    """When the evening ends if the rest takes as long as planned; the actual end once it has ended."""


def pace(state: SessionState, deck: Deck, now: Instant) -> Pace:
    """Return how the evening goes.

    The plan begins at the time announced in the deck, when the session was started within an hour of it, and at the
    session's start otherwise: early guests do not put a facilitator behind, and a late start does. Slides before the
    one that the room sees count as done; so do later ones that have had at least half of their time, so that going back
    to answer a question costs the answer and not the slides between.
    """
    moment = state.ended_at or now
    since_plan_began = state.elapsed_seconds(moment) - _seconds_before_announced_start(state, deck)
    done = _planned_seconds_done(state, deck, moment, max(0.0, since_plan_began))
    behind = max(0.0, since_plan_began) - done
    left = 0.0 if state.ended_at else deck.planned_seconds - done + max(0.0, -since_plan_began)
    return Pace(
        elapsed_seconds=state.elapsed_seconds(moment),
        planned_seconds_so_far=done,
        behind_seconds=behind if state.started_at and abs(behind) > TOLERANCE_SECONDS else 0.0,
        forecast_end_wall_seconds=moment.wall_seconds + left,
    )


def pace_words(pace: Pace) -> str:
    """Return the pace as the console says it: "on time · ends 20:30", "4 min behind · ends 20:34"."""
    ends = clock_words(pace.forecast_end_wall_seconds)
    if pace.behind_seconds == 0:
        return tr("on time · ends {time}").format(time=ends)
    minutes = max(1, _rounded(abs(pace.behind_seconds) / 60))
    if pace.behind_seconds > 0:
        return tr("{minutes} min behind · ends {time}").format(minutes=minutes, time=ends)
    return tr("{minutes} min ahead · ends {time}").format(minutes=minutes, time=ends)


def clock_words(wall_seconds: float) -> str:
    """Return a moment as this machine's clock on the wall shows it, to the nearest minute: ``20:34``."""
    return _local(_rounded(wall_seconds / 60) * 60).strftime("%H:%M")


def _local(wall_seconds: float) -> datetime:
    return datetime.fromtimestamp(wall_seconds, UTC).astimezone()


def _rounded(value: float) -> int:
    return math.floor(value + 0.5)


def _planned_seconds_done(state: SessionState, deck: Deck, now: Instant, at_most_here: float) -> float:
    """Return what the plan allows for what is done; ``at_most_here`` leaves out the wait for the announced start."""
    here = state.room_position.slide
    done = 0.0
    for index, slide in enumerate(deck.slides):
        spent = state.seconds_on(index, now)
        if index == here:
            done += min(spent, at_most_here, slide.planned_seconds)
        elif index < here or 2 * spent >= slide.planned_seconds:
            done += slide.planned_seconds
    return done


def _seconds_before_announced_start(state: SessionState, deck: Deck) -> float:
    """Return how long before the announced time the session was started: negative after it, 0 where there is none."""
    if state.started_at is None:
        return 0.0
    started = _local(state.started_at.wall_seconds)
    try:
        announced = time.fromisoformat(deck.settings.start)
    except ValueError:
        return 0.0
    for days in (-1, 0, 1):
        day = started.date() + timedelta(days=days)
        early = datetime.combine(day, announced).timestamp() - state.started_at.wall_seconds
        if abs(early) <= _SAME_EVENING_SECONDS:
            return early
    return 0.0
