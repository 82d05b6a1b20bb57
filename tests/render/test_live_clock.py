"""A running clock as paint: what its face shows, what differs from one moment to the next, and when it will."""

from __future__ import annotations

from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from hearthside.render.breath import STILL
from hearthside.render.clock_face import ClockFace
from hearthside.render.display_list import DisplayList
from hearthside.render.live_clock import changed_places, moving_of, seconds_to_next_change
from hearthside.render.painter import Layer, Moving
from hearthside.render.renderer import SlideRenderer
from hearthside.session.clock import Instant
from hearthside.session.room_clock import RoomClock, room_clock
from tests.render.clock_cases import CASES, ClockCase, activity_of, clock_of, deck, moving_parts, picture
from tests.render.seen import texts, words_of

SIZE = (960, 540)
EDGE = 32
"""Levels of 255 by which the edge of an arc may differ when another part of it is painted: what is left over by mistake
differs by more than twice as much."""


def seen(case: ClockCase) -> RoomClock:
    shown = room_clock(activity_of(case.index), clock_of(case), Instant(case.seconds, 0.0), case.note)
    assert shown is not None
    return shown


def list_of(renderer: SlideRenderer, case: ClockCase) -> DisplayList:
    return renderer.display_list(deck(), case.index, back_at=case.ends_at, stage=seen(case).stage)


def face_of(renderer: SlideRenderer, name: str) -> ClockFace:
    face = moving_parts(renderer, CASES[name]).clock_face
    assert face is not None
    return face


def test_a_round_that_runs(renderer: SlideRenderer) -> None:
    face = face_of(renderer, "round-with-marks")
    assert (face.text, face.caption, face.note) == ("3:40", "Speak", "Change turns at your group’s number")
    assert face.fraction == pytest.approx(220 / 480)
    assert not face.is_strong_note
    assert [(mark.label, mark.is_passed) for mark in face.marks] == [
        ("4", True), ("3", True), ("2 · 4", True), ("3", False), ("4", False),
    ]  # fmt: skip


def test_before_the_start_the_ring_is_full_and_the_bar_empty(renderer: SlideRenderer) -> None:
    moving = moving_parts(renderer, CASES["ready"])
    assert moving.clock_face is not None
    assert (moving.clock_face.text, moving.clock_face.fraction) == ("1:00", 1.0)
    assert list_of(renderer, CASES["ready"]).progress is None


def test_a_cue_has_its_word_and_a_pause_is_one(renderer: SlideRenderer) -> None:
    cue, paused = face_of(renderer, "cue"), face_of(renderer, "paused")
    assert (cue.note, cue.is_strong_note) == ("Halfway · Twos and fours: change turns", True)
    assert (paused.note, paused.is_paused) == ("Paused", True)


def test_in_a_gap_the_ring_fills_while_people_finish(renderer: SlideRenderer) -> None:
    face = face_of(renderer, "gap")
    assert (face.headline, face.caption, face.is_filling) == ("Finish your sentence", "Next: Reflect back", True)
    assert face.fraction == pytest.approx(0.4)
    assert "Next: Reflect back" in words_of(list_of(renderer, CASES["gap"]))


def test_at_the_end_nothing_counts_up(renderer: SlideRenderer) -> None:
    face = face_of(renderer, "over")
    assert (face.headline, face.text, face.fraction, face.note) == ("Finish your sentence", "0:00", 0.0, "")


@pytest.mark.parametrize("name", ["bar", "bar-gap", "hidden", "hidden-over"])
def test_a_quiet_clock_shows_no_figure_anywhere(renderer: SlideRenderer, name: str) -> None:
    case = CASES[name]
    shown = words_of(list_of(renderer, case)).replace("8 MIN", "")  # the whole length, said beforehand
    face = face_of(renderer, name)
    assert not any(character.isdigit() for character in f"{shown} {face.caption} {face.headline} {face.note}")


def test_only_a_bar_fills_where_only_a_bar_is_wanted(renderer: SlideRenderer) -> None:
    assert list_of(renderer, CASES["bar"]).progress is not None
    assert list_of(renderer, CASES["hidden"]).progress is None


def test_the_question_has_one_place_for_all_rounds(renderer: SlideRenderer) -> None:
    places = set()
    for name in ("ready", "silent-round", "round-with-marks", "gap"):
        found = next(text for text in texts(list_of(renderer, CASES[name])) if "gesture" in text.words)
        places.add((found.rect.left(), found.rect.top(), found.size_px))
    still = next(text for text in texts(renderer.display_list(deck(), 1)) if "gesture" in text.words)
    places.add((still.rect.left(), still.rect.top(), still.size_px))
    assert len(places) == 1


