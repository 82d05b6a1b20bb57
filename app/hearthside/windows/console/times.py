"""Owns how times of day and lengths of time read on the console."""

from __future__ import annotations

import time

from hearthside.tr import tr


def clock_text(wall_seconds: float) -> str:
    """Return a time of day, here and now, as ``19:42``."""
    local = time.localtime(wall_seconds)
    return f"{local.tm_hour:02}:{local.tm_min:02}"


def elapsed_text(seconds: float) -> str:
    """Return a length of time as ``0:41:20``: whole seconds that have passed, never below nothing."""
    whole = max(0, int(seconds))
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"


def plan_text(seconds: float) -> str:
    """Return a planned length in hours and minutes, rounded to the minute: ``1:30``, ``0:45``."""
    minutes = max(0, round(seconds / 60))
    return f"{minutes // 60}:{minutes % 60:02}"


def minutes_text(seconds: float) -> str:
    """Return a planned length in words, to the second: ``3 min``, ``2½ min``, ``45 s``, ``2:10 min``."""
    whole = max(0, round(seconds))
    if whole < 60:
        return tr("{seconds} s").format(seconds=whole)
    if whole % 60 == 30:
        return tr("{minutes}½ min").format(minutes=whole // 60)
    if whole % 60:
        return tr("{minutes}:{seconds:02} min").format(minutes=whole // 60, seconds=whole % 60)
    return tr("{minutes} min").format(minutes=whole // 60)
