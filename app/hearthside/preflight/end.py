"""Owns the line about time: when the evening ends as planned and if it begins now, and how long the room is booked."""

from __future__ import annotations

from datetime import datetime, timedelta

from hearthside.deck.day_time import read_day_time
from hearthside.deck.durations import format_minutes
from hearthside.deck.model import Deck
from hearthside.preflight.line import LineState, PreflightLine, Topic
from hearthside.session.announced_start import local_time, seconds_before_announced
from hearthside.session.booked_end import booked_moment
from hearthside.session.pace import clock_words
from hearthside.tr import tr

_MINUTE_SECONDS = 60


def end_line(deck: Deck, now_wall_seconds: float, booked_until: str) -> PreflightLine:
    """Return when ``deck`` ends; ``booked_until`` is a time of day as people write one, empty where nobody said."""
    ends = end_if_begun_now(deck, now_wall_seconds)
    words = _plan_words(deck, now_wall_seconds, ends)
    if not booked_until.strip():
        return PreflightLine(Topic.TIME, LineState.FINE, words)
    booked = read_day_time(booked_until)
    if booked is None:
        text = tr("“{text}” is no time of day.").format(text=booked_until.strip())
        return PreflightLine(Topic.TIME, LineState.LOOK, f"{words} {text}", tr("Write it like this: 20:30"))
    spare_seconds = booked_moment(booked, ends) - ends
    until = f"{booked:%H:%M}"
    if spare_seconds <= -_MINUTE_SECONDS:
        text = tr("That is {minutes} longer than the room is booked, until {time}.")
        text = text.format(minutes=_whole_minutes(-spare_seconds), time=until)
        mend = tr("Once you are under way, K shows what can be left out or shortened.")
        return PreflightLine(Topic.TIME, LineState.LOOK, f"{words} {text}", mend)
    text = tr("The room is booked until {time}.").format(time=until)
    if spare_seconds >= _MINUTE_SECONDS:
        text = tr("The room is booked until {time}, {minutes} more.")
        text = text.format(minutes=_whole_minutes(spare_seconds), time=until)
    return PreflightLine(Topic.TIME, LineState.FINE, f"{words} {text}")


def end_if_begun_now(deck: Deck, now_wall_seconds: float) -> float:
    """Return when ``deck`` ends, in wall seconds, if it begins now, or at its announced time within the next hour."""
    wait_seconds = max(0.0, seconds_before_announced(deck, now_wall_seconds))
    return now_wall_seconds + wait_seconds + deck.planned_seconds


def _plan_words(deck: Deck, now_wall_seconds: float, ends: float) -> str:
    planned = format_minutes(_MINUTE_SECONDS * round(deck.planned_seconds / _MINUTE_SECONDS))
    start = read_day_time(deck.settings.start)
    if start is None:
        text = tr("Planned for {minutes}: begun now, it ends at {time}.")
        return text.format(minutes=planned, time=clock_words(ends))
    planned_end = datetime.combine(local_time(now_wall_seconds), start) + timedelta(seconds=deck.planned_seconds)
    text = tr("Planned from {start} to {end}.").format(start=f"{start:%H:%M}", end=f"{planned_end:%H:%M}")
    if seconds_before_announced(deck, now_wall_seconds) > 0 or clock_words(ends) == f"{planned_end:%H:%M}":
        return text
    return text + " " + tr("Begun now, it ends at {time}.").format(time=clock_words(ends))


def _whole_minutes(seconds: float) -> str:
    return format_minutes(_MINUTE_SECONDS * round(seconds / _MINUTE_SECONDS))