def test_the_bar_has_one_place_for_all_rounds(renderer: SlideRenderer) -> None:
    def names_of(name: str) -> set[tuple[str, float]]:
        found = texts(list_of(renderer, CASES[name]))
        return {(text.words, round(text.rect.left())) for text in found if text.rect.top() > 880}

    assert names_of("silent-round") == names_of("round-with-marks") == names_of("gap")


@pytest.mark.parametrize(
    ("name", "lead", "text", "caption"),
    [("break", "Back at", "20:05", "9:41 left"), ("begin", "We start at", "19:00", "in 11 minutes")],
)
def test_where_people_wait(renderer: SlideRenderer, name: str, lead: str, text: str, caption: str) -> None:
    face = face_of(renderer, name)
    assert (face.lead, face.text, face.caption, face.is_slim) == (lead, text, caption, True)


@pytest.mark.parametrize(("name", "headline"), [("break-over", "Welcome back"), ("begin-over", "Let’s begin")])
def test_when_the_wait_is_over_the_ring_is_whole(renderer: SlideRenderer, name: str, headline: str) -> None:
    face = face_of(renderer, name)
    assert (face.headline, face.fraction, face.caption, face.minutes) == (headline, 1.0, "", 0.0)


def test_beside_a_picture_the_time_left_is_said_quietly(renderer: SlideRenderer) -> None:
    moving = moving_parts(renderer, CASES["break-with-picture"])
    assert (moving.clock_face, moving.quiet_time) == (None, "9:41 left")
    over = replace(CASES["break-over"], index=CASES["break-with-picture"].index)
    assert "Welcome back" in words_of(list_of(renderer, over))
    assert moving_parts(renderer, over).quiet_time == ""


def breath_at(renderer: SlideRenderer, seconds: float, *, is_still: bool = False) -> float:
    case = replace(CASES["breathe"], seconds=seconds)
    return moving_of(activity_of(case.index), seen(case), list_of(renderer, case), is_still=is_still).breath


def test_six_slow_breaths_in_a_minute(renderer: SlideRenderer) -> None:
    assert breath_at(renderer, 0.0) == STILL
    assert breath_at(renderer, 2.5) == pytest.approx(1.0)
    assert breath_at(renderer, 7.5) == pytest.approx(0.0)
    assert breath_at(renderer, 60.0) == pytest.approx(STILL)


def test_when_the_breathing_is_over_the_words_to_come_back_stay(renderer: SlideRenderer) -> None:
    case = replace(CASES["breathe"], seconds=300.0)
    assert moving_parts(renderer, case).quiet_time == "Come back in your own time"


def test_reduced_motion_lets_nothing_breathe(renderer: SlideRenderer) -> None:
    assert {breath_at(renderer, seconds, is_still=True) for seconds in (0.0, 2.5, 7.5)} == {STILL}
    assert moving_parts(renderer, CASES["breathe"]).quiet_time == "0:53"


def changed(renderer: SlideRenderer, one: ClockCase, other: ClockCase) -> tuple[QRectF, ...]:
    return changed_places(moving_parts(renderer, one), moving_parts(renderer, other), list_of(renderer, other))


def area(places: tuple[QRectF, ...]) -> float:
    return sum(place.width() * place.height() for place in places)


def test_a_tick_touches_the_end_of_the_ring_and_of_the_bar_alone(renderer: SlideRenderer) -> None:
    case = replace(CASES["round-with-marks"], seconds=250.2)
    places = changed(renderer, case, replace(case, seconds=250.9))
    assert len(places) == 2
    assert area(places) < 60 * 60 + 4 * 20


def test_the_bar_is_painted_anew_only_when_it_is_a_unit_longer(renderer: SlideRenderer) -> None:
    moments = [replace(CASES["round-with-marks"], seconds=200.05 + tenth / 10) for tenth in range(101)]
    bar = list_of(renderer, moments[0]).progress
    assert bar is not None
    longer = [
        place
        for one, other in pairwise(moments)
        for place in changed(renderer, one, other)
        if place.height() == bar.rect.height()
    ]
    assert len(longer) == pytest.approx(bar.rect.width() * 10 / seen(moments[0]).total_seconds, abs=1)
    assert len(longer) < 50


