"""Owns finding unsaved work that a program left behind when it was killed, or when the power went."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from hearthside.session.announced_start import local_time
from hearthside.store.drafts import Draft, drafts, read_draft
from hearthside.windows.file_lock import is_held_elsewhere


class LeftBehind(NamedTuple):
    """A draft that nobody is at work on."""

    place: Path
    draft: Draft


def left_behind(folder: Path) -> Iterator[LeftBehind]:
    """Yield the drafts in ``folder`` that nobody is at work on, the newest first; damaged ones are passed by."""
    for place in drafts(folder):
        draft = None if is_held_elsewhere(place) else read_draft(place)
        if draft is not None:
            yield LeftBehind(place, draft)


def moment_words(wall_seconds: float, now_wall_seconds: float) -> str:
    """Return ``10:42``, with the day in front where that was not today."""
    then, now = local_time(wall_seconds), local_time(now_wall_seconds)
    return f"{then:%H:%M}" if then.date() == now.date() else f"{then:%Y-%m-%d %H:%M}"
