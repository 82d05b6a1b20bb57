"""The moment until which a room is booked, on either side of midnight."""

from __future__ import annotations

from datetime import time

import pytest

from hearthside.session.booked_end import booked_moment
from tests.session.fake_clock import FakeClock


def wall(moment: str) -> float:
    return FakeClock(moment).now().wall_seconds


@pytest.mark.parametrize(
    ("planned_end", "booked", "moment"),
    [
        ("2026-11-26 20:30:00", time(20, 45), "2026-11-26 20:45:00"),
        ("2026-11-26 23:50:00", time(0, 15), "2026-11-27 00:15:00"),
        ("2026-11-27 00:20:00", time(23, 45), "2026-11-26 23:45:00"),
    ],
)
def test_it_is_the_one_next_to_the_planned_end(planned_end: str, booked: time, moment: str) -> None:
    assert booked_moment(booked, wall(planned_end)) == wall(moment)
