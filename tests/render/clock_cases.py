"""Owns the moments of running clocks that golden pictures show: a slide, how its clock got there, and the picture."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from hearthside.deck.activities import Activity
from hearthside.deck.model import Deck
from hearthside.render.live_clock import moving_of
from hearthside.render.painter import Layer, Moving
from hearthside.render.renderer import SlideRenderer
from hearthside.session.activity_clock import ActivityClock, advance, pause, ready_clock, skip, start
from hearthside.session.clock import Instant
from hearthside.session.clock_plan import clock_plan
from hearthside.session.room_clock import room_clock
from hearthside.store.deck_files import open_deck

WAIT_SECONDS = 720.0
_DECK = Path(__file__).parent / "decks" / "running-clocks.md"
_TURNS, _PAIRS, _BAR, _HIDDEN, _ROUND_ROOM, _BREATHE, _BREAK, _PICTURE_BREAK, _BEGIN = range(1, 10)


class ClockCase(Struct, frozen=True):
    """``seconds`` is when, counted from the start of the round that ``skipped`` leads to."""

    index: int
    seconds: float
    skipped: int = 0
    is_paused: bool = False
    ends_at: str = ""
    note: str = ""


CASES = {
    "ready": ClockCase(_TURNS, -1),
    "silent-round": ClockCase(_TURNS, 20),
    "round-with-marks": ClockCase(_TURNS, 260, skipped=1),
    "cue": ClockCase(_TURNS, 242, skipped=1, note="Halfway · Twos and fours: change turns"),
    "paused": ClockCase(_TURNS, 300, skipped=1, is_paused=True),
    "gap": ClockCase(_TURNS, 482, skipped=1),
    "round": ClockCase(_PAIRS, 52),
    "over": ClockCase(_PAIRS, 400, skipped=4),
    "bar": ClockCase(_BAR, 100),
    "bar-gap": ClockCase(_BAR, 362),
    "hidden": ClockCase(_HIDDEN, 100, note="Halfway"),
    "hidden-over": ClockCase(_HIDDEN, 400, skipped=1),
    "everybody-in-turn": ClockCase(_ROUND_ROOM, 100),
    "breathe": ClockCase(_BREATHE, 37.5),
    "break": ClockCase(_BREAK, 19, ends_at="20:05"),
    "break-ends-soon": ClockCase(_BREAK, 490, ends_at="20:05", note="Please come back soon"),
    "break-over": ClockCase(_BREAK, 900),
    "break-with-picture": ClockCase(_PICTURE_BREAK, 19, ends_at="20:05"),
    "begin": ClockCase(_BEGIN, 100, ends_at="19:00"),
    "begin-over": ClockCase(_BEGIN, 900),
}
THEMES = {
    "paper": tuple(CASES),
    "evening": ("round-with-marks", "gap", "break"),
    "contrast": ("round-with-marks", "gap"),
}


def names() -> list[tuple[str, str, str]]:
    """Return each picture's name, theme and case."""
    return [(f"{theme}-clock-{case}", theme, case) for theme, cases in THEMES.items() for case in cases]


@cache
def deck(theme: str = "paper") -> Deck:
    read = open_deck(_DECK)
    return replace(read, settings=replace(read.settings, theme=theme))


def activity_of(index: int) -> Activity:
    activity = deck().slides[index].activity
    assert activity is not None
    return activity


def clock_of(case: ClockCase) -> ActivityClock:
    """Return the clock of ``case`` as it is at that moment."""
    clock = ready_clock(clock_plan(activity_of(case.index), WAIT_SECONDS))
    if case.seconds < 0:
        return clock
    clock = start(clock, 0.0)
    for _ in range(case.skipped):
        clock, _cues = skip(clock, 0.0)
    clock, _cues = advance(clock, case.seconds)
    return pause(clock, case.seconds) if case.is_paused else clock


def moving_parts(renderer: SlideRenderer, case: ClockCase, theme: str = "paper") -> Moving:
    """Return what moves on the slide of ``case``."""
    seen = room_clock(activity_of(case.index), clock_of(case), Instant(case.seconds, 0.0), case.note)
    assert seen is not None
    shown = renderer.display_list(deck(theme), case.index, back_at=case.ends_at, stage=seen.stage)
    return moving_of(activity_of(case.index), seen, shown)


def picture(renderer: SlideRenderer, case: ClockCase, theme: str, size: tuple[int, int]) -> QImage:
    """Return the slide of ``case`` as the room sees it: what stands still, and what moves painted over it."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    seen = room_clock(activity_of(case.index), clock_of(case), Instant(case.seconds, 0.0), case.note)
    assert seen is not None
    for moving in (Moving(layer=Layer.STILL), moving_parts(renderer, case, theme)):
        renderer.paint(
            painter, deck(theme), case.index, 0, QRectF(image.rect()),
            moving=moving, back_at=case.ends_at, stage=seen.stage,
        )  # fmt: skip
    painter.end()
    return image
