"""Owns saying in a few words whether the text is saved, and since when."""

from __future__ import annotations

from hearthside.session.announced_start import local_time
from hearthside.tr import tr

_MINUTE_SECONDS = 60
_HOUR_SECONDS = 3600
_JUST_NOW_SECONDS = 2


def saved_words(seconds: float, saved_wall_seconds: float) -> str:
    """Return how long ago the text was saved: ``seconds`` ago, at the wall clock's ``saved_wall_seconds``."""
    if seconds < _JUST_NOW_SECONDS:
        return tr("saved just now")
    if seconds < _MINUTE_SECONDS:
        return tr("saved {seconds} s ago").format(seconds=int(seconds))
    if seconds < _HOUR_SECONDS:
        return tr("saved {minutes} min ago").format(minutes=int(seconds // _MINUTE_SECONDS))
    return tr("saved at {time}").format(time=f"{local_time(saved_wall_seconds):%H:%M}")


def seconds_until_stale(seconds: float) -> float:
    """Return in how many seconds ``saved_words`` will say something else."""
    return 1 - seconds % 1 if seconds < _MINUTE_SECONDS else _MINUTE_SECONDS - seconds % _MINUTE_SECONDS
