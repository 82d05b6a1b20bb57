"""Owns how a running clock becomes paint: the face, the bar and the breath of one moment, and what differs from before.

Everything comes from a ``RoomClock``, which knows nothing private.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF

from hearthside.deck.activities import Activity, ClockDisplay, Discussion
from hearthside.deck.durations import format_clock
from hearthside.render.breath import STILL, breath_at, reach_of, seconds_to_next_frame
from hearthside.render.clock_face import (
    ClockFace,
    ClockMark,
    changed_figures_place,
    note_place,
    tip_place,
    words_place,
)
from hearthside.render.display_list import ClockPlace, DisplayList
from hearthside.render.painter import Layer, Moving
from hearthside.session.activity_clock import Phase
from hearthside.session.clock_plan import ClockKind
from hearthside.session.room_clock import RoomClock, TurnMark
from hearthside.session.round_words import closing_words
from hearthside.tr import tr

_RING_LENGTH = 1760.0
"""Logical units once around the ring."""
_RING_STEP = 2.0
"""Logical units of the least step that anybody sees: eight metres from a picture two metres wide, two units are 2 mm
and less than the minute of arc that a good eye tells apart."""
_GAP_FRAME_SECONDS = 0.04
_SHORTEST_STEP_SECONDS = 0.1
_SECONDS_OF_A_LATE_TIMER = 0.002


def moving_of(activity: Activity, clock: RoomClock, display_list: DisplayList, *, is_still: bool = False) -> Moving:
    """Return what moves on the slide of ``activity`` at one moment; ``is_still`` lets nothing breathe."""
    place = display_list.clock
    return Moving(
        clock_face=_face(activity, clock, place) if place is not None else None,
        breath=STILL if is_still else breath_at(clock.breath_seconds),
        progress=_progress(clock, display_list),
        quiet_time=_quiet_time(clock),
        layer=Layer.MOVING,
    )


def changed_places(before: Moving, after: Moving, display_list: DisplayList) -> tuple[QRectF, ...]:
    """Return the places (logical units) on the slide that look different ``after``."""
    places: list[QRectF] = []
    clock, breath, progress, time = display_list.clock, display_list.breath, display_list.progress, display_list.time
    if clock is not None and before.clock_face is not None and after.clock_face is not None:
        places += _changed_on_face(before.clock_face, after.clock_face, clock.rect)
    if breath is not None and before.breath != after.breath:
        places.append(reach_of(max(before.breath, after.breath), breath.rect))
    if progress is not None and before.progress != after.progress:
        left, right = sorted((before.progress, after.progress))
        stretch = progress.rect
        places.append(
            QRectF(
                stretch.left() + left * stretch.width() - 1,
                stretch.top(),
                (right - left) * stretch.width() + 2,
                stretch.height(),
            )
        )
    if time is not None and before.quiet_time != after.quiet_time:
        places.append(time.rect)
    return tuple(places)


def seconds_to_next_change(activity: Activity, clock: RoomClock, *, is_still: bool) -> float | None:
    """Return after how many seconds a running clock looks different; None where it stands still."""
    if clock.is_paused or clock.stage.phase is Phase.READY:
        return None
    to_next_second = _seconds_to_next_figure(clock) + _SECONDS_OF_A_LATE_TIMER
    if clock.stage.kind is ClockKind.BREATHE and not is_still:
        return seconds_to_next_frame(clock.breath_seconds)
    if clock.stage.phase is Phase.OVER:
        return None
    if is_still:
        return to_next_second
    if clock.stage.phase is Phase.GAP:
        return _GAP_FRAME_SECONDS
    shows_ring = not isinstance(activity, Discussion) or activity.clock is not ClockDisplay.HIDDEN
    step = (
        max(_SHORTEST_STEP_SECONDS, clock.total_seconds * _RING_STEP / _RING_LENGTH) if shows_ring else to_next_second
    )
    return min(step, to_next_second)


def _seconds_to_next_figure(clock: RoomClock) -> float:
    """Return how long the seconds on show stay true."""
    return max(0.0, clock.left * clock.total_seconds - (clock.left_seconds - 1)) if clock.left_seconds else 1.0


def _face(activity: Activity, clock: RoomClock, place: ClockPlace) -> ClockFace:
    is_discussion = isinstance(activity, Discussion)
    marks = tuple(_mark(mark) for mark in clock.marks)
    in_gap = clock.stage.phase is Phase.GAP
    note, is_strong = _note(clock, has_legend=any(mark.label for mark in marks), display=place.face.display)
    return ClockFace(
        text=format_clock(clock.left_seconds) if is_discussion else place.face.text,
        fraction=_fraction(clock, is_discussion=is_discussion),
        caption=clock.caption if is_discussion or clock.caption else _time_left(clock),
        marks=marks,
        display=place.face.display,
        lead=place.face.lead,
        headline=clock.headline,
        note=note,
        is_strong_note=is_strong,
        is_paused=clock.is_paused,
        is_filling=in_gap,
        is_slim=not is_discussion,
        minutes=0.0 if is_discussion or clock.stage.phase is Phase.OVER else clock.total_seconds / 60,
    )


def _fraction(clock: RoomClock, *, is_discussion: bool) -> float:
    """Return how much of the ring is filled; where people only waited, it is whole when the wait is over."""
    if clock.stage.phase is Phase.GAP:
        return clock.gap_passed
    return 1.0 if clock.stage.phase is Phase.OVER and not is_discussion else clock.left


def _mark(mark: TurnMark) -> ClockMark:
    return ClockMark(mark.at, " · ".join(str(size) for size in mark.sizes), mark.is_passed)


def _note(clock: RoomClock, *, has_legend: bool, display: ClockDisplay) -> tuple[str, bool]:
    """Return the words under the ring and whether they are news: a pause, a cue, or what the marks mean."""
    if clock.is_paused:
        return tr("Paused"), True
    if clock.note:
        return clock.note, True
    if has_legend and display is ClockDisplay.VISIBLE:
        return tr("Change turns at your group’s number"), False
    return "", False


def _time_left(clock: RoomClock) -> str:
    return "" if clock.headline else tr("{time} left").format(time=format_clock(clock.left_seconds))


def _quiet_time(clock: RoomClock) -> str:
    if clock.note or clock.is_paused:
        return clock.note or tr("Paused")
    is_breathing = clock.stage.kind is ClockKind.BREATHE
    if clock.stage.phase is Phase.OVER:  # eyes that open late find the words too, and the console says they stand here
        return closing_words(clock.stage.kind) if is_breathing else ""
    if is_breathing:
        return format_clock(clock.left_seconds)
    return clock.caption or _time_left(clock)


def _progress(clock: RoomClock, display_list: DisplayList) -> float:
    """Return how much of the round's segment is filled, in whole logical units: no tick paints what nobody can see."""
    passed = 1.0 - clock.left
    if display_list.progress is None or passed in (0.0, 1.0):
        return passed
    units = max(1.0, display_list.progress.rect.width())
    return min(1.0, int(passed * units) / units)


def _changed_on_face(before: ClockFace, after: ClockFace, place: QRectF) -> list[QRectF]:
    if _ring_of(before) != _ring_of(after):
        return [place.adjusted(-60, -60, 60, 60), words_place(after, place), note_place(after, place)]
    places = []
    if (before.lead, before.headline, before.caption) != (after.lead, after.headline, after.caption):
        places.append(words_place(after, place))
    elif before.text != after.text and after.display is ClockDisplay.VISIBLE:
        is_round = not after.is_slim
        places.append(changed_figures_place(before.text, after.text, place) if is_round else words_place(after, place))
    if (before.note, before.is_strong_note) != (after.note, after.is_strong_note):
        places.append(note_place(after, place))
    if before.fraction != after.fraction and after.display is ClockDisplay.VISIBLE:
        places.append(tip_place(after, place, before.fraction))
    return places


def _ring_of(face: ClockFace) -> tuple[object, ...]:
    """Return what decides how the whole ring looks."""
    return face.marks, face.is_paused, face.is_filling, face.minutes, face.display
