"""When the hold screen's shape moves: slowly, evenly to the eye, and not at all where it is off."""

from __future__ import annotations

import pytest

from hearthside.render.breath import BREATH_SECONDS, STILL, breath_at, reach_of, seconds_to_next_frame
from hearthside.render.hold import MOVING_AREA
from hearthside.windows.audience.breathing import Breathing
from tests.session.fake_clock import FakeClock


def test_it_breathes_from_where_it_was_switched_on(qapp: object) -> None:
    clock = FakeClock()
    breathing = Breathing(clock)
    assert (breathing.is_on, breathing.breath) == (False, STILL)
    clock.pass_seconds(100)
    breathing.switch(True)
    assert breathing.breath == pytest.approx(STILL)
    clock.pass_seconds(BREATH_SECONDS / 4)
    breathing.switch(True)
    assert breathing.breath == pytest.approx(1.0)
    breathing.switch(False)
    assert (breathing.is_on, breathing.breath) == (False, STILL)


def test_after_each_move_it_waits_for_the_next(qapp: object) -> None:
    breathing, moves = Breathing(FakeClock()), []
    breathing.moved.connect(lambda: moves.append(breathing.is_on))
    breathing.switch(True)
    breathing._timer.timeout.emit()
    assert moves == [True]


def test_no_step_is_so_large_that_anybody_sees_it_nor_so_small_that_nobody_does() -> None:
    seconds, frames = 0.0, 0
    while seconds < BREATH_SECONDS:
        wait = seconds_to_next_frame(seconds)
        step = abs(breath_at(seconds + wait) - breath_at(seconds)) * 0.2 * MOVING_AREA.width() / 2
        assert step < 2, "logical units by which the quickest edge moves"
        seconds, frames = seconds + wait, frames + 1
    assert 8 < frames / BREATH_SECONDS < 13


@pytest.mark.parametrize("breath", [0.0, 0.3, 0.5, 1.0])
def test_what_it_can_cover_never_leaves_its_place(breath: float) -> None:
    assert MOVING_AREA.contains(reach_of(breath, MOVING_AREA))
