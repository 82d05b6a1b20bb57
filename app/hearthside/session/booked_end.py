"""Owns the moment until which a room is booked: people say a time of day, an evening needs to know which day's."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from hearthside.session.announced_start import local_time


def booked_moment(booked: time, planned_end_wall_seconds: float) -> float:
    """Return the moment at which it is ``booked`` that lies closest to the planned end, in wall seconds: an evening may
    end after midnight."""
    day = local_time(planned_end_wall_seconds).date()
    moments = [datetime.combine(day + timedelta(days=days), booked).timestamp() for days in (-1, 0, 1)]
    return min(moments, key=lambda moment: abs(moment - planned_end_wall_seconds))