def test_a_second_touches_the_figures_too(renderer: SlideRenderer) -> None:
    case = replace(CASES["round-with-marks"], seconds=250.9)
    places = changed(renderer, case, replace(case, seconds=251.1))
    assert len(places) in (2, 3)  # the bar may not have grown
    assert area(places) < 590 * 200


def test_nothing_touched_where_nothing_changed(renderer: SlideRenderer) -> None:
    for case in CASES.values():
        assert changed(renderer, case, case) == ()


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("step", [0.1, 1.0, 7.3])
def test_painting_only_what_changed_gives_the_whole_picture(renderer: SlideRenderer, name: str, step: float) -> None:
    """Whatever the places leave out looks the same before and after."""
    before = CASES[name]
    after = replace(before, seconds=before.seconds + step) if before.seconds >= 0 else before
    if seen(before).stage != seen(after).stage:
        return
    canvas, shown = picture(renderer, before, "paper", SIZE), list_of(renderer, after)
    region = QRegion()
    for place in changed(renderer, before, after):
        scaled = QRectF(place.x() / 2, place.y() / 2, place.width() / 2, place.height() / 2)
        region = region.united(scaled.toAlignedRect())
    moving = replace(
        moving_parts(renderer, after),
        exposed=lambda place: region.intersects(
            QRectF(place.x() / 2, place.y() / 2, place.width() / 2, place.height() / 2).toAlignedRect()
        ),
    )
    painter = QPainter(canvas)
    painter.setClipRegion(region)
    for layer in (Moving(layer=Layer.STILL), moving):
        renderer.paint(
            painter, deck(), after.index, 0, QRectF(canvas.rect()),
            moving=layer, back_at=after.ends_at, stage=seen(after).stage,
        )  # fmt: skip
    painter.end()
    assert shown.ground == list_of(renderer, before).ground
    assert most_different(canvas, picture(renderer, after, "paper", SIZE)) <= EDGE


def most_different(one: QImage, other: QImage) -> int:
    """Return by how many levels the two pictures' most different channel differs."""
    if one == other:
        return 0
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(left - right) for left, right in pairs)


@pytest.mark.parametrize(
    ("name", "shortest", "longest"),
    [
        ("silent-round", 0.09, 0.11),
        ("round-with-marks", 0.50, 0.60),
        ("gap", 0.03, 0.05),
        ("breathe", 0.06, 0.13),
        ("break", 0.6, 0.8),
        ("hidden", 0.9, 1.1),
    ],
)
def test_it_looks_again_when_something_has_visibly_moved(name: str, shortest: float, longest: float) -> None:
    case = CASES[name]
    seconds = seconds_to_next_change(activity_of(case.index), seen(case), is_still=False)
    assert seconds is not None
    assert shortest <= seconds <= longest


@pytest.mark.parametrize("name", ["ready", "paused", "over", "break-over", "begin-over", "hidden-over"])
def test_a_clock_that_stands_still_is_left_alone(name: str) -> None:
    case = CASES[name]
    assert seconds_to_next_change(activity_of(case.index), seen(case), is_still=False) is None


@pytest.mark.parametrize("name", ["silent-round", "round-with-marks", "breathe", "break", "gap"])
def test_reduced_motion_moves_with_the_seconds(name: str) -> None:
    case = CASES[name]
    seconds = seconds_to_next_change(activity_of(case.index), seen(case), is_still=True)
    assert seconds is not None
    assert 0.5 <= seconds <= 1.1


def test_figures_change_on_their_second() -> None:
    case = replace(CASES["round-with-marks"], seconds=250.95)
    seconds = seconds_to_next_change(activity_of(case.index), seen(case), is_still=False)
    assert seconds == pytest.approx(0.05, abs=0.01)


def test_what_stands_still_is_kept_without_what_moves(renderer: SlideRenderer) -> None:
    case = CASES["round"]
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    renderer.paint(
        painter, deck(), case.index, 0, QRectF(image.rect()), moving=Moving(layer=Layer.STILL), stage=seen(case).stage
    )
    painter.end()
    clock = list_of(renderer, case).clock
    assert clock is not None
    inside = clock.rect.adjusted(60, 60, -60, -60)
    part = image.copy(QRectF(inside.x() / 2, inside.y() / 2, inside.width() / 2, inside.height() / 2).toAlignedRect())
    empty = QImage(part.size(), part.format())
    empty.fill(QColor(list_of(renderer, case).ground))
    middle = part.copy(40, 40, part.width() - 80, part.height() - 80)
    assert middle == empty.copy(40, 40, part.width() - 80, part.height() - 80)
