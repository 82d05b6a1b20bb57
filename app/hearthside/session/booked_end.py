"""Owns until when a room is booked: people say a time of day, an evening needs the day, and has to go by it."""

from __future__ import annotations

import math
from datetime import datetime, time, timedelta

from hearthside.deck.day_time import read_day_time
from hearthside.deck.model import Deck
from hearthside.session.announced_start import local_time
from hearthside.session.clock import Instant
from hearthside.session.events import RoomBooked
from hearthside.session.pace import pace
from hearthside.session.state import SessionState


def booked_moment(booked: time, planned_end_wall_seconds: float) -> float:
    """Return the moment at which it is ``booked`` that lies closest to the planned end, in wall seconds: an evening may
    end after midnight."""
    day = local_time(planned_end_wall_seconds).date()
    moments = [datetime.combine(day + timedelta(days=days), booked).timestamp() for days in (-1, 0, 1)]
    return min(moments, key=lambda moment: abs(moment - planned_end_wall_seconds))


def booked_end(state: SessionState, deck: Deck, now: Instant, time_of_day: str) -> float | None:
    """Return until when the room of this evening is booked, in wall seconds, by a ``time_of_day`` as people write one;
    None where it is none, or where it was over before ``now``."""
    booked = read_day_time(time_of_day.strip())
    if booked is None:
        return None
    moment = booked_moment(booked, pace(state, deck, now).forecast_end_wall_seconds)
    return moment if moment > now.wall_seconds else None


def room_booked(state: SessionState, deck: Deck, now: Instant, until: float | None) -> RoomBooked:
    """Return the fact that the room is booked ``until`` then, in wall seconds, or that nobody knows any more.

    A later end that was agreed on before stays agreed on as far as the room is booked for it, and no further: it was
    counted from the plan, or from when the room had to be free by what was known then.
    """
    before = pace(state, deck, now)
    plan_ends = before.plan_began_wall_seconds + deck.planned_seconds
    agreed_end = max(plan_ends, before.wanted_end_wall_seconds)
    return RoomBooked(until, max(0.0, min(agreed_end, math.inf if until is None else until) - plan_ends))
